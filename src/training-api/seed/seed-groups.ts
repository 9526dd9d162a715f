import type { Store } from '../store/store.ts';
import { cardNumber } from './seed-cards.ts';
import { specialMobiles } from './seed-special-cases.ts';

/**
 * A family of four, and a courier company's fleet of seven. The head of the family is the customer with the mobile of
 * `merged`, and its members hold the cards 7100400000002 to …4. The owner of the fleet holds …20, and the manager …21.
 */
export function seedGroups(store: Store): void {
  const holderOf = (nth: number) => store.cards.find(cardNumber(nth))?.customerId ?? null;
  const [headId = null] = store.identifiers.holders({ type: 'mobile', value: specialMobiles.merged });
  const family = { hierarchyCode: 'LH-FAMILY', companyExternalId: null };
  const fleet = { hierarchyCode: 'LH-FLEET', companyExternalId: 'LHC-ORBIT' };
  const [ownerId, managerId] = [holderOf(20), holderOf(21)];
  for (const [customerId, association] of [
    [headId, { ...family, roleCode: 'HEAD', parentId: null }],
    ...[2, 3, 4].map((nth) => [holderOf(nth), { ...family, roleCode: 'MEMBER', parentId: headId }] as const),
    [ownerId, { ...fleet, roleCode: 'OWNER', parentId: null }],
    [managerId, { ...fleet, roleCode: 'MANAGER', parentId: ownerId }],
    ...[22, 23, 24, 25, 26].map(
      (nth) => [holderOf(nth), { ...fleet, roleCode: 'DRIVER', parentId: managerId }] as const,
    ),
  ] as const) {
    if (customerId !== null) store.associations.set({ customerId, ...association });
  }
}
