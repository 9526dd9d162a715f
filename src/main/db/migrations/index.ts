import type { Migration } from '../migrate.ts';
import { staffAndSettings } from './0001-staff-and-settings.ts';
import { outbox } from './0002-outbox.ts';
import { directory } from './0003-directory.ts';
import { outboxKinds } from './0004-outbox-kinds.ts';
import { searchByAnyPrefix } from './0005-search-by-any-prefix.ts';
import { customerImages } from './0006-customer-images.ts';
import { reserved } from './0007-reserved.ts';
import { refusedAndCorrected } from './0008-refused-and-corrected.ts';
import { whatATillKnowsOfItself } from './0009-what-a-till-knows-of-itself.ts';
import { timesByTheService } from './0010-times-by-the-service.ts';
import { whatWaitsForAPerson } from './0011-what-waits-for-a-person.ts';
import { readFirst } from './0012-read-first.ts';

/** In order, append only. */
export const migrations: readonly Migration[] = [
  staffAndSettings,
  outbox,
  directory,
  outboxKinds,
  searchByAnyPrefix,
  customerImages,
  reserved,
  refusedAndCorrected,
  whatATillKnowsOfItself,
  timesByTheService,
  whatWaitsForAPerson,
  readFirst,
];
