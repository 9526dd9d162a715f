import { expect } from '@playwright/test';
import { serviceTill, type WireRecord } from '#training-api/testing/service-process.ts';
import { added, cards, type journeys, known, newcomer } from './journeys.ts';

/** `live` while the person waits, `replay` once the network is back. */
export type Mode = 'live' | 'replay';

type Request = Pick<WireRecord, 'method' | 'path' | 'query' | 'body'> & {
  readonly waitsForDownstream: boolean;
  readonly isReplay: boolean;
};

const home = (mobile: string) => ({ type: 'mobile', value: `91${mobile}` });
const plain = { waitsForDownstream: false, isReplay: false } as const;

/** "Customer registration": events at once or by direct replay, never both. One taken offline says when that was. */
const registration = (mode: Mode, identifiers: readonly object[]): Request => ({
  method: 'POST',
  path: '/v2/customers',
  query: {},
  waitsForDownstream: mode === 'live',
  isReplay: mode === 'replay',
  body: {
    loyaltyInfo: {
      loyaltyType: 'loyalty',
      ...(mode === 'replay' && { attributionV2: { createDate: expect.any(String) } }),
    },
    associatedWith: serviceTill.code,
    profiles: [
      {
        firstName: newcomer.firstName,
        identifiers,
        commChannels: [{ ...home(newcomer.mobile), primary: true, verified: false, subscribed: true }],
        source: 'INSTORE',
      },
    ],
  },
});

/** "Update Customer Identifiers" and "Update Customer Details" switch to later events by `use_async`. */
const async = (mode: Mode) => ({ source: 'INSTORE', use_async: String(mode === 'replay') });
const identifierChange = (mode: Mode, body: object): Request => ({
  ...plain,
  method: 'POST',
  path: '/v2/customers/ID/changeIdentifier',
  query: async(mode),
  body,
});

/** The requests of each journey, as the API document describes them. */
export const requests: Readonly<Record<keyof typeof journeys, (mode: Mode) => readonly Request[]>> = {
  find: () => [],
  register: (mode) => [
    registration(mode, [home(newcomer.mobile), { type: 'cardnumber', value: cards.registered, statusLabel: 'ACTIVE' }]),
  ],
  registerMiss: (mode) => [registration(mode, [home(newcomer.mobile)])],
  identifiers: (mode) => [identifierChange(mode, { add: [home(added.mobile)], remove: [home(known.mobile)] })],
  join: (mode) => [identifierChange(mode, { add: [{ type: 'mobile', value: added.elsewhere }] })],
  card: (mode) => [
    identifierChange(mode, { add: [{ type: 'cardnumber', value: cards.issued, statusLabel: 'ACTIVE' }] }),
  ],
  messages: () => [
    {
      ...plain,
      method: 'POST',
      path: '/v2/customers/ID/subscriptions',
      query: {},
      body: {
        communicationId: -1,
        campaignId: -1,
        scope: { scope: 'USER', subScope: 'NONE' },
        subscriptions: [
          { channel: 'MOBILE', priority: 'BULK', type: 'OPTIN', sourceName: 'INSTORE' },
          { channel: 'EMAIL', priority: 'TRANS', type: 'OPTOUT', sourceName: 'INSTORE' },
        ],
      },
    },
  ],
  details: (mode) => [
    {
      ...plain,
      method: 'PUT',
      path: '/v2/customers/ID',
      query: async(mode),
      body: { profiles: [{ lastName: 'Lima', source: 'INSTORE' }] },
    },
  ],
};

/** A request that the service accepted, in the same form. */
export function taken({ method, path, query, headers, body }: WireRecord): Request {
  return {
    method,
    path: path.replace(/\/customers\/\d+/, '/customers/ID'),
    query,
    waitsForDownstream: headers['wait_for_downstream'] === 'true',
    isReplay: headers['x-cap-direct-replay'] === 'true',
    body,
  };
}
