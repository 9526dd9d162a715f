import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { appRoutes } from '#contract/routes/app.ts';
import type { Till } from '../../till/till.ts';
import type { HandlersOf } from '../router.ts';

export function appHandlers(till: Till): HandlersOf<typeof appRoutes> {
  return {
    'app.status': () => succeed(till.status),
    'app.set-language': ({ language }) => kept(till.keepLanguage(language)),
    'app.set-theme': ({ theme }) => kept(till.keepTheme(theme)),
    'app.close': () => {
      till.shell.closeWindow();
      return succeed(undefined);
    },
    'app.start-again': () => {
      till.shell.startAgain();
      return succeed(undefined);
    },
    'app.end-other': () => {
      if (till.status.mayEndOther) {
        till.shell.endOther?.();
        till.shell.startAgain();
      }
      return succeed(undefined);
    },
    'app.reload-page': () => {
      till.shell.reloadPage();
      return succeed(undefined);
    },
    'app.network-returned': () => {
      till.noticeWake();
      return succeed(undefined);
    },
    'app.copy-text': async ({ text }) => {
      await till.shell.copyText(text);
      return succeed(undefined);
    },
    'app.set-training-network': async ({ reachable }) => kept(await till.setTrainingNetwork(reachable)),
  };
}

function kept(done: boolean): Envelope<void> {
  return done ? succeed(undefined) : fail('not-ready', 'This till has nowhere to keep that now');
}
