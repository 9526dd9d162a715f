import { isExternalId, readEmail, readMobile } from './contact.ts';

/**
 * Types of "Request Body Parameters", and `unionId`, which only the sample has. Cards are apart, because they are
 * issued.
 */
const identifierTypes = [
  'mobile',
  'email',
  'externalId',
  'wechat',
  'martjackId',
  'fbId',
  'tmall_uname',
  'cuid',
  'ali_uname',
  'jd_uname',
  'vip_uname',
  'mobilePush',
  'line',
  'unionId',
] as const;
export type IdentifierType = (typeof identifierTypes)[number] | 'cardnumber';

export type Identifier = { readonly type: IdentifierType; readonly value: string };

/** The table says `card`, requests say `cardnumber`, answers say `cardNumber`. All mean the same. */
export function isCardType(type: string): boolean {
  return type === 'card' || type.toLowerCase() === 'cardnumber';
}

export type InvalidCode = 8013 | 8055 | 8056 | 8064;

/**
 * An identifier as it is kept. 8013: an impossible type or value. 8055, 8056, 8064: not a valid e-mail, mobile or
 * external id.
 */
export function readIdentifier(
  type: string,
  value: string,
): { readonly ok: true; readonly value: Identifier } | { readonly ok: false; readonly code: InvalidCode } {
  const plain = value.trim();
  if (isCardType(type)) return plain === '' ? refused(8013) : kept('cardnumber', plain);
  const known = identifierTypes.find((one) => one === type);
  if (!known) return refused(8013);
  switch (known) {
    case 'mobile': {
      const mobile = readMobile(plain);
      return mobile === null ? refused(8056) : kept(known, mobile);
    }
    case 'email': {
      const email = readEmail(plain);
      return email === null ? refused(8055) : kept(known, email);
    }
    case 'externalId':
      return isExternalId(plain) ? kept(known, plain) : refused(8064);
    default:
      return plain === '' ? refused(8013) : kept(known, plain);
  }
}

function kept(type: IdentifierType, value: string) {
  return { ok: true, value: { type, value } } as const;
}

function refused<C extends InvalidCode>(code: C) {
  return { ok: false, code } as const;
}
