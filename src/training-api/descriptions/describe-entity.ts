import { storeOfTill, tillIdOf } from '../org/company.ts';
import { adminOf } from '../org/requests.ts';

/** A till that did something, as `attribution` names it. */
export function describeTill(till: string): object {
  return { id: tillIdOf(till), code: till, description: '', name: till, type: 'TILL' };
}

const settings = {
  adminType: 'GENERAL',
  isActive: true,
  isOuEnabled: false,
  timeZoneId: 0,
  currencyId: 0,
  languageId: 0,
} as const;

/** The same, with the till's settings, as the lists of requests print it. */
export function describeTillAtLength(till: string): object {
  return { ...describeTill(till), ...settings };
}

/** The store in which a till stands, for `addedByParent`. */
export function describeParentOfTill(till: string): object {
  const { id, code, name } = storeOfTill(till);
  return { id, code, description: '', name, type: 'STORE', ...settings, currencyId: 23, languageId: 148 };
}

/** A person of the back office. */
export function describeAdmin(adminId: number): object {
  const { id, code, name } = adminOf(adminId);
  return { id, code, description: '', name, type: 'ADMIN_USER', ...settings };
}
