import type { Locator } from '@playwright/test';

export type Change = 'identifiers' | 'card' | 'subscriptions' | 'details';

/** A way in which a person works the till. Each way alone must reach everything. */
export type Hand = {
  readonly name: 'keyboard' | 'touch' | 'scanner';
  readonly go: (place: 'search' | 'register' | 'outbox') => Promise<void>;
  /** Opens the form for a change to the customer on the screen. */
  readonly open: (change: Change) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Enters what is printed on a card or shown on a phone. */
  readonly show: (field: Locator, text: string) => Promise<void>;
  readonly clear: (field: Locator) => Promise<void>;
  readonly press: (button: Locator) => Promise<void>;
  /** Opens the first customer found. */
  readonly openFirst: () => Promise<void>;
  /** Ticks the consent to the newsletter in the registration. */
  readonly consent: () => Promise<void>;
  readonly send: () => Promise<void>;
};
