import { type Person, groupPayload, peopleOf } from './payload.ts';
import type { Operation } from '../../outbox/operation.ts';
import type { PreparePorts } from '../../outbox/prepared.ts';

type OpenGroup = Pick<Operation, 'id' | 'lane' | 'kind'> & {
  /** Everybody it names. */
  readonly people: readonly Person[];
};

/** Groups that are kept and not applied. */
export function openGroups({ backlog }: Pick<PreparePorts['outbox'], 'backlog'>): readonly OpenGroup[] {
  return (['group-registration', 'group-association'] as const).flatMap((kind) =>
    backlog.openOfKind(kind).flatMap(({ id, lane, payload }) => {
      const { data } = groupPayload.safeParse(payload);
      return data ? [{ id, lane, kind, people: peopleOf(data) }] : [];
    }),
  );
}
