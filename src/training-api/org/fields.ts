type FieldType = 'string' | 'number';

/** Extended fields enabled for the company, of a customer and of a card; others are not kept (91015). */
export const extendedFieldTypes: Readonly<Record<'customer' | 'card', ReadonlyMap<string, FieldType>>> = {
  customer: new Map([
    ['gender', 'string'],
    ['city', 'string'],
    ['age_group', 'string'],
    ['preferred_store', 'string'],
    ['nationality', 'string'],
  ]),
  card: new Map([
    ['card_balance', 'number'],
    ['year_of_registration', 'number'],
    ['vehicle_number', 'string'],
    ['custom_card_name', 'string'],
  ]),
};

/** Custom fields configured for the company, of a customer and of a card; others are refused (1017). */
export const customFieldNames: Readonly<Record<'customer' | 'card', ReadonlySet<string>>> = {
  customer: new Set(['birthday', 'anniversary', 'staff_discount']),
  card: new Set(['engraving', 'gift_from', 'collected_at']),
};

/** Longer values of an extended field are not kept (91015). */
export const longestExtendedField = 255;
