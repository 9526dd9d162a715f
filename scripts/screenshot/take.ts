import { parseArgs } from 'node:util';
import { language, theme as anyTheme } from '#contract/routes/app.ts';
import { runAsCommand, say } from '../lib/say.mjs';
import { isSceneName, sceneNames, scenes } from './scenes.ts';
import { dress, withTrainingTill } from './training-till.ts';

// A picture has a fixed theme, whatever the system prefers.
const theme = anyTheme.exclude(['system']);
const usage = `npm run screenshot -- FILE [--scene=${sceneNames.join('|')}] [--language=${language.options.join('|')}] [--theme=${theme.options.join('|')}] [--size=1024x768]`;

await runAsCommand(async () => {
  const wish = readWish();
  if (!wish) {
    say(`usage: ${usage}`);
    return 2;
  }
  await withTrainingTill(wish.size, async (till) => {
    await scenes[wish.scene](till);
    await dress(till.page, wish);
    await till.page.screenshot({ path: wish.file, animations: 'disabled', caret: 'hide' });
  });
  say(`✓ ${wish.file}: ${wish.scene}, ${wish.language}, ${wish.theme}, ${wish.size.width}x${wish.size.height}`);
  return 0;
});

function readWish() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      scene: { type: 'string', default: 'search' },
      language: { type: 'string', default: 'en' },
      theme: { type: 'string', default: 'light' },
      size: { type: 'string', default: '1024x768' },
    },
  });
  const [file] = positionals;
  const size = /^(\d{3,4})x(\d{3,4})$/.exec(values.size);
  const languageWish = language.safeParse(values.language);
  const themeWish = theme.safeParse(values.theme);
  if (!file || !size || !isSceneName(values.scene) || !languageWish.success || !themeWish.success) return null;
  return {
    file,
    scene: values.scene,
    language: languageWish.data,
    theme: themeWish.data,
    size: { width: Number(size[1]), height: Number(size[2]) },
  };
}
