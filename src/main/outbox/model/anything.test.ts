import { it } from 'vitest';
import { check } from '../../testing/model/check.ts';
import { anything } from '../../testing/model/stories.ts';

it('applies every write once and in order or asks a person, whatever is refused, decided, set or merged', async () => {
  await check(anything, { percent: 38, everythingApplied: false });
}, 3_600_000);
