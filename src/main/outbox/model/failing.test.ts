import { it } from 'vitest';
import { check } from '../../testing/model/check.ts';
import { failing } from '../../testing/model/stories.ts';

it('applies every write once and in order, and asks nobody, however machines fail', async () => {
  await check(failing, { percent: 40, everythingApplied: true });
}, 3_600_000);
