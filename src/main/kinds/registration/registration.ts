import { registerCustomer } from '../../capillary/customers/register-customer.ts';
import { defineFoundingKind } from '../../outbox/kind.ts';
import { sentOf } from '../sending/sent.ts';
import { isUnexplained } from '../sending/unexplained.ts';
import { staysHere } from '../sending/time-to-send.ts';
import { undatedIfRefused } from '../sending/undated.ts';
import { registrationPayload } from './payload.ts';
import { prepareRegistration } from './prepare.ts';
import { readRegistration } from './read.ts';
import { registrationRequest } from './request.ts';
import { standingOfRegistration } from './standing.ts';

/** "Register Customer". A late one is looked for before it is sent, because the customer may be a member by then. */
export const registration = defineFoundingKind({
  name: 'registration',
  access: 'staff',
  payload: registrationPayload,
  budget: 'registrations',
  looksFirst: true,
  isDoneByMember: true,
  prepare: prepareRegistration,
  standing: standingOfRegistration,
  touches: () => 'everything',
  outline: ({ draft }) => ({ kind: 'registration', draft }),
  send: async (payload, context) => {
    const { operation, mode, ports } = context;
    const { service, taken } = ports;
    const takenEarlier = (mode === 'replay' || operation.attempts > 0) && payload.undated !== true;
    const time = takenEarlier ? await taken.toSend(operation) : null;
    const stays = staysHere(time, ports);
    if (stays) return stays;
    const request = registrationRequest(payload, { service, takenAtMs: time?.ok ? time.takenAtMs : null });
    const answer = await registerCustomer(service, request, { mode });
    if (answer.kind !== 'accepted') return answer;
    const { value, warnings, facts } = answer;
    return isUnexplained({ id: value.createdId, warnings }, payload.identifiers, context)
      ? { kind: 'unreadable', retryAfterMs: null, facts }
      : sentOf(answer, ({ createdId }) => createdId);
  },
  read: readRegistration,
  again: undatedIfRefused,
});
