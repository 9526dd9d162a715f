import type { GroupRequest } from '../../../capillary/groups/customer-groups.ts';
import { accepted } from '../answers.ts';
import type { WorldCustomer } from '../customers.ts';
import type { Scene, Write } from '../write.ts';

type Entry = GroupRequest[number];
type Profiles = NonNullable<Entry['profiles']>;

/** "Associate Customer with Customer/Hierarchy": who is missing is registered; each stands below its parent then. */
export const registerGroup: Write = ({ body }, scene) => {
  const entries = (body as GroupRequest).map((entry) => place(entry, scene));
  const answer = entries.map(({ head, children, left }) => ({
    entity: wireOf(head),
    childEntities: [
      ...children.map(wireOf),
      ...left.map((profiles) => ({ profiles, errors: [{ code: 1001, message: 'not taken' }] })),
    ],
    childCount: children.length + left.length,
    childSuccessCount: children.length,
    childFailureCount: left.length,
  }));
  return { answer: accepted(answer), said: entries.flatMap(({ said }) => said) };
};

/** "Update Association Details (for Customer/Company)". */
export const updateGroup: Write = ({ body }, scene) => {
  const entries = (body as GroupRequest).map((entry) => place(entry, { ...scene, inPart: false }));
  const answer = entries.map(({ head, children }) => ({
    ...wireOf(head),
    associationDetails: { childCustomers: children.map(wireOf) },
  }));
  return { answer: accepted(answer), said: entries.flatMap(({ said }) => said) };
};

type Placed = {
  readonly head: WorldCustomer;
  readonly children: readonly WorldCustomer[];
  readonly left: readonly Profiles[];
  readonly said: readonly string[];
};

function place({ profiles = [], associationDetails }: Entry, scene: Scene): Placed {
  const { parentCustomer, childCustomers = [], hierarchyCode = '' } = associationDetails ?? {};
  const head = findOrRegister(profiles, scene);
  if (parentCustomer) head.parentId = findOrRegister(parentCustomer.profiles, scene).id;
  const left = scene.inPart ? childCustomers.slice(0, 1) : [];
  const taken = childCustomers.slice(left.length);
  const children = taken.map((child) => findOrRegister(child.profiles, scene));
  for (const child of children) child.parentId = head.id;
  // Whom this entry puts in a place: its children and, below a parent, itself.
  const put = [...(parentCustomer ? [profiles] : []), ...taken.map((child) => child.profiles)].flat();
  const named = put.flatMap(({ identifiers = [] }) => identifiers);
  const said = [hierarchyCode, ...named.map(({ value }) => String(value))];
  return { head, children, left: left.map((child) => child.profiles), said };
}

function findOrRegister(profiles: Profiles, { customers, nowMs }: Scene): WorldCustomer {
  const [{ firstName = '', lastName = '', identifiers = [] } = {}] = profiles;
  const named = identifiers.map(({ type, value }) => ({ type, value: String(value) }));
  const known = named.map((one) => customers.holderOf(one)).find((one) => one !== null);
  return known ?? customers.add({ createdAtMs: nowMs, till: 'till.9', firstName, lastName, identifiers: named });
}

function wireOf({ id, firstName, lastName, identifiers }: WorldCustomer) {
  return { id, profiles: [{ firstName, lastName, identifiers, source: 'INSTORE' }], errors: [], warnings: [] };
}
