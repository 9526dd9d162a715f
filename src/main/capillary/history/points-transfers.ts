import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { ask } from '../ask.ts';
import type { CallOptions, Service } from '../service.ts';
import {
  knownBy,
  listMembers,
  maybe,
  wireIdMaybe,
  wireList,
  wireNumber,
  wireText,
  wireTextMaybe,
} from '../wire/read.ts';

const party = maybe(z.looseObject({ userId: wireIdMaybe, firstName: wireTextMaybe, lastName: wireTextMaybe }));

const pointsTransfers = knownBy(
  listMembers,
  z.looseObject({
    data: wireList(
      z.looseObject({
        transferId: wireNumber,
        /** `ADDITION` for points that came, `DEDUCTION` for points that went. */
        transferType: wireText,
        pointsTransferred: wireNumber,
        /** `YYYY-MM-DD HH:MM:SS`; the service does not say in which time zone. */
        pointsTransferDate: wireText,
        transferredFrom: party,
        transferredTo: party,
        notes: wireTextMaybe,
        programName: wireTextMaybe,
      }),
    ),
  }),
);

/** Points a customer gave to others or got from them ("Get Points Transfer Summary of Customer"). */
export function fetchPointsTransfers(
  service: Service,
  { customerId }: { readonly customerId: number },
  options: CallOptions = {},
): Promise<Answer<z.infer<typeof pointsTransfers>>> {
  return ask(
    service,
    { method: 'GET', path: `/v2/customers/${customerId}/pointsTransfers`, answer: pointsTransfers },
    options,
  );
}
