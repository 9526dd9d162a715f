import type { Clock } from '../clock.ts';
import { type Answer, type ToldTime, readAnswer } from './answers/answer.ts';
import { type UploadedFile, encodeForm } from './http/form.ts';
import type { Network } from './http/connection.ts';
import { sendOnce } from './http/http.ts';
import { authorizationHeader, type TillCredential } from './http/sign-in.ts';
import { type OwnSource, sourcesWithAccounts } from './source-account.ts';

/** Where the service is, and how we sign in to it. */
export type ServiceSettings = {
  /** Origin, e.g. `https://eu.api.example.com`. */
  readonly host: string;
  /** Read anew for every call, because a password may change while the till is at work. */
  readonly credential: () => TillCredential;
  /** The source for calls that name none. */
  readonly source: string;
  readonly accountId?: string;
  /** Sources that demand an `accountId`. Unless the org says otherwise, all that any heading of the document names. */
  readonly sourcesWithAccounts?: readonly string[];
  /** ISO code for the `language` header ("Additional Header" of "Fetch Customer Details (by User ID)"). */
  readonly language: () => string;
};

export type CallOptions = { readonly timeoutMs?: number; readonly signal?: AbortSignal };

export type Call = CallOptions & {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** In the document's order. We leave out what is `undefined` or blank, because the service would refuse it. */
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as the only part of a form, in place of a body. */
  readonly file?: UploadedFile;
};

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** The service, signed in as this till. */
export type Service = OwnSource & {
  readonly till: string;
  readonly language: () => string;
  /** Never rejects: every ending is an answer. */
  readonly call: (call: Call) => Promise<Answer<unknown>>;
  /** Is told of every answer that is certainly the service's own. */
  readonly heard?: (told: ToldTime) => void;
};

const readTimeoutMs = 10_000;
const writeTimeoutMs = 30_000;

/** @param observe is told every answer; from these the till learns about the network and its sign-in */
export function createService(
  settings: ServiceSettings,
  {
    clock,
    network,
    observe = () => {},
    heard,
  }: {
    readonly clock: Clock;
    readonly network: Network;
    readonly observe?: (answer: Answer<unknown>) => void;
    readonly heard?: ((told: ToldTime) => void) | undefined;
  },
): Service {
  return {
    source: settings.source,
    accountId: settings.accountId,
    sourcesWithAccounts: settings.sourcesWithAccounts ?? sourcesWithAccounts,
    till: settings.credential().till,
    language: settings.language,
    ...(heard && { heard }),
    call: async (call) => {
      const url = new URL(call.path, settings.host);
      for (const [name, value] of Object.entries(call.query ?? {})) {
        if (value !== undefined && String(value).trim() !== '') url.searchParams.append(name, String(value));
      }
      const content = await encode(call);
      const result = await sendOnce(
        {
          method: call.method,
          url,
          headers: {
            accept: 'application/json',
            authorization: authorizationHeader(settings.credential()),
            ...(content && { 'content-type': content.type }),
            ...call.headers,
          },
          ...(content && { body: content.body }),
          timeoutMs: call.timeoutMs ?? (call.method === 'GET' ? readTimeoutMs : writeTimeoutMs),
          ...(call.signal && { signal: call.signal }),
        },
        { clock, network },
      );
      const answer = readAnswer(result, clock.now());
      observe(answer);
      return answer;
    },
  };
}

async function encode({ body, file }: Call): Promise<{ readonly type: string; readonly body: string | Buffer } | null> {
  if (file) return encodeForm(file);
  return body === undefined ? null : { type: 'application/json', body: JSON.stringify(body) };
}
