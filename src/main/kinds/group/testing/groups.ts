import type { ManualTime } from '../../../testing/manual-time.ts';
import type { TestTill } from '../../../testing/till/test-till.ts';
import { ServiceWorld } from '../../../testing/world/service-world.ts';

/** Whom the groups of the tests are made of, by mobile. */
export const [head, first, second, parent] = ['919845010001', '919845010002', '919845010003', '919845010009'] as const;

const person = (value: string) => ({
  firstName: value === head ? 'Hana' : `Sami ${value.slice(-1)}`,
  lastName: 'Okoro',
  identifiers: [{ type: 'mobile', value }],
});

export type Options = {
  readonly kind?: string;
  readonly lane?: string;
  readonly parent?: string;
  readonly children?: readonly string[];
  readonly alsoLanes?: string[];
};

/** Keeps a group on the till: the head with two children, unless told. */
export function keepGroup(till: TestTill, options: Options = {}): string {
  const { kind = 'group-registration', lane = 'n1', alsoLanes = [] } = options;
  const above = options.parent === undefined ? null : person(options.parent);
  const children = (options.children ?? [first, second]).map(person);
  const codes = { hierarchyCode: 'household', roleCode: 'HEAD', childRoleCode: 'MEMBER', companyExternalId: 'co-7' };
  const draft = { head: person(head), parent: above, children, ...codes };
  const member = (one: object) => ({ ...one, done: false });
  const payload = { version: 1, draft, head: member(person(head)), parent: above, children: children.map(member) };
  return till.keep({ kind, lane, alsoLanes, payload }).id;
}

/** A world whose answer to an update names nobody below the heads. */
export function groupWorld(time: ManualTime): ServiceWorld {
  const world = new ServiceWorld(time);
  world.ofMembers.tellsChildren = false;
  return world;
}

/** Somebody has been a customer for long; they are numbered from 400 on. */
export function addMember(
  world: ServiceWorld,
  value: string,
  { firstName = 'Tala', below = null }: { readonly firstName?: string; readonly below?: string | null } = {},
): void {
  const holderOf = (mobile: string) => world.customers.holderOf({ type: 'mobile', value: mobile });
  const id = holderOf(value)?.id ?? 400 + world.customers.all().length;
  const parentId = below === null ? null : (holderOf(below)?.id ?? null);
  Object.assign(world.add(id, { type: 'mobile', value }), { profile: { firstName, lastName: '' }, parentId });
}

/** Every member taken, in order, again each time. */
export function takenBy({ ledger }: ServiceWorld): readonly string[] {
  return ledger.flatMap(({ said: [_hierarchy, ...members] }) => members);
}
