import { createAssociationsStore } from './associations-store.ts';
import { createCardsStore } from './cards-store.ts';
import { createChannelsStore } from './channels-store.ts';
import { createCouponsStore } from './coupons-store.ts';
import { createCustomersStore } from './customers-store.ts';
import { createAttempt, type Database } from './database.ts';
import { createEventsStore } from './events-store.ts';
import { createIdentifiersStore } from './identifiers-store.ts';
import { createImagesStore } from './images-store.ts';
import { createInvitationsStore } from './invitations-store.ts';
import { createLedgerStore } from './ledger-store.ts';
import { createPointsStore } from './points-store.ts';
import { createProfilesStore } from './profiles-store.ts';
import { createProgramsStore } from './programs-store.ts';
import { createRequestsStore } from './requests-store.ts';
import { createSearchStore } from './search-store.ts';
import { createSettingsStore } from './settings-store.ts';
import { createSubscriptionsStore } from './subscriptions-store.ts';
import { createTransfersStore } from './transfers-store.ts';

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
