import { fail } from '#contract/envelope.ts';

/** One identifier, one open registration: a second one would only find the first at the service. */
export const alreadyKept = fail('conflict', 'A registration with this identifier is already kept here', {
  reason: 'already-kept',
});
