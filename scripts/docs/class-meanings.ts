import type { CodeClass } from '#main/capillary/answers/codes.ts';

/** What a class of codes is called on the page, and what the till does when a write is answered with one of them. */
type ClassMeaning = { readonly title: string; readonly meaning: string };

/** In the order of the page: what ends by itself, what stops all sending, what waits for a person, what is no refusal. */
export const classMeanings: Readonly<Record<CodeClass, ClassMeaning>> = {
  'retry-later': {
    title: 'The service is busy',
    meaning:
      'The service did nothing. The till sends the same write again by itself, after pauses that grow and never before the time the service asked for. Nobody is asked.',
  },
  'verify-first': {
    title: 'Something after the write may have failed',
    meaning:
      'The write may be there. The till reads the service first. Only when the write is not there, and the service can no longer be working on it, does the till send it again. Nobody is asked.',
  },
  failed: {
    title: 'It failed, and nobody says at which step',
    meaning:
      'The write may be there. The till reads the service: a write that is there is done. One that is not there waits for a person, for the till does not send it again by itself.',
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
      'It may have been taken by our own request, whose answer was lost, or by somebody else. The till reads the service to find out: what is ours is done, everything else waits for a person. A registration then offers the member who is there.',
  },
  'already-applied': {
    title: 'What was asked for is so already',
    meaning:
      'The service speaks of the value and not of who set it. The till reads the service: a write that is there is done. One that cannot be found waits for a person.',
  },
  'person-decides': {
    title: 'Only a person can decide',
    meaning: 'Nothing was written. The write waits for a person, who corrects it, tries again or has it discarded.',
  },
  'stale-id': {
    title: 'Nobody has this id or identifier any more',
    meaning:
      'Nothing was written. For a customer whom the service knew, the till looks where they have gone: after a merge it goes on with the customer who remains. Where nothing proves a merge, a person decides. When the till only reads, some of these codes simply mean that nobody was found.',
  },
  'blocked-customer': {
    title: 'The customer is blocked',
    meaning: 'Nothing was written. The write waits for a person, and the cashier is told to promise nothing.',
  },
  'client-defect': {
    title: 'A mistake of the till itself',
    meaning:
      'Nothing was written. What is wrong was filled in by the till and typed by nobody, so the write waits for a person with the details that support needs.',
  },
  succeeded: {
    title: 'It was done',
    meaning:
      'No refusal. Should the code stand among the errors all the same, the answer contradicts itself: the till reads the service, and a write that is not there waits for a person.',
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
