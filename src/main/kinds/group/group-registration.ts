import { registerGroup } from '../../capillary/groups/customer-groups.ts';
import { defineFoundingKind } from '../../outbox/kind.ts';
import { staysHere } from '../sending/time-to-send.ts';
import { undatedIfRefused } from '../sending/undated.ts';
import { fatesOf } from './fates.ts';
import { groupPayload } from './payload.ts';
import { prepareGroup } from './prepare.ts';
import { readRegistered } from './read.ts';
import { entriesOf } from './request.ts';
import { sentOfGroup } from './sent.ts';
import { bornOf, standingOfGroup } from './standing.ts';
import { touchesOfGroup } from './touches-of-group.ts';

/** "Associate Customer with Customer/Hierarchy". Registers whoever is new and puts everybody in their places. */
export const groupRegistration = defineFoundingKind({
  name: 'group-registration',
  access: 'manager',
  payload: groupPayload,
  budget: 'registrations',
  looksFirst: false,
  prepare: prepareGroup,
  standing: (payload, ports, exceptId) => ({ ...standingOfGroup(payload, ports, exceptId), born: bornOf(payload) }),
  touches: touchesOfGroup,
  outline: ({ draft }) => ({ kind: 'group-registration', draft }),
  send: async (payload, context) => {
    const { operation, mode, ports } = context;
    const isLate = (mode === 'replay' || operation.attempts > 0) && payload.undated !== true;
    const time = isLate ? await ports.taken.toSend(operation) : null;
    const stays = staysHere(time, ports);
    if (stays) return stays;
    const sent = entriesOf(payload, { service: ports.service, takenAtMs: time?.ok ? time.takenAtMs : null });
    const answer = await registerGroup(
      ports.service,
      sent.map(({ request }) => request),
    );
    if (answer.kind !== 'accepted') return answer;
    const answered = answer.value.map(({ entity, childEntities, childFailureCount, errors, warnings }) => ({
      entity,
      children: childEntities,
      isWhole: childFailureCount === 0,
      errors,
      warnings,
    }));
    return sentOfGroup(answer, { payload, context, fates: fatesOf(sent, answered) });
  },
  read: readRegistered,
  again: undatedIfRefused,
});
