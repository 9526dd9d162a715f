import { dayMs, readDay } from '../../org/time.ts';
import type { ChangeRequest } from '../../store/history/requests-store.ts';
import type { Call } from '../../http/operation.ts';
import { type Paging, readPaging } from '../paging.ts';

const defaultLimit = 10;

export type RequestFilter = {
  readonly paging: Paging;
  readonly keeps: (request: ChangeRequest) => boolean;
};

type Filter = { readonly ok: true; readonly value: RequestFilter } | { readonly ok: false; readonly parameter: string };

/**
 * Reads the parameters that both lists of change requests share: `changeType`, `startDate`, `endDate` (days of the
 * company's time zone, both included), `startId`, `endId` (both included), `limit` and `offset`.
 *
 * @returns the filter, or the parameter that is at fault: no such type, day or number, or a range that ends before it
 * starts
 */
export function readRequestFilter(query: Call['query'], types: readonly ChangeRequest['type'][]): Filter {
  const { changeType, startDate, endDate, startId, endId } = query;
  const paging = readPaging(query, defaultLimit);
  if (!paging) return { ok: false, parameter: 'limit, offset' };
  if (changeType !== undefined && !types.some((one) => one === changeType))
    return { ok: false, parameter: 'changeType' };
  const from = startDate === undefined ? 0 : readDay(startDate);
  const lastDay = endDate === undefined ? Number.MAX_SAFE_INTEGER - dayMs : readDay(endDate);
  if (from === null || lastDay === null || from > lastDay) return { ok: false, parameter: 'startDate, endDate' };
  const firstId = startId === undefined ? 0 : readId(startId);
  const lastId = endId === undefined ? Number.MAX_SAFE_INTEGER : readId(endId);
  if (firstId === null || lastId === null || firstId > lastId) return { ok: false, parameter: 'startId, endId' };
  const keeps = ({ id, type, addedAtMs }: ChangeRequest) =>
    (changeType === undefined ? types.includes(type) : type === changeType) &&
    addedAtMs >= from &&
    addedAtMs < lastDay + dayMs &&
    id >= firstId &&
    id <= lastId;
  return { ok: true, value: { paging, keeps } };
}

function readId(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
