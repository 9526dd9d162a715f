import type { Store } from '../store/store.ts';
import { specialMobiles } from './seed-special-cases.ts';

/** A family of four, whose head is the customer with the mobile of `merged`, and a courier company's fleet of seven. */
export function seedGroups(store: Store, memberIds: readonly number[]): void {
  const [headId = null] = store.identifiers.holders({ type: 'mobile', value: specialMobiles.merged });
  const family = { hierarchyCode: 'LH-FAMILY', companyExternalId: null };
  if (headId !== null) store.associations.set({ ...family, customerId: headId, roleCode: 'HEAD', parentId: null });
  for (const customerId of memberIds.slice(2, 5)) {
    store.associations.set({ ...family, customerId, roleCode: 'MEMBER', parentId: headId });
  }
  const [ownerId = null, managerId = null, ...driverIds] = memberIds.slice(20, 27);
  const fleet = { hierarchyCode: 'LH-FLEET', companyExternalId: 'LHC-ORBIT' };
  for (const [customerId, roleCode, parentId] of [
    [ownerId, 'OWNER', null],
    [managerId, 'MANAGER', ownerId],
    ...driverIds.map((driverId) => [driverId, 'DRIVER', managerId] as const),
  ] as const) {
    if (customerId !== null) store.associations.set({ ...fleet, customerId, roleCode, parentId });
  }
}
