import type { CodeClass } from '#main/capillary/answers/codes.ts';

/**
 * The title of a class of codes on the page, and what the till does when the service answers a write with such a code.
 */
type ClassMeaning = { readonly title: string; readonly meaning: string };

/**
 * The order of the page: classes that end by themselves, that stop all sending, that wait for a person, and that refuse
 * nothing.
 */
export const classMeanings: Readonly<Record<CodeClass, ClassMeaning>> = {
  'retry-later': {
    title: 'The service is busy',
    meaning:
      'The service did nothing. The till sends the same write again by itself, with growing pauses and never before the time that the service asked for. Nobody is asked.',
  },
  'verify-first': {
    title: 'Something after the write may have failed',
    meaning:
      'The write may be there. The till reads the service first. It sends the write again only when the write is not there and the service can no longer be working on it. Nobody is asked.',
  },
  failed: {
    title: 'It failed, and nobody says at which step',
    meaning:
      'The write may be there. The till reads the service: a write that is there is done. One that is not there waits for a person, because the till does not send it again by itself.',
  },
  'fix-sign-in': {
    title: 'The service refuses the sign-in of this till',
    meaning:
      'No write can pass, so all sending stops. Work goes on and is kept. Sending begins again when a manager has entered the new password, or when somebody presses "Send now".',
  },
  'fix-rights': {
    title: 'The till lacks a right at the service',
    meaning:
      'No write can pass, so all sending stops. Work goes on and is kept. Sending begins again when the right is there and somebody presses "Send now".',
  },
  'correct-data': {
    title: 'There is a mistake in the details',
    meaning: 'Nothing was written. The write waits for a person, who corrects it and sends it again.',
  },
  conflict: {
    title: 'Something is taken already',
    meaning:
      'Our own request may have taken it and its answer was lost, or somebody else took it. The till reads the service to find out: what is ours is done, everything else waits for a person. A registration then offers the member who is there.',
  },
  'already-applied': {
    title: 'What was asked for is so already',
    meaning:
      'The service says what the value is and not who set it. The till reads the service: a write that is there is done. One that cannot be found waits for a person.',
  },
  'person-decides': {
    title: 'Only a person can decide',
    meaning: 'Nothing was written. The write waits for a person, who corrects it, tries again or has it discarded.',
  },
  'stale-id': {
    title: 'Nobody has this id or identifier any more',
    meaning:
      'Nothing was written. If the service knew the customer before, the till looks where the customer has gone: after a merge it goes on with the customer who remains. If nothing proves a merge, a person decides. When the till only reads, some of these codes simply mean that nobody was found.',
  },
  'blocked-customer': {
    title: 'The customer is blocked',
    meaning: 'Nothing was written. The write waits for a person, and the cashier is told to promise nothing.',
  },
  'client-defect': {
    title: 'A mistake of the till itself',
    meaning:
      'Nothing was written. The till filled in what is wrong, and nobody typed it. So the write waits for a person, with the details that support needs.',
  },
  succeeded: {
    title: 'It was done',
    meaning:
      'No refusal. If the code stands among the errors all the same, the answer contradicts itself: the till reads the service, and a write that is not there waits for a person.',
  },
  informs: {
    title: 'It was done, and something around it cannot be seen yet',
    meaning:
      'No refusal: news beside a write that was taken. Among the errors it makes the till read the service first, and a write that is not there waits for a person.',
  },
  'not-kept': {
    title: 'It was done, and a part of it was left out',
    meaning:
      'No refusal: news beside a write that was taken, and staff have to see it. Among the errors it makes the till read the service first, and a write that is not there waits for a person.',
  },
  merged: {
    title: 'Two accounts were joined',
    meaning:
      'No refusal: the customer may go by another id now, and the till follows. Among the errors it makes the till read the service first, and a write that is not there waits for a person.',
  },
};
