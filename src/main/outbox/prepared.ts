import type { CardSeries } from '#contract/card-series.ts';
import type { ImageDraft } from '#contract/drafts/image.ts';
import type { WorkKind } from '#contract/drafts/work.ts';
import type { StoreRules } from '#contract/store-rules.ts';
import type { Service } from '../capillary/service.ts';
import type { Clock } from '../clock.ts';
import type { DirectoryStore, SeenCustomer } from '../directory/directory-store.ts';
import type { BacklogStore } from './store/backlog-store.ts';
import type { OutboxStore } from './store/outbox-store.ts';

/** What a kind prepares a write with: the rules of the store, and what this till knows and keeps. */
export type PreparePorts = {
  /** Two letters. A number typed without a country code belongs to this country. */
  readonly country: string;
  readonly rules: StoreRules;
  readonly cardSeries: readonly CardSeries[];
  readonly service: Service;
  readonly clock: Clock;
  readonly directory: Pick<DirectoryStore, 'search'>;
  readonly outbox: {
    readonly store: Pick<OutboxStore, 'find'>;
    readonly backlog: Pick<BacklogStore, 'openOfKind'>;
  };
};

/** For a write that names its people itself: who they are, and whose other work it must not overtake. */
export type Standing = {
  /** The customer in words. */
  readonly title: string;
  /** The lane of that customer; `null` for a customer whom this till does not know. */
  readonly lane: string | null;
  /** The lanes of the other customers it names. */
  readonly alsoLanes: readonly string[];
  /** The customer it registers, as the till shows them from now on; `null` if it registers nobody. */
  readonly born: Born | null;
  /** Writes that are kept after it, in its lane. */
  readonly followedBy: readonly { readonly kind: WorkKind; readonly payload: unknown }[];
};

export type Born = Pick<SeenCustomer, 'firstName' | 'lastName' | 'identifiers'>;

/** A write in the form in which it is kept and sent. */
export type Prepared = {
  readonly payload: unknown;
  /** `null` for a write that is only about the customer it is done to. */
  readonly standing: Standing | null;
};

/** What the till's own copy of a customer says once a write is applied. Whatever is left out stays as it was. */
export type CopyChange = Partial<Born> & {
  readonly image?: Pick<ImageDraft, 'mediaType' | 'base64'>;
};
