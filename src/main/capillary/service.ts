import type { Clock } from '../clock.ts';
import { readAnswer, type Answer } from './answer.ts';
import { sendOnce } from './http.ts';
import { authorizationHeader, type TillCredential } from './sign-in.ts';

/** Where the service is and as whom we speak to it. */
export type ServiceSettings = {
  /** Origin, e.g. `https://eu.api.example.com`. */
  readonly host: string;
  readonly credential: TillCredential;
  readonly source: string;
  readonly accountId?: string;
  /** ISO code for the `language` header ("Additional Header" of "Fetch Customer Details (by User ID)"). */
  readonly language: () => string;
};

export type CallOptions = { readonly timeoutMs?: number; readonly signal?: AbortSignal };

export type Call = CallOptions & {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** In the document's order. An `undefined` value is left out; a blank one would be refused by the service. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** The service, signed in as this till. */
export type Service = {
  readonly source: string;
  readonly accountId: string | undefined;
  readonly till: string;
  readonly language: () => string;
  /** Never rejects: every ending is an answer. */
  readonly call: (call: Call) => Promise<Answer<unknown>>;
};

const readTimeoutMs = 10_000;
const writeTimeoutMs = 30_000;

/**
 * @param observe told of every answer: what the till knows of the network and of its sign-in comes from here
 */
export function createService(
  settings: ServiceSettings,
  { clock, observe = () => {} }: { readonly clock: Clock; readonly observe?: (answer: Answer<unknown>) => void },
): Service {
  return {
    source: settings.source,
    accountId: settings.accountId,
    till: settings.credential.till,
    language: settings.language,
    call: async (call) => {
      const url = new URL(call.path, settings.host);
      for (const [name, value] of Object.entries(call.query ?? {})) {
        if (value !== undefined) url.searchParams.append(name, String(value));
      }
      const result = await sendOnce(
        {
          method: call.method,
          url,
          headers: {
            accept: 'application/json',
            authorization: authorizationHeader(settings.credential),
            ...(call.body !== undefined && { 'content-type': 'application/json' }),
            ...call.headers,
          },
          ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
          timeoutMs: call.timeoutMs ?? (call.method === 'GET' ? readTimeoutMs : writeTimeoutMs),
          ...(call.signal && { signal: call.signal }),
        },
        clock,
      );
      const answer = readAnswer(result, clock.now());
      observe(answer);
      return answer;
    },
  };
}
