import { it } from 'vitest';
import { check } from '../../testing/model/check.ts';
import { refused } from '../../testing/model/stories.ts';

it('holds what depends on a refused write, and nothing else, whatever is decided about it', async () => {
  await check(refused, { percent: 10, everythingApplied: false });
}, 3_600_000);
