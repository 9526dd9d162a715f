import { afterEach } from 'vitest';
import { systemClock } from '../../clock.ts';
import { plainNetwork } from '../network/plain-system.ts';
import { type Service, type ServiceSettings, createService } from '../../capillary/service.ts';
import { type Recorded, type RecordingServer, startRecordingServer } from './recording-server.ts';

type Told = { readonly status?: number; readonly settings?: Partial<ServiceSettings> };

/** A client and, over loopback, a service that answers what it is told and writes down what it was asked. */
export function useAnsweringService() {
  let server: RecordingServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });
  return {
    /** @param body what each request is answered, as text or as JSON; a function of the request where they differ */
    answering: async (
      body: string | object | ((request: Recorded) => object),
      { status = 200, settings }: Told = {},
    ): Promise<Service> => {
      server = await startRecordingServer((request) => {
        const told = typeof body === 'function' ? body(request) : body;
        return { status, body: typeof told === 'string' ? told : JSON.stringify(told) };
      });
      return createService(
        {
          host: server.host,
          credential: () => ({ till: 'store.server', passwordMd5: '8a16a6b70505eb1f1ff7cdc0cd5559a7' }),
          source: 'INSTORE',
          language: () => 'ar',
          ...settings,
        },
        { clock: systemClock, network: plainNetwork },
      );
    },
    /** The last request that came. */
    asked: (): Recorded | undefined => server?.requests.at(-1),
    requests: (): readonly Recorded[] => server?.requests ?? [],
  };
}
