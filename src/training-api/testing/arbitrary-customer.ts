import fc from 'fast-check';

/**
 * An identifier of a type that a lookup takes. It is written as it is kept, so that it can be compared with what was
 * sent.
 */
export type ArbitraryIdentifier = { readonly type: string; readonly value: string };

const word = fc.stringMatching(/^[a-z0-9]{10,16}$/);

export const arbitraryIdentifier: fc.Arbitrary<ArbitraryIdentifier> = fc.oneof(
  fc.integer({ min: 1_000_000, max: 9_999_999 }).map((rest) => ({ type: 'mobile', value: `9198${rest}0` })),
  word.map((name) => ({ type: 'email', value: `${name}@example.org` })),
  fc
    .tuple(fc.constantFrom('externalId', 'wechat', 'martjackId', 'fbId'), word)
    .map(([type, value]) => ({ type, value })),
);

export const arbitraryName = fc.string({ unit: 'grapheme', maxLength: 20 }).map((name) => name.trim());

export const arbitraryChannel = fc.record({
  type: fc.constantFrom('wechat', 'ios', 'android', 'line', 'mobilePush'),
  value: word,
  primary: fc.boolean(),
  verified: fc.boolean(),
  subscribed: fc.boolean(),
  meta: fc.record({ residence: fc.boolean(), office: fc.boolean(), lastViewedDate: fc.constantFrom('', '2026-04-30') }),
  attributes: fc.dictionary(word, fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxKeys: 2 }),
});

export const arbitraryCustomFields = fc.record(
  { birthday: fc.string(), anniversary: fc.string(), staff_discount: fc.boolean() },
  { requiredKeys: [] },
);

export const arbitraryExtendedFields = fc.record(
  {
    gender: fc.constantFrom('Female', 'Male', 'X'),
    city: word,
    preferred_store: fc.constantFrom('pune.fcroad', 'dubai.deira'),
  },
  { requiredKeys: [] },
);

/** One of `profiles` with the other things a customer may say. It has no source yet. */
export const arbitraryUpdate = fc.record(
  {
    firstName: arbitraryName,
    lastName: arbitraryName,
    fields: arbitraryCustomFields,
    commChannels: fc.uniqueArray(arbitraryChannel, { selector: ({ type, value }) => `${type} ${value}`, maxLength: 3 }),
  },
  { requiredKeys: [] },
);
