/** A valid registration. What is given replaces a part of it. */
export function registrationOf(
  mobile: string,
  {
    profile = {},
    ...rest
  }: { readonly profile?: Readonly<Record<string, unknown>>; readonly [name: string]: unknown } = {},
): object {
  return {
    loyaltyInfo: { loyaltyType: 'loyalty' },
    profiles: [
      {
        firstName: 'Nandita',
        lastName: 'Rege',
        source: 'INSTORE',
        identifiers: [{ type: 'mobile', value: mobile }],
        ...profile,
      },
    ],
    ...rest,
  };
}
