import { registerCustomer } from '../../capillary/register-customer.ts';
import { defineFoundingKind } from '../../outbox/kind.ts';
import { sentOf } from '../sending/sent.ts';
import { registrationPayload } from './payload.ts';
import { readRegistration } from './read.ts';
import { registrationRequest } from './request.ts';

/** "Register Customer": the one kind that makes a customer, and that is looked for before it is sent late. */
export const registration = defineFoundingKind({
  name: 'registration',
  payload: registrationPayload,
  budget: 'registrations',
  looksFirst: true,
  outline: ({ draft }) => ({ kind: 'registration', draft }),
  send: async (payload, { operation, mode, ports: { service } }) => {
    const takenEarlier = (mode === 'replay' || operation.attempts > 0) && payload.undated !== true;
    const request = registrationRequest(payload, { service, takenEarlier, takenAtMs: operation.createdAtMs });
    return sentOf(await registerCustomer(service, request, { mode }), ({ createdId }) => createdId);
  },
  read: readRegistration,
});
