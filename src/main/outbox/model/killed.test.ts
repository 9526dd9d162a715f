import { it } from 'vitest';
import { check } from '../../testing/model/check.ts';
import { killed } from '../../testing/model/stories.ts';

it('applies every write once and in order, whichever commit the till is killed at', async () => {
  await check(killed, { percent: 20, everythingApplied: true });
}, 3_600_000);
