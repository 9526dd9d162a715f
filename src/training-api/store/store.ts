import { createAssociationsStore } from './customers/associations-store.ts';
import { createCardsStore } from './customers/cards-store.ts';
import { createChannelsStore } from './customers/channels-store.ts';
import { createCouponsStore } from './loyalty/coupons-store.ts';
import { createCustomersStore } from './customers/customers-store.ts';
import { createAttempt, type Database } from './database.ts';
import { createEventsStore } from './loyalty/events-store.ts';
import { createIdentifiersStore } from './customers/identifiers-store.ts';
import { createImagesStore } from './customers/images-store.ts';
import { createInvitationsStore } from './loyalty/invitations-store.ts';
import { createLedgerStore } from './service/ledger-store.ts';
import { createPointsStore } from './loyalty/points-store.ts';
import { createProfilesStore } from './customers/profiles-store.ts';
import { createProgramsStore } from './loyalty/programs-store.ts';
import { createRequestsStore } from './history/requests-store.ts';
import { createSearchStore } from './customers/search-store.ts';
import { createSettingsStore } from './service/settings-store.ts';
import { createSubscriptionsStore } from './customers/subscriptions-store.ts';
import { createTransfersStore } from './history/transfers-store.ts';

/** All that the service keeps, one store for each group of tables. */
export function createStore(db: Database) {
  return {
    customers: createCustomersStore(db),
    profiles: createProfilesStore(db),
    identifiers: createIdentifiersStore(db),
    channels: createChannelsStore(db),
    search: createSearchStore(db),
    points: createPointsStore(db),
    coupons: createCouponsStore(db),
    cards: createCardsStore(db),
    events: createEventsStore(db),
    settings: createSettingsStore(db),
    ledger: createLedgerStore(db),
    associations: createAssociationsStore(db),
    attempt: createAttempt(db),
    images: createImagesStore(db),
    invitations: createInvitationsStore(db),
    programs: createProgramsStore(db),
    requests: createRequestsStore(db),
    subscriptions: createSubscriptionsStore(db),
    transfers: createTransfersStore(db),
  };
}
export type Store = ReturnType<typeof createStore>;
