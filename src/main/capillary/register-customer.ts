import { z } from 'zod';
import type { Answer } from './answer.ts';
import { readAs } from './read-as.ts';
import type { CallOptions, Service } from './service.ts';
import { wireId, wireList, wireNumber, wireText } from './wire.ts';

/** The body of "Register Customer", as far as a till fills it in. Blanks are left out, never sent. */
export type RegisterRequest = {
  readonly loyaltyInfo: {
    readonly loyaltyType: 'loyalty' | 'non_loyalty';
    /** When it was taken, for one sent later; see `createDate`. */
    readonly attributionV2?: { readonly createDate: string };
  };
  readonly associatedWith: string;
  readonly profiles: readonly [
    {
      readonly firstName?: string;
      readonly lastName?: string;
      readonly identifiers: readonly { readonly type: string; readonly value: string }[];
      readonly commChannels?: readonly {
        readonly type: 'mobile' | 'email';
        readonly value: string;
        readonly primary: boolean;
        readonly verified: boolean;
        readonly subscribed: boolean;
      }[];
      readonly source: string;
      readonly accountId?: string;
    },
  ];
};

const sideEffect = z.looseObject({
  type: wireText,
  awardedPoints: wireNumber.optional(),
  couponCode: wireText.optional(),
  description: wireText.optional(),
  validTill: wireText.optional(),
});

const registered = z.looseObject({ createdId: wireId, sideEffects: wireList(sideEffect) });
export type RegisterAnswer = z.infer<typeof registered>;

/**
 * `live`: the cashier waits, so the service runs its loyalty activities before it answers.
 * `replay`: sent later; the customer is written now and loyalty events run when the service gets to them.
 */
export type RegisterMode = 'live' | 'replay';

const modeHeaders = {
  live: { WAIT_FOR_DOWNSTREAM: 'true' },
  replay: { 'X-CAP-DIRECT-REPLAY': 'true' },
} as const satisfies Record<RegisterMode, Record<string, string>>;

/** Registers a customer ("Register Customer"). Exactly one of the two headers is sent, always. */
export async function registerCustomer(
  service: Service,
  request: RegisterRequest,
  { mode, ...options }: CallOptions & { readonly mode: RegisterMode },
): Promise<Answer<RegisterAnswer>> {
  const answer = await service.call({
    ...options,
    method: 'POST',
    path: '/v2/customers',
    headers: modeHeaders[mode],
    body: request,
  });
  if (answer.kind === 'refused' && succeeded(answer.facts.status)) {
    // "201 can mean some failed": the customer has been created, and the errors say what was not kept (8055-8058).
    const created = registered.safeParse(answer.body);
    if (created.success) {
      return { kind: 'accepted', value: created.data, warnings: answer.errors, facts: answer.facts };
    }
  }
  return readAs(registered, answer);
}

function succeeded(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}
