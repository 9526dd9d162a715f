import { z } from 'zod';
import { type UpdateDraft, updateDraft } from '#contract/drafts/update.ts';
import { type WireCustomer, fetchCustomerDetails } from '../../capillary/customer-details.ts';
import type { Service } from '../../capillary/service.ts';
import { type UpdateRequest, updateCustomer } from '../../capillary/update-customer.ts';
import { classifyReading } from '../classify.ts';
import { type CustomerContext, type Finding, defineKind } from './kind.ts';
import { sentOf, survivorOf } from './sent.ts';
import { type Compared, compareThreeWays } from './three-way.ts';

const payload = z.object({ version: z.literal(1), draft: updateDraft });
export type UpdatePayload = z.infer<typeof payload>;

type Details = UpdateDraft['changes'];

/** "Update Customer Details (using userId)": sets what it says and leaves the rest. */
export const update = defineKind({
  name: 'update',
  payload,
  budget: null,
  looksFirst: false,
  outline: ({ draft }) => ({ kind: 'update', draft }),
  send: async ({ draft }, { customerId, mode, ports: { service } }) => {
    const request = requestOf(draft.changes, service);
    const answer = await updateCustomer(service, { customerId, request }, { mode });
    return sentOf(answer, () => survivorOf(answer, customerId));
  },
  takePicture: async (_payload, { customerId, ports: { service } }) => {
    const answer = await fetchCustomerDetails(service, { customerId });
    return answer.kind === 'accepted' ? { ...answer, value: detailsOf(answer.value, service) } : answer;
  },
  read: readUpdate,
});

/** Ours where the service holds what was sent; not there where it holds what the picture, or else the screen, showed. */
async function readUpdate({ draft }: UpdatePayload, context: CustomerContext): Promise<Finding> {
  const { customerId, operation, ports } = context;
  const verdict = classifyReading(await fetchCustomerDetails(ports.service, { customerId }));
  if (verdict.kind !== 'applied') return { kind: 'unread', verdict };
  const before = (operation.picture ?? draft.before) as Details;
  switch (compareThreeWays(comparedOf(draft.changes, before, detailsOf(verdict.value, ports.service)))) {
    case 'applied':
      return { kind: 'applied', customerId: verdict.value.id, warnings: verdict.warnings };
    case 'absent':
      return { kind: 'absent' };
    case 'changed':
      return { kind: 'person', reason: 'changed-elsewhere', existingCustomerId: null };
  }
}

function requestOf(
  { firstName, lastName, fields, extendedFields, loyaltyType }: Details,
  service: Service,
): UpdateRequest {
  const { source, accountId } = service;
  const profile = { firstName, lastName, fields };
  const touchesProfile = Object.values(profile).some((one) => one !== undefined);
  return {
    ...(touchesProfile && { profiles: [{ ...profile, source, accountId }] }),
    ...(loyaltyType && { loyaltyInfo: { loyaltyType } }),
    ...(extendedFields && { extendedFields }),
  };
}

/** What an answer tells of the details that an update can change, in our source. */
function detailsOf(customer: WireCustomer, { source }: Service): Details {
  const profile = customer.profiles.find((one) => one.source === source) ?? customer.profiles[0];
  const loyaltyType = customer.loyaltyInfo?.loyaltyType;
  return {
    firstName: profile?.firstName,
    lastName: profile?.lastName,
    fields: textFields(profile?.fields),
    extendedFields: textFields(customer.extendedFields),
    ...((loyaltyType === 'loyalty' || loyaltyType === 'non_loyalty') && { loyaltyType }),
  };
}

function textFields(fields: Readonly<Record<string, unknown>> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)]]
        : [],
    ),
  );
}

function comparedOf(sent: Details, before: Details, now: Details): readonly Compared[] {
  const plain = (['firstName', 'lastName', 'loyaltyType'] as const).flatMap((name) =>
    sent[name] === undefined ? [] : [{ sent: sent[name], before: before[name], now: now[name] }],
  );
  const named = (['fields', 'extendedFields'] as const).flatMap((group) =>
    Object.entries(sent[group] ?? {}).map(([name, value]) => ({
      sent: String(value),
      before: textOf(before[group]?.[name]),
      now: textOf(now[group]?.[name]),
    })),
  );
  return [...plain, ...named];
}

function textOf(value: string | number | boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
