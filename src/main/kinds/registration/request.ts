import type { RegisterRequest } from '../../capillary/customers/register-customer.ts';
import type { Service } from '../../capillary/service.ts';
import type { RegistrationPayload } from './payload.ts';

/**
 * The body of "Register Customer" for a kept registration. Blank fields are left out.
 *
 * If it is sent later than it was taken, it carries `takenAtMs`, the time it was taken, at `loyaltyInfo.attributionV2.createDate`.
 * The document lists `createDate` without a place; the service answers it there.
 */
export function registrationRequest(
  { draft, identifiers, primary, card }: RegistrationPayload,
  context: { readonly service: Service; readonly takenAtMs: number | null },
): RegisterRequest {
  const { service, takenAtMs } = context;
  const identifying = identifiers.flatMap(({ type, value }) =>
    type === 'mobile' || type === 'email'
      ? [{ type, value, primary: primary?.includes(type) ?? true, ...saidOf(type, draft) } as const]
      : [],
  );
  const others = (draft.channels ?? []).map((channel) => ({ ...channel, primary: false, verified: false }));
  const channels = [...identifying, ...others];
  const { source = service.source, accountId = draft.source === undefined ? service.accountId : undefined } = draft;
  return {
    loyaltyInfo: {
      loyaltyType: draft.loyaltyType ?? 'loyalty',
      ...(takenAtMs !== null && { attributionV2: { createDate: dateTimeWithOffset(takenAtMs) } }),
    },
    associatedWith: service.till,
    profiles: [
      {
        ...(draft.firstName !== '' && { firstName: draft.firstName }),
        ...(draft.lastName !== '' && { lastName: draft.lastName }),
        identifiers: identifiers.map((one) => (one.type === 'cardnumber' ? { ...one, ...card } : one)),
        ...(channels.length > 0 && { commChannels: channels }),
        ...(draft.fields && { fields: draft.fields }),
        source,
        ...(accountId !== undefined && { accountId }),
      },
    ],
    ...(draft.extendedFields && { extendedFields: draft.extendedFields }),
    ...(draft.enrolments && { loyaltyProgramEnrollments: draft.enrolments }),
    ...(draft.referralCode && { referralCode: draft.referralCode }),
  };
}

/** What the customer said about a channel. */
function saidOf(channel: 'mobile' | 'email', draft: RegistrationPayload['draft']) {
  return channel === 'mobile'
    ? { verified: draft.mobileVerified ?? false, subscribed: draft.mobileConsent }
    : { verified: draft.emailVerified ?? false, subscribed: draft.emailConsent };
}

/** `YYYY-MM-DDTHH:MM:SS+HH:MM` in the till's own time zone, as "Request Body Parameters" asks. */
export function dateTimeWithOffset(epochMs: number): string {
  const offsetMinutes = -new Date(epochMs).getTimezoneOffset();
  const local = new Date(epochMs + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
