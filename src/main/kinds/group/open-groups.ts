import { type Person, groupPayload, peopleOf } from './payload.ts';
import type { Operation } from '../../outbox/operation.ts';
import type { Outbox } from '../../outbox/outbox.ts';

type OpenGroup = Pick<Operation, 'id' | 'lane' | 'kind'> & {
  /** All whom it names. */
  readonly people: readonly Person[];
};

/** Groups that are kept and not applied. */
export function openGroups({ backlog }: Pick<Outbox, 'backlog'>): readonly OpenGroup[] {
  return (['group-registration', 'group-association'] as const).flatMap((kind) =>
    backlog.openOfKind(kind).flatMap(({ id, lane, payload }) => {
      const { data } = groupPayload.safeParse(payload);
      return data ? [{ id, lane, kind, people: peopleOf(data) }] : [];
    }),
  );
}
