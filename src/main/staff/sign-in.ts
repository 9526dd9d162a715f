import type { StaffSession } from '#contract/routes/staff.ts';
import type { Clock, Stopwatch } from '../clock.ts';
import type { Schedule } from '../timer.ts';
import { Lockout } from './lockout.ts';
import { hashPin, verifyPin } from './pin.ts';
import type { StaffStore } from './staff-store.ts';
import type { TriesStore } from './tries-store.ts';

export type SignInOutcome =
  | { readonly status: 'signed-in'; readonly staff: StaffSession }
  | { readonly status: 'wrong-pin'; readonly triesLeft: number }
  | { readonly status: 'locked-out'; readonly retryAtMs: number };

export type SignIn = (code: string, pin: string) => Promise<SignInOutcome>;

type SignInPorts = {
  readonly staff: StaffStore;
  readonly tries: TriesStore;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  readonly schedule: Schedule;
};

/**
 * Who types a code and a PIN, and may they work here?
 *
 * A code that belongs to nobody gets exactly the answer of a wrong PIN, in the same time and with the same count of
 * tries. The answer must not tell which codes exist.
 */
export function createSignIn({ staff, tries, clock, stopwatch, schedule }: SignInPorts): SignIn {
  const lockout = new Lockout({ tries, stopwatch, schedule });
  const nobodysHash = hashPin('nobody');
  return async (code, pin) => {
    const attempt = lockout.take(code);
    if (!attempt.allowed) return { status: 'locked-out', retryAtMs: clock.now() + attempt.lockLeftMs };
    const member = staff.find(code);
    const isRight = await verifyPin(pin, member?.pinHash ?? (await nobodysHash));
    if (member && isRight) {
      lockout.clear(code);
      return { status: 'signed-in', staff: { code: member.code, name: member.name, role: member.role } };
    }
    if (attempt.triesLeft > 0) return { status: 'wrong-pin', triesLeft: attempt.triesLeft };
    return { status: 'locked-out', retryAtMs: clock.now() + lockout.leftMs(code) };
  };
}
