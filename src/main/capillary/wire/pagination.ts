import { z } from 'zod';
import { maybe, wireNumber } from './read.ts';

/** Where a page lies. Do not count on `total`: some answers disagree with their own rows. */
export const wirePagination = maybe(z.looseObject({ limit: wireNumber, offset: wireNumber, total: wireNumber }));
export type WirePagination = z.infer<typeof wirePagination>;
