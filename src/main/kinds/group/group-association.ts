import { updateGroup } from '../../capillary/groups/customer-groups.ts';
import type { GroupMember } from '../../capillary/wire/group.ts';
import { defineNamingKind } from '../../outbox/kind.ts';
import { undatedIfRefused } from '../sending/undated.ts';
import { type AnsweredEntry, fatesOf } from './fates.ts';
import { groupPayload } from './payload.ts';
import { prepareGroup } from './prepare.ts';
import { readAssociated } from './read.ts';
import { entriesOf } from './request.ts';
import { sentOfGroup } from './sent.ts';
import { standingOfGroup } from './standing.ts';
import { touchesOfGroup } from './touches-of-group.ts';

/** "Update Association Details (for Customer/Company)". Puts registered customers in their places. */
export const groupAssociation = defineNamingKind({
  name: 'group-association',
  access: 'manager',
  payload: groupPayload,
  budget: null,
  looksFirst: false,
  prepare: prepareGroup,
  standing: standingOfGroup,
  touches: touchesOfGroup,
  outline: ({ draft }) => ({ kind: 'group-association', draft }),
  send: async (payload, context) => {
    const { service } = context.ports;
    const sent = entriesOf(payload, { service, takenAtMs: null });
    const answer = await updateGroup(service, { request: sent.map(({ request }) => request) });
    if (answer.kind !== 'accepted') return answer;
    return sentOfGroup(answer, { payload, context, fates: fatesOf(sent, answer.value.map(updated)) });
  },
  read: readAssociated,
  again: undatedIfRefused,
});

/** An update answers the entry and the children it was given. A child that the answer leaves out was not taken. */
function updated(entity: GroupMember): AnsweredEntry {
  const { childCustomers = [] } = entity.associationDetails ?? {};
  const children = childCustomers.map((child) => ({ ...child, errors: [], warnings: [] }));
  return { entity, children, isWhole: children.length === 0, errors: [], warnings: [] };
}
