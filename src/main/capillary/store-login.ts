import { z } from 'zod';
import type { Answer } from './answers/answer.ts';
import { ask } from './ask.ts';
import type { CallOptions, Service } from './service.ts';
import { wireTextMaybe } from './wire/read.ts';

const login = z.object({ response: z.object({ server_time: wireTextMaybe }) });

/** "login.json": proves that the service takes the till's sign-in, and tells the service's time. */
export function storeLogin(service: Service, options: CallOptions = {}): Promise<Answer<z.output<typeof login>>> {
  return ask(service, { method: 'GET', path: '/v1.1/store/login.json', answer: login }, options);
}
