import type { Locator } from '@playwright/test';

export type Change = 'identifiers' | 'card' | 'subscriptions' | 'details';

/** How a person works the till. Each way has to lead everywhere by itself. */
export type Hand = {
  readonly name: 'keyboard' | 'touch' | 'scanner';
  readonly go: (place: 'search' | 'register' | 'outbox') => Promise<void>;
  /** Opens the form of a change to the customer on the screen. */
  readonly open: (change: Change) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Enters what is printed on a card or shown on a telephone. */
  readonly show: (field: Locator, text: string) => Promise<void>;
  readonly clear: (field: Locator) => Promise<void>;
  readonly press: (button: Locator) => Promise<void>;
  /** The first customer found. */
  readonly openFirst: () => Promise<void>;
  /** Consent to the newsletter, in the registration. */
  readonly consent: () => Promise<void>;
  readonly send: () => Promise<void>;
};
