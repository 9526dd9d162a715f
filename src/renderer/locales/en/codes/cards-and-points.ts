import type { ServiceCode } from '#contract/service-codes.ts';

/** Cards, points, coupons and tiers. */
export const cardsAndPoints = {
  c700: 'The customer’s coupon was sent again. It is the same coupon, not a second one.',
  c1010: 'The customer’s points were not updated. Do not promise any; ask your manager.',
  c1051: 'The service has no purchases or recommendations for this customer. Nothing is wrong.',
  c1052: 'The service has the customer’s purchases. There is nothing to do.',
  c1061: 'The service has recommendations for the customer. There is nothing to do.',
  c1088: 'The points could not be given. Do not promise any; tell your manager.',
  c1099: 'The customer’s progress in offers could not be shown. It is not lost; look again later.',
  c3010: 'The service does not know this card. Check the number, or take another card.',
  c3012: 'The service says the card already has this status. Look at the card to be sure.',
  c3017: 'The service does not know this card status. Choose another one.',
  c3027: 'This card cannot be given to the customer; somebody may already have it. Take another card.',
  c3036: 'The customer cannot have more cards of this kind. Look at the cards they have.',
  c3039: 'The service says the card is already like this. Look at the card to be sure.',
  c3042: 'The customer’s status does not allow a card. Ask your manager.',
  c3044: 'The customer’s status does not allow this. Ask your manager.',
  c8062: 'The service could not look up the points. They are not lost; look again later.',
  c19223: 'The points have not been added yet. Do not promise them until you see them.',
  c91001: 'The points could not be shown. They are not lost; look again later.',
  c91010: 'The customer cannot be moved to a lower tier: nobody has set that up. Ask your manager.',
  c91011: 'The customer is already in the lowest tier and stays there.',
  c91012: 'The customer is already in the highest tier and stays there.',
  c91013:
    'The service could not show what the customer needs for the next tier. Say nothing about it now; look again later.',
  c91014:
    'The service could not show what the customer needs to keep the tier. Say nothing about it now; look again later.',
} as const satisfies { readonly [Code in ServiceCode as `c${Code}`]?: string };
