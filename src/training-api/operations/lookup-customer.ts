import { accept, refuse, type Reply } from '../answers/reply.ts';
import { type Identifier, readIdentifier } from '../org/identifiers.ts';
import { readSourceFilter } from '../org/sources.ts';
import type { Store } from '../store/store.ts';
import type { Call, Operation } from './operation.ts';

/** "Fetch Customer ID": who has an identifier in a source account, or in any with `source=ALL`. */
export const lookupCustomer: Operation = { route: 'GET /v2/customers/lookup', kind: 'read', handle };

function handle({ query }: Call, store: Store): Reply {
  const place = readSourceFilter(query['source'], query['accountId']);
  if (!place.ok) return refuse(place.code, query['source']);
  const name = query['identifierName'] ?? '';
  const identifier = wantedIdentifier(name, query['identifierValue'] ?? '', store);
  if (!identifier) return refuse(8013, name);
  const [anywhere] = store.identifiers.holders(identifier);
  const entity = place.value === null ? anywhere : store.identifiers.holderIn(place.value, identifier);
  if (entity === undefined) return refuse(anywhere === undefined ? 8015 : 8065);
  return accept({ entity, warnings: [] });
}

function wantedIdentifier(name: string, value: string, store: Store): Identifier | null {
  if (name === 'cardExternalId') {
    return { type: 'cardnumber', value: store.cards.findByExternalId(value.trim())?.number ?? '' };
  }
  const read = readIdentifier(name, value);
  return read.ok ? read.value : null;
}
