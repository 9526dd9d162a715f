import { z } from 'zod';
import { serviceWarning, sideEffect } from '#contract/customer.ts';
import { isIntact } from '../../db/operations/operation-digest.ts';
import type { Operation } from '../operation.ts';

export type OperationRow = {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly lane: string;
  readonly title: string;
  readonly payload: string;
  readonly picture: string | null;
  readonly state: Operation['state'];
  readonly staff_code: string;
  readonly staff_name: string;
  readonly first_staff_code: string | null;
  readonly first_staff_name: string | null;
  readonly follows: string | null;
  readonly created_at_ms: number;
  readonly attempts: number;
  readonly due_at_ms: number;
  readonly wait_reason: Operation['waitReason'];
  readonly attention: Operation['attention'];
  readonly service_code: number | null;
  readonly service_message: string;
  readonly trace_id: string;
  readonly existing_customer_id: number | null;
  readonly customer_id: number | null;
  readonly side_effects: string;
  readonly warnings: string;
  readonly settled_at_ms: number | null;
  readonly resolved_by: string | null;
  readonly resolution: string | null;
  readonly local_key: string;
  readonly digest: string;
};

/**
 * Reads a kept row. A row whose payload is not JSON any more, or that is not as the till wrote it, is still an operation,
 * without a payload.
 */
export function operationOf(row: OperationRow): Operation {
  const intact = isIntact(row);
  return {
    seq: row.seq,
    id: row.id,
    kind: row.kind,
    lane: row.lane,
    firstLane: row.local_key,
    title: row.title,
    payload: intact ? parse(row.payload) : undefined,
    picture: intact && row.picture !== null ? parse(row.picture) : undefined,
    state: row.state,
    staffCode: row.staff_code,
    staffName: row.staff_name,
    firstStaff: row.first_staff_code === null ? null : { code: row.first_staff_code, name: row.first_staff_name ?? '' },
    follows: row.follows,
    createdAtMs: row.created_at_ms,
    attempts: row.attempts,
    dueAtMs: row.due_at_ms,
    waitReason: row.wait_reason,
    attention: row.attention,
    serviceCode: row.service_code,
    serviceMessage: row.service_message,
    traceId: row.trace_id,
    existingCustomerId: row.existing_customer_id,
    customerId: row.customer_id,
    sideEffects: z.array(sideEffect).catch([]).parse(parse(row.side_effects)),
    warnings: z.array(serviceWarning).catch([]).parse(parse(row.warnings)),
    settledAtMs: row.settled_at_ms,
    resolvedBy: row.resolved_by,
    resolution: row.resolution,
  };
}

/** The same for all rows that a statement answered; none if it found nothing. */
export function operationsOf(rows: readonly unknown[]): readonly Operation[] {
  return rows.flatMap((row) => (row === undefined ? [] : [operationOf(row as OperationRow)]));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
