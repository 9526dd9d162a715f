import type { Migration } from '../migrate.ts';
import { staffAndSettings } from './0001-staff-and-settings.ts';
import { outbox } from './0002-outbox.ts';
import { directory } from './0003-directory.ts';
import { outboxKinds } from './0004-outbox-kinds.ts';
import { searchByAnyPrefix } from './0005-search-by-any-prefix.ts';
import { customerImages } from './0006-customer-images.ts';
import { reserved } from './0007-reserved.ts';
import { refusedAndCorrected } from './0008-refused-and-corrected.ts';

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
];
