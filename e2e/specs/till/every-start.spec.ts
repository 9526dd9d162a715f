import path from 'node:path';
import { en } from '#renderer/locales/en/index.ts';
import { brokenFolders } from '../../fixtures/broken-starts/folders.ts';
import { brokenSettings } from '../../fixtures/broken-starts/settings.ts';
import { expect, test } from '../../fixtures/test.ts';
import { setUpTill } from '../../fixtures/set-up-till.ts';

for (const start of [...brokenFolders, ...brokenSettings]) {
  test(
    `a start with ${start.title} ends in a window`,
    { tag: start.isSample ? [] : '@campaign' },
    async ({ folder, startTill }) => {
      const dataDir = start.dataDir?.(folder) ?? path.join(folder, 'till');
      if (start.wasSetUp) await setUpTill(dataDir);
      start.spoil?.(dataDir, folder);
      const till = await startTill(start.args?.(folder), dataDir, start.variables?.(folder));
      if (typeof start.ends === 'string') return till.shows(start.ends);
      const [failure, place] = start.ends;
      await till.shows('failed');
      await expect(till.page.getByText(en.failure[failure].what)).toBeVisible();
      await expect(till.page.getByRole('listitem').filter({ hasText: place }).first()).toBeVisible();
      await expect(till.page.getByRole('button', { name: en.failure.again })).toBeVisible();
    },
  );
}
