import crypto from 'node:crypto';
import { startTrainingService, type TrainingService, type TrainingServiceOptions } from '../service.ts';

const till = 'kochi.mgroad.t9';
const passwordMd5 = crypto.createHash('md5').update('open sesame').digest('hex');

export const testTill = till;
export const testStartMs = Date.parse('2026-05-04T09:30:00+05:30');

/** What came back. `body` is the answer's JSON, or empty if it is not JSON. */
export type TestAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The code of the first error; below it, the codes of the warnings. */
  readonly code: number | undefined;
  readonly warningCodes: readonly number[];
};

export type TestService = {
  readonly service: TrainingService;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<TestAnswer>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<TestAnswer>;
  readonly put: (path: string, body: unknown, headers?: Record<string, string>) => Promise<TestAnswer>;
  readonly postForm: (path: string, form: FormData) => Promise<TestAnswer>;
  /** What `/training/ledger` and `/training/requests` tell. */
  readonly records: (of: 'ledger' | 'requests') => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Moves the service's clock. */
  readonly advance: (ms: number) => void;
};

/** A service of its own for one test, on a clock that stands still until it is moved. Any defect in it fails loudly. */
export async function startTestService(options: Partial<TrainingServiceOptions> = {}): Promise<TestService> {
  let nowMs = testStartMs;
  const credentials = { till, passwordMd5, ...options };
  const authorization = authorizationOf(credentials);
  const service = await startTrainingService({
    databasePath: ':memory:',
    port: 0,
    seed: 5,
    now: () => nowMs,
    faults: true,
    reportDefect: (defect) => {
      throw defect;
    },
    ...credentials,
  });
  const send = async (path: string, init: RequestInit): Promise<TestAnswer> =>
    readAnswer(await fetch(`${service.url}${path}`, init));
  const write =
    (method: string) =>
    (path: string, body: unknown, headers: Record<string, string> = {}) =>
      send(path, {
        method,
        headers: { authorization, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
  return {
    service,
    get: (path, headers = {}) => send(path, { headers: { authorization, ...headers } }),
    post: write('POST'),
    put: write('PUT'),
    postForm: (path, form) => send(path, { method: 'POST', headers: { authorization }, body: form }),
    records: async (of) =>
      (await (await fetch(`${service.url}/training/${of}`)).json()) as Readonly<Record<string, unknown>>[],
    advance: (ms) => {
      nowMs += ms;
    },
  };
}

function authorizationOf(credentials: Pick<TrainingServiceOptions, 'till' | 'passwordMd5'>): string {
  return `Basic ${Buffer.from(`${credentials.till}:${credentials.passwordMd5}`).toString('base64')}`;
}

async function readAnswer(response: Response): Promise<TestAnswer> {
  const text = await response.text();
  const body = parse(text);
  const codes = (list: unknown) => (Array.isArray(list) ? list.map((one: { code: number }) => one.code) : []);
  const { status, headers } = response;
  return { status, headers, text, body, code: codes(body['errors'])[0], warningCodes: codes(body['warnings']) };
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
