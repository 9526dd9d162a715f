import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { appRoutes } from '#contract/routes/app.ts';
import type { Till } from '../../till/till.ts';
import type { HandlersOf } from '../router.ts';

export function appHandlers(till: Till): HandlersOf<typeof appRoutes> {
  return {
    'app.status': () => succeed(till.status),
    'app.set-language': ({ language }) => kept(till.keepLanguage(language)),
    'app.set-theme': ({ theme }) => kept(till.keepTheme(theme)),
    'app.close': () => done(till.shell.closeWindow),
    'app.start-again': () => done(till.shell.startAgain),
    'app.end-other': () =>
      done(() => {
        if (!till.status.mayEndOther) return;
        till.shell.endOther?.();
        till.shell.startAgain();
      }),
    'app.reload-page': () => done(till.shell.reloadPage),
    'app.network-returned': () => done(() => till.noticeWake()),
    'app.copy-text': async ({ text }) => {
      await till.shell.copyText(text);
      return succeed(undefined);
    },
    'app.set-training-network': async ({ reachable }) => kept(await till.setTrainingNetwork(reachable)),
  };
}

/** Does something that cannot fail in a way that the window could tell. */
function done(work: () => void): Envelope<void> {
  work();
  return succeed(undefined);
}

function kept(isKept: boolean): Envelope<void> {
  return isKept ? succeed(undefined) : fail('not-ready', 'This till has nowhere to keep that now');
}
