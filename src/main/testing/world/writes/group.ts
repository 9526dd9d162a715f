import type { GroupRequest } from '../../../capillary/groups/customer-groups.ts';
import { accepted } from '../answers.ts';
import type { WorldCustomer } from '../customers.ts';
import { type Scene, type Write, type Written, refusing } from '../write.ts';

type Entry = GroupRequest[number];
type Profiles = NonNullable<Entry['profiles']>;

/** One member of a request: who it became, or the code of the refusal. */
type Member = { readonly profiles: Profiles } & (
  | { readonly customer: WorldCustomer }
  | { readonly customer: null; readonly code: number }
);

type Placed = { readonly head: Member; readonly children: readonly Member[]; readonly hierarchyCode: string };

/** "Associate Customer with Customer/Hierarchy": who is missing is registered; each stands below its parent then. */
export const registerGroup: Write = (call, scene) =>
  takeGroup(call.body as GroupRequest, scene, ({ head, children }) => {
    const { leftOut, tellsIds } = scene.ofMembers;
    const taken = children.filter(({ customer }) => customer !== null).length;
    const told = (one: Member) => ({ ...registered(one), ...(!tellsIds && { id: undefined }) });
    return {
      entity: told(head),
      childEntities: children.filter((one) => !leftOut.has(nameOf(one.profiles))).map(told),
      childCount: children.length,
      childSuccessCount: taken,
      childFailureCount: children.length - taken,
    };
  });

/** "Update Association Details (for Customer/Company)": the answer names no ids. */
export const updateGroup: Write = (call, scene) =>
  takeGroup(call.body as GroupRequest, { ...scene, inPart: false }, ({ head, children }) => {
    const taken = children.flatMap(({ profiles, customer }) => (customer ? [{ profiles }] : []));
    return {
      profiles: head.profiles,
      errors: [head.customer ? {} : { code: head.code }],
      ...(scene.ofMembers.tellsChildren && { associationDetails: { childCustomers: taken } }),
    };
  });

/** Takes entry by entry. Where no head was taken, the whole is refused. */
function takeGroup(request: GroupRequest, scene: Scene, told: (placed: Placed) => object): Written {
  const placed = request.map((entry) => place(entry, scene));
  scene.ofMembers.breaksAfter = Infinity;
  const refused = placed.flatMap(({ head }) => (head.customer ? [] : [head.code]));
  if (refused.length === placed.length) return refusing(refused[0] ?? 500);
  return { answer: accepted(placed.map(told)), said: saidOf(placed) };
}

/** The hierarchy, then everybody who was taken, a head before its children. */
function saidOf(placed: readonly Placed[]): readonly string[] {
  const taken = placed.flatMap(({ head, children }) => [head, ...children]).filter(({ customer }) => customer !== null);
  const named = taken.flatMap(({ profiles }) => identifiersOf(profiles)).map(({ value }) => value);
  return [...new Set(placed.map(({ hierarchyCode }) => hierarchyCode)), ...named];
}

function place({ profiles = [], associationDetails }: Entry, scene: Scene): Placed {
  const { parentCustomer, childCustomers = [], hierarchyCode = '' } = associationDetails ?? {};
  const head = take(profiles, scene);
  if (!head.customer) return { head, children: [], hierarchyCode };
  if (parentCustomer) head.customer.parentId = findOrRegister(parentCustomer.profiles, scene).id;
  const children = childCustomers.map((child, at) =>
    scene.inPart && at === 0 ? refusedFor(child.profiles, 1001) : take(child.profiles, scene),
  );
  for (const { customer } of children) if (customer) customer.parentId = head.customer.id;
  return { head, children, hierarchyCode };
}

function take(profiles: Profiles, scene: Scene): Member {
  const { ofMembers } = scene;
  const code = ofMembers.refused.get(nameOf(profiles)) ?? (ofMembers.breaksAfter > 0 ? null : 500);
  if (code !== null) return refusedFor(profiles, code);
  ofMembers.breaksAfter -= 1;
  return { profiles, customer: findOrRegister(profiles, scene) };
}

function refusedFor(profiles: Profiles, code: number): Member {
  return { profiles, customer: null, code };
}

function findOrRegister(profiles: Profiles, { customers, nowMs }: Scene): WorldCustomer {
  const [{ firstName = '', lastName = '' } = {}] = profiles;
  const identifiers = identifiersOf(profiles);
  const known = identifiers.map((one) => customers.holderOf(one)).find((one) => one !== null);
  return known ?? customers.add({ createdAtMs: nowMs, till: 'till.9', profile: { firstName, lastName }, identifiers });
}

function identifiersOf(profiles: Profiles) {
  const [{ identifiers = [] } = {}] = profiles;
  return identifiers.map(({ type, value }) => ({ type, value: String(value) }));
}

function nameOf(profiles: Profiles): string {
  return identifiersOf(profiles)[0]?.value ?? '';
}

function registered({ profiles, ...taken }: Member) {
  if (!taken.customer) return { profiles, errors: [{ code: taken.code, message: 'not taken' }] };
  return { id: taken.customer.id, profiles, errors: [], warnings: [] };
}
