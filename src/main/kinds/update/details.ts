import { z } from 'zod';
import type { ChangedValue } from '#contract/operation.ts';
import type { UpdateDraft } from '#contract/drafts/update.ts';
import type { WireCustomer } from '../../capillary/customers/customer-details.ts';
import type { Service } from '../../capillary/service.ts';
import { askedPicture } from '../reading/old-doubt.ts';
import type { Compared } from '../reading/three-way.ts';

/** What an answer told about the details that an update can change. */
const toldDetails = z.object({
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  fields: z.record(z.string(), z.string()),
  extendedFields: z.record(z.string(), z.string()),
  loyaltyType: z.string().optional(),
});
export type Details = z.infer<typeof toldDetails>;

/** What was told, and the doubt that a person was asked about then. */
export const picture = toldDetails.extend(askedPicture.shape);

/** Names and fields of another source or account are not the ones that were changed here. */
export function detailsOf(
  { profiles, loyaltyInfo, extendedFields }: WireCustomer,
  { source, accountId }: Service,
): Details {
  const profile = profiles.find((one) => agrees(one.source, source) && agrees(one.accountId, accountId));
  return {
    firstName: profile?.firstName,
    lastName: profile?.lastName,
    fields: textFields(profile?.fields),
    extendedFields: textFields(extendedFields),
    loyaltyType: loyaltyInfo?.loyaltyType,
  };
}

/** A value that is blank or left out contradicts nothing. */
function agrees(told: string | undefined, ours: string | undefined): boolean {
  return !told || !ours || told === ours;
}

function textFields(fields: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (isPlain(value) ? [[name, String(value)]] : [])),
  );
}

type Changes = UpdateDraft['changes'];

/** What a change sets, by the path of the value. */
export function valuesIn({ fields = {}, extendedFields = {}, ...plain }: Changes): ReadonlyMap<string, string> {
  const names = Object.entries(plain).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const groups = Object.entries({ fields, extendedFields }).flatMap(([group, values]) =>
    Object.entries(values).map(([name, value]) => [`${group}.${name}`, String(value)] as const),
  );
  return new Map([...names, ...groups]);
}

/** What the screen showed at this path; `undefined` if it showed nothing there. A field that it left out was blank. */
export function seenAt(before: Changes, path: string): string | undefined {
  const [name, field] = placeOf(path);
  if (field === null) return before[name];
  const known = before[name];
  return known && String(known[field] ?? '');
}

/** What the service told at this path; `undefined` if it did not say. */
export function toldAt(told: Details, path: string): string | undefined {
  const [name, field] = placeOf(path);
  return field === null ? told[name] : told[name][field];
}

/** @param taken what the service told before; without it, what the screen showed counts, if it showed anything */
export function comparedOf(
  { changes, before }: UpdateDraft,
  taken: Details | undefined,
  now: Details,
): readonly (Compared & { readonly path: string })[] {
  return [...valuesIn(changes)].map(([path, sent]) => {
    // If the service named none then, the value was blank. A loyalty type is never blank.
    const unset = taken && path !== 'loyaltyType' ? '' : seenAt(before, path);
    return { path, sent, before: (taken && toldAt(taken, path)) ?? unset, now: toldAt(now, path) };
  });
}

/** One of them as a person compares it. */
export function toBeShown({ path, sent, before, now }: ReturnType<typeof comparedOf>[number]): ChangedValue {
  return { name: path, seen: before ?? null, now: now ?? null, sent };
}

type PlainName = 'firstName' | 'lastName' | 'loyaltyType';
type Place = readonly [name: PlainName, field: null] | readonly [name: 'fields' | 'extendedFields', field: string];

/** The name of a field may have dots in it. */
function placeOf(path: string): Place {
  for (const group of ['fields', 'extendedFields'] as const) {
    if (path.startsWith(`${group}.`)) return [group, path.slice(group.length + 1)];
  }
  return [path as PlainName, null];
}
