import type { Place } from '#contract/place.ts';

/** The key of every query of the window. Pushed events invalidate by prefix. */
export const queryKeys = {
  app: ['app'],
  session: ['session'],
  outbox: ['outbox'],
  outboxSummary: ['outbox', 'summary'],
  outboxPage: (section: string, page: number) => ['outbox', 'page', section, page],
  outboxTotal: (section: string) => ['outbox', 'total', section],
  outboxStory: (id: string) => ['outbox', 'story', id],
  outboxOfCustomer: (key: string) => ['outbox', 'of-customer', key],
  outboxMember: (id: string) => ['member', id],
  customers: ['customers'],
  searchTill: (text: string) => ['customers', 'search-till', text],
  searchService: (text: string) => ['customers', 'search-service', text],
  readTill: (key: string) => ['customers', 'read-till', key],
  readService: (key: string) => ['customers', 'read-service', key],
  holder: (type: string, value: string, { source = '', accountId = '' }: Place) => [
    'customers',
    'holder',
    type,
    value,
    source,
    accountId,
  ],
  imageTill: (key: string) => ['customers', 'image-till', key],
  imageService: (key: string, readAtMs: number) => ['customers', 'image-service', key, readAtMs],
  allSearchTill: ['customers', 'search-till'],
  allReadTill: ['customers', 'read-till'],
  allImageTill: ['customers', 'image-till'],
} as const;
