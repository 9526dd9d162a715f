/** A write that was refused while its person waited, what becomes of it, and who may cancel or correct what. */
export const refusal = {
  title: 'The service did not accept it',
  nothingWritten: 'Nothing of it was written, and nothing is waiting. Correct it and send it again, or leave it.',
  stays: 'Nothing of it was written. It stays in Sync until somebody decides, or until you correct it here.',
  staysInSync:
    'Nothing of it was written. Correct it and send it again. If you leave, the entry stays under “Needs attention”.',
  restNotWritten: 'Nothing else of it was written. Correct it and send it again, or leave it.',
  goesOn: 'This is sent all the same, because an opt-out waits for nobody:',
  goesWith: 'This goes with it and is not sent either:',
  leave: 'Leave',
  registrationRefused:
    'The service did not accept the registration of this customer, so nothing can be done for them yet. Correct the registration in Sync first.',
  cancel: {
    open: 'Cancel this entry',
    title: 'Cancel this entry?',
    text: 'The service has nothing of it, and it will never be sent. The till keeps who cancelled it.',
    submit: 'Cancel the entry',
    back: 'Keep it',
  },
  also: {
    keep: 'Keep them',
    discard: 'Cancel them too',
    needed: 'They need the customer that this entry registers, so they are cancelled with it.',
  },
  why: {
    managerOnly: 'Only a manager may decide about this kind of work.',
    author: 'Only {{names}} or a manager can cancel it.',
    doubt: 'The service may have written part of it, so only a manager can discard it.',
  },
  byCorrected: '{{kind}} by {{first}}, corrected by {{staff}}',
  madeCorrected: '{{when}}, by {{first}}, corrected by {{staff}}',
  corrections: 'What was corrected',
  corrected: '{{when}}, by {{staff}}. Before it said: {{line}}',
  ended: 'The service refused it while somebody waited, and they saw why. It has ended. Nothing of it was written.',
  follows: 'It belongs to: {{line}}',
  followers: 'This belongs to it:',
} as const;
