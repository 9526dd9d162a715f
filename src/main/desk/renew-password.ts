import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { Unanswered } from '../capillary/answers/answer.ts';
import { type CodeClass, classOfCode } from '../capillary/answers/codes.ts';
import { searchCustomers } from '../capillary/customers/search-customers.ts';
import { passwordMd5 } from '../capillary/http/sign-in.ts';
import { storageTroubleOf } from '../db/storage-trouble.ts';
import { describeDefect } from '../describe-defect.ts';
import type { Desk } from './desk.ts';
import { serviceError } from './reading/service-error.ts';

/**
 * Gives the till the password that its service now expects, and lets the outbox go on.
 *
 * A reading tries the password first: nothing changes until the service has taken it. Errors: `sign-in-refused`, the
 * errors of any reading, `password-not-kept`, and `conflict` in training mode.
 */
export async function renewPassword(password: string, desk: Desk): Promise<Envelope<void>> {
  const { signIn } = desk;
  if (!signIn) return fail('conflict', 'Training mode has no password to change', { reason: 'training' });
  const md5 = passwordMd5(password);
  const tried = await searchCustomers(signIn.serviceWith(md5), { text: 'a', limit: 1 });
  if (tried.kind !== 'accepted' && !knowsUs(tried)) return serviceError(tried);
  try {
    await signIn.renew(md5);
  } catch (cause) {
    if (storageTroubleOf(cause) !== null) throw cause;
    desk.log(`The new password could not be kept: ${describeDefect(cause)}`);
    return fail('password-not-kept', 'The keychain or the folder of the till did not take it');
  }
  desk.outbox.signInRenewed();
  // A till that had no password was cut off from the service until now.
  desk.outbox.lookNow();
  return succeed(undefined);
}

const pastSignIn: ReadonlySet<string | undefined> = new Set<CodeClass>([
  'fix-rights',
  'client-defect',
  'correct-data',
  'stale-id',
]);

/** A till that may not search can still have the right password. If the service gave another reason, it knew us. */
function knowsUs(answer: Unanswered): boolean {
  return (
    answer.kind === 'refused' &&
    answer.errors.length > 0 &&
    answer.errors.every(({ code }) => pastSignIn.has(classOfCode(code)))
  );
}
