/** Extended fields that are enabled for the company's cards, with their types. Others are not kept (91015). */
export const cardExtendedFields: ReadonlyMap<string, 'string' | 'number'> = new Map([
  ['card_balance', 'number'],
  ['year_of_registration', 'number'],
  ['vehicle_number', 'string'],
  ['custom_card_name', 'string'],
]);

/** Custom fields configured for the company's cards; others are refused (1017). */
export const cardCustomFieldNames: ReadonlySet<string> = new Set(['engraving', 'gift_from', 'collected_at']);
