import { message, type Message } from '../../answers/messages.ts';
import { accept, errorBody, refuse, type Reply } from '../../answers/reply.ts';
import { isTooLarge, readBatch, type SentEntity } from '../../groups/association-body.ts';
import { registerEntity, type RegisteredEntity } from '../../groups/register-entity.ts';
import { updateEntity } from '../../groups/update-entity.ts';
import { readReplayMode } from '../../loyalty/replay-mode.ts';
import { readSourceFilter } from '../../org/sources.ts';
import type { Checked } from '../../answers/checked.ts';
import type { Store } from '../../store/store.ts';
import type { Call, Operation } from '../../http/operation.ts';

/** "Associate Customer with Customer/Hierarchy": registers a batch, with or without places in a hierarchy. */
export const registerBulk: Operation = { route: 'POST /v2/customers/bulk', kind: 'write', handle: register };

/** "Update Association Details (for Customer/Company)". */
export const updateBulk: Operation = { route: 'PUT /v2/customers/bulk', kind: 'write', handle: update };

type Outcome<T> = { readonly sent: SentEntity; readonly done: Checked<T> };

function register(call: Call, store: Store): Reply {
  const mode = readReplayMode(call);
  if (mode === null) return refuse(400, 'WAIT_FOR_DOWNSTREAM, X-CAP-DIRECT-REPLAY');
  return runBatch<RegisteredEntity>(call, {
    one: (sent) => store.attempt(() => registerEntity(store, sent, { ...call, mode })),
    describe: ({ sent, done }) => {
      if (done.ok) return done.value.answer;
      const count = sent.association?.childCustomers.length ?? 0;
      const errors = [message(done.code, done.detail)];
      return {
        entity: { ...sent.customer, errors, warnings: [] },
        childEntities: [],
        childCount: count,
        childFailureCount: count,
        childSuccessCount: 0,
      };
    },
  });
}

function update(call: Call, store: Store): Reply {
  const mode = readReplayMode(call);
  if (mode === null) return refuse(400, 'WAIT_FOR_DOWNSTREAM, X-CAP-DIRECT-REPLAY');
  const asked = readSourceFilter(call.query['source'], call.query['accountId']);
  if (!asked.ok) return refuse(asked.code, call.query['source']);
  return runBatch<object>(call, {
    one: (sent) => store.attempt(() => updateEntity(store, sent, { batch: { ...call, mode }, asked: asked.value })),
    describe: ({ sent, done }) =>
      done.ok ? done.value : { ...sent.customer, errors: [message(done.code, done.detail)] },
  });
}

/**
 * Runs a batch. Each entity is kept or refused on its own. If none is kept, the batch is refused with the errors of
 * each. 400: no entity. 1060: more customers than one batch may hold.
 */
function runBatch<T>(
  { body }: Call,
  by: {
    readonly one: (sent: SentEntity) => Checked<T>;
    readonly describe: (outcome: Outcome<T>) => object;
  },
): Reply {
  const batch = readBatch(body);
  if (!batch) return refuse(400, 'body');
  if (isTooLarge(batch)) return refuse(1060);
  const outcomes = batch.map((sent) => ({ sent, done: by.one(sent) }));
  const errors = outcomes.flatMap(({ done }): Message[] => (done.ok ? [] : [message(done.code, done.detail)]));
  if (errors.length === outcomes.length) return { kind: 'refused', status: 500, body: errorBody(errors) };
  return accept(outcomes.map(by.describe));
}
