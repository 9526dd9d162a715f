import type { CustomerRow } from '#contract/customer.ts';
import { type Envelope, succeed } from '#contract/envelope.ts';
import { classOfCode } from '../../capillary/answers/codes.ts';
import { fetchCustomerDetails } from '../../capillary/customers/customer-details.ts';
import { lookupCustomerId } from '../../capillary/customers/lookup-customer.ts';
import type { ServiceMessage } from '../../capillary/answers/messages.ts';
import { type FoundCustomer, searchCustomers } from '../../capillary/customers/search-customers.ts';
import { asciiDigits, typedDigits } from '#contract/rules/digits.ts';
import { keyOf } from '#contract/rules/customer-key.ts';
import { keptFromService } from './customer-page.ts';
import { identifiersOfFound, namesOfFound, rowOfKept } from './customer-row.ts';
import type { Desk } from '../desk.ts';
import { isRecordOf } from '../../identifiers/is-record-of.ts';
import { keepOrShow } from './keep-or-show.ts';
import { callingCodeOf, wireMobile } from '../../identifiers/phone-number.ts';
import { serviceError } from './service-error.ts';

const tillLimit = 20;
const serviceLimit = 10;

/** Customers whom this till knows. Answers at once. */
export function searchTill(text: string, desk: Desk): CustomerRow[] {
  return desk.directory.search(text, tillLimit).map((customer) => rowOfKept(customer, desk.outbox.backlog.pendingOf));
}

/**
 * Customers whom the service knows ("Get Customers (Advanced Customer Search)"). The directory keeps them as they come.
 *
 * The service's index lags. So if it does not find a whole identifier, the till looks it up ("Fetch Customer ID").
 */
export async function searchService(text: string, desk: Desk): Promise<Envelope<CustomerRow[]>> {
  const answers = await Promise.all(
    searchForms(text, desk.country).map((form) => searchCustomers(desk.service, { text: form, limit: serviceLimit })),
  );
  const found = answers
    .flatMap((answer) => (answer.kind === 'accepted' ? answer.value.data : []))
    .filter((one) => fits(one, text.trim()));
  if (found.length > 0) return succeed(keepFound(found, desk));
  for (const answer of answers) if (answer.kind !== 'accepted') return serviceError(answer);
  return lookUp(text, desk);
}

/** The texts to ask for. Numbers are kept with the country code, but people type them with and without it. */
export function searchForms(text: string, country: string): readonly string[] {
  const digits = typedDigits(text);
  if (digits === null) return nameForms(asciiDigits(text.normalize('NFKC')).trim());
  const code = callingCodeOf(country);
  const typedWithCode = /^\s*\+/.test(text) || code === '' || digits.startsWith(code);
  const national = digits.replace(/^0+/, '');
  return typedWithCode || national === '' ? [digits] : [code + national, digits];
}

/**
 * A Chinese name is typed in one run, family name first. The service compares first and last names one by one, so the
 * till also asks for the given name.
 */
function nameForms(text: string): readonly string[] {
  return isHanRun(text) ? [text, text.slice(1)] : [text];
}

function isHanRun(text: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(text);
}

/** When asked for a given name alone, the service also answers people of other families. */
function fits(found: FoundCustomer, text: string): boolean {
  if (!isHanRun(text)) return true;
  const names = found.profiles.flatMap(({ firstName, lastName }) => [firstName, lastName, lastName + firstName]);
  return names.some((name) => name.startsWith(text));
}

function keepFound(found: readonly FoundCustomer[], desk: Desk): CustomerRow[] {
  const fetchedAtMs = desk.clock.now();
  const unique = [...new Map(found.map((one) => [one.userId, one])).values()];
  const seen = unique.map((one) => ({
    key: keyOf(one.userId),
    customerId: one.userId,
    ...namesOfFound(one, desk.service.source),
    identifiers: identifiersOfFound(one),
    fetchedAtMs,
  }));
  const rows = keepOrShow(seen, desk).map((kept, index): CustomerRow => ({
    ...rowOfKept(kept, desk.outbox.backlog.pendingOf),
    matched: seen[index]?.identifiers[0] ?? null,
    sources: [...new Set(unique[index]?.profiles.map(({ source }) => source))],
    origin: 'service',
  }));
  desk.onDirectoryChange();
  return rows;
}

async function lookUp(text: string, desk: Desk): Promise<Envelope<CustomerRow[]>> {
  for (const identifier of wholeIdentifiers(text, desk.country)) {
    const looked = await lookupCustomerId(desk.service, identifier);
    if (looked.kind === 'refused' && saysNoIdentifier(looked.errors)) continue;
    if (looked.kind !== 'accepted') return serviceError(looked);
    if (looked.value === null) continue;
    const details = await fetchCustomerDetails(desk.service, { customerId: looked.value, embed: 'points' });
    if (details.kind !== 'accepted') return serviceError(details);
    if (!isRecordOf(details, { customerId: looked.value, known: [identifier] })) continue;
    const kept = keptFromService(details.value, { desk, coupons: null, warnings: [] });
    return succeed([{ ...rowOfKept(kept, desk.outbox.backlog.pendingOf), matched: identifier, origin: 'service' }]);
  }
  return succeed([]);
}

/** "Customer identifier is invalid" (8013) and similar codes, such as not an e-mail or not a mobile (8055, 8056). */
const notOfThisKind: ReadonlySet<number> = new Set([8013, 8055, 8056]);

/** The text is not an identifier of this kind. Any other refusal does not mean that nobody has it. */
function saysNoIdentifier(errors: readonly ServiceMessage[]): boolean {
  return (
    errors.length > 0 && errors.every(({ code }) => notOfThisKind.has(code) || classOfCode(code) === 'correct-data')
  );
}

/** What a whole text can be as an identifier, the likeliest first. */
function wholeIdentifiers(text: string, country: string): readonly { readonly type: string; readonly value: string }[] {
  const plain = asciiDigits(text.normalize('NFKC')).trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(plain)) return [{ type: 'email', value: plain.toLowerCase() }];
  const digits = typedDigits(plain);
  if (digits !== null && digits.length < 6) return [];
  const mobile = digits === null ? null : wireMobile(plain, country);
  const card = digits ?? plain;
  return [
    ...(mobile === null ? [] : [{ type: 'mobile', value: mobile }]),
    ...(/^(?=.*\d)[\w-]{6,}$/.test(card) ? [{ type: 'cardnumber', value: card }] : []),
  ];
}
