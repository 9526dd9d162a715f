import { z } from 'zod';
import type { Answer } from './answers/answer.ts';
import { ask } from './ask.ts';
import type { CallOptions, Service } from './service.ts';
import { momentOf } from './wire/moment.ts';
import { wireText } from './wire/read.ts';

const login = z.object({ response: z.object({ server_time: wireText }) });

/** "login.json": proves that the service takes the till's sign-in, and tells the service's time. */
export async function storeLogin(service: Service, options: CallOptions = {}): Promise<Answer<unknown>> {
  const answer = await ask(service, { method: 'GET', path: '/v1.1/store/login.json', answer: login }, options);
  if (answer.kind !== 'accepted') return answer;
  const serverTimeMs = momentOf(answer.value.response.server_time);
  if (serverTimeMs !== null) service.heard?.({ ...answer.facts, serverTimeMs });
  return answer;
}
