import type { Clock } from '../../clock.ts';
import type { Database } from '../../db/database.ts';
import type { ExchangeFacts } from '../../capillary/answers/answer.ts';
import type { SendMode } from '../../capillary/send-mode.ts';
import type { Attempt } from '../operation.ts';

/** The history of operations on the wire. */
export type AttemptStore = {
  /** Committed before the first byte leaves. Answers the attempt's id. */
  readonly open: (operationId: string, mode: SendMode) => number;
  readonly close: (id: number, outcome: AttemptOutcome) => void;
  readonly of: (operationId: string) => readonly Attempt[];
  /** How many attempts of this kind of operation have started since `sinceMs`, in epoch milliseconds. */
  readonly countSince: (kind: string, sinceMs: number) => number;
};

export type AttemptOutcome = {
  readonly verdict: string;
  readonly serviceCode: number | null;
  readonly facts: ExchangeFacts;
  /** What came back, for support. */
  readonly answer: string;
};

type AttemptRow = {
  readonly id: number;
  readonly mode: SendMode;
  readonly started_at_ms: number;
  readonly ended_at_ms: number | null;
  readonly verdict: string | null;
  readonly status: number | null;
  readonly service_code: number | null;
  readonly trace_id: string;
  readonly duration_ms: number | null;
  readonly answer: string;
};

export function createAttemptStore(db: Database, clock: Clock): AttemptStore {
  const insert = db.prepare(`
    INSERT INTO attempts (operation_id, kind, mode, started_at_ms)
    SELECT id, kind, @mode, @now FROM operations WHERE id = @operationId`);
  const close = db.prepare(`
    UPDATE attempts
    SET ended_at_ms = @now, verdict = @verdict, status = @status, service_code = @serviceCode, trace_id = @traceId,
      bytes = @bytes, server_offset_ms = @serverOffsetMs, duration_ms = @durationMs, answer = @answer
    WHERE id = @id`);
  const ofOperation = db.prepare('SELECT * FROM attempts WHERE operation_id = @operationId ORDER BY id');
  const countSince = db.prepare(
    // A try that found no connection used none of the service's allowance. A try that is still open may have used some.
    `SELECT COUNT(*) AS count
    FROM attempts
    WHERE kind = @kind AND started_at_ms BETWEEN @sinceMs AND @now
      AND NOT (verdict IS NOT NULL AND verdict = 'retry' AND status IS NULL)`,
  );
  return {
    open: (operationId, mode) => Number(insert.run({ operationId, mode, now: clock.now() }).lastInsertRowid),
    close: (id, { verdict, serviceCode, facts, answer }) => {
      close.run({ ...facts, id, now: clock.now(), verdict, serviceCode, answer });
    },
    of: (operationId) =>
      (ofOperation.all({ operationId }) as AttemptRow[]).map((row) => ({
        id: row.id,
        mode: row.mode,
        startedAtMs: row.started_at_ms,
        endedAtMs: row.ended_at_ms,
        verdict: row.verdict,
        status: row.status,
        serviceCode: row.service_code,
        traceId: row.trace_id,
        durationMs: row.duration_ms,
        answer: row.answer,
      })),
    countSince: (kind, sinceMs) => (countSince.get({ kind, sinceMs, now: clock.now() }) as { count: number }).count,
  };
}
