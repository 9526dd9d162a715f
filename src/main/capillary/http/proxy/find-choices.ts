import type { Stopwatch } from '../../../clock.ts';
import { isHere } from '../is-here.ts';
import type { SystemNetwork } from '../system-network.ts';
import { proxyOfVariables } from './proxy-of-variables.ts';
import { type Choice, readChoices } from './proxy.ts';
import { runScript } from './run-script.ts';

/** The ways that this machine may take to an address, the best first. `null` if its settings cannot be used. */
export type FindChoices = (url: URL, signal: AbortSignal) => Promise<readonly Choice[] | null>;

type Parts = {
  readonly system: SystemNetwork;
  readonly stopwatch: Stopwatch;
  /** Fetches a script. Rejects if there is none. */
  readonly load: (address: string, signal: AbortSignal) => Promise<string>;
};

/** A script that was read is good for so long, and so is what the system said of its place. */
const keptForMs = 300_000;
const longestWaitMs = 5000;

/**
 * Looks for a proxy where the machine has its settings: the variables of the environment, the proxy script that the
 * system names, and the system itself.
 *
 * We read the script ourselves. Chromium cannot reach it from here, and then it goes direct without a word or answers
 * nothing. So a script that cannot be read, and an empty answer, are trouble and never mean "direct".
 */
export function createFindChoices({ system, stopwatch, load }: Parts): FindChoices {
  const scripts = createScriptReader({ system, stopwatch, load });
  return async (url, signal) => {
    const named = proxyOfVariables(url, system.variables);
    if (named) return usable([named]);
    // Plain text is allowed on this machine alone, and nobody needs a proxy for that.
    if (url.protocol === 'http:' && isHere(url.hostname)) return [{ kind: 'direct' }];
    try {
      const script = await scripts(signal);
      const answer = script
        ? await runScript(script, url, {
            engine: await system.scriptEngine(),
            addresses: system.addresses(),
            elapsedMs: stopwatch,
          })
        : await inTime(system.resolveProxy(`${url.origin}/`), signal);
      return usable(readChoices(answer));
    } catch {
      return null;
    }
  };
}

function usable(choices: readonly Choice[]): readonly Choice[] | null {
  const known = choices.filter(({ kind }) => kind !== 'unsupported');
  return known.length > 0 ? known : null;
}

/** The text of the system's script; `null` if the system names none. Rejects if it names one that cannot be read. */
function createScriptReader({ system, stopwatch, load }: Parts): (signal: AbortSignal) => Promise<string | null> {
  let kept: { readonly untilMs: number; readonly text: string | null } | null = null;
  return async (signal) => {
    if (kept && stopwatch() < kept.untilMs) return kept.text;
    kept = null;
    const address = await inTime(system.proxyScript(), signal);
    const text = address === null ? null : await load(address, signal);
    kept = { untilMs: stopwatch() + keptForMs, text };
    return text;
  };
}

function inTime<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)]);
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error('no-answer'));
    if (end.aborted) return late();
    end.addEventListener('abort', late, { once: true });
    asked.then(resolve, reject);
  });
}
