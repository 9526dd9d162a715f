/** One sentence for each code that an answer can carry. It says what happened and, where it matters, what to do. */
export const errors = {
  'invalid-input': 'Something in the form cannot be right. Please check it.',
  'not-ready': 'This till is not ready yet. Try again in a moment.',
  'not-signed-in': 'You are no longer signed in. Sign in again.',
  'not-allowed': 'Only a manager may do this.',
  'wrong-pin': 'The code or the PIN is wrong.',
  'wrong-pin-tries_one': 'The code or the PIN is wrong. {{count}} try left before this person is locked out.',
  'wrong-pin-tries_other': 'The code or the PIN is wrong. {{count}} tries left before this person is locked out.',
  'locked-out': 'Too many wrong PINs. This person is locked out for a while.',
  'locked-until': 'Too many wrong PINs. This person is locked out until {{time}}.',
  'not-found': 'This customer was not found.',
  offline: 'The service cannot be reached. This till goes on with what it knows.',
  'service-timeout': 'The service is taking too long to answer.',
  'service-unreadable': 'Something between this till and the service answered in its place.',
  'service-busy': 'The service is busy. Try again in a moment.',
  'service-refused': 'The service refused this.',
  'read-refused':
    'The service could not answer this question (code {{code}}). Nothing was changed. Try again in a moment.',
  'sign-in-refused': 'The service refuses this till’s code and password. Tell your manager.',
  'rights-missing': 'This till may not do this at the service. Tell your manager.',
  'disk-full': 'This computer’s disk is full, so nothing new can be saved. Free some space, then try again.',
  'storage-busy': 'Another program is holding this till’s data, so nothing was saved just now. Try again in a moment.',
  'storage-failed':
    'This till’s disk is failing, so what you just entered may not be saved. What was saved before is safe. Look in Sync before you enter it again, and tell your manager.',
  'storage-replaced':
    'This till’s data was removed or changed by another program just now, so what you just entered may not be saved. The till is putting its data back. Look in Sync before you enter it again, and tell your manager.',
  conflict: 'Somebody has already decided this. Look at Sync again.',
  'already-kept': 'A registration with this number, e-mail or card is already kept on this till. See Sync.',
  'registration-refused':
    'The service did not accept the registration of this customer, so nothing can be done for them. Correct the registration first.',
  'later-work': 'Something newer was done for this customer since. Close this form and enter it anew.',
  'not-yours': 'Somebody else made this. Only they or a manager can cancel it.',
  'has-left': 'Too late to cancel: it is being sent, or the service may have it already.',
  'others-depend': 'Other entries hang on this one. Decide about them too.',
  'others-not-yours': 'Somebody else made an entry that hangs on this one, or it may have been sent. Ask a manager.',
  'provision-refused': 'This till cannot be set up like this.',
  'password-not-kept':
    'The new password is right, but this computer could not keep it, so nothing was changed. Unlock its keychain, then try again.',
  internal: 'Something went wrong inside this till. Nothing that was saved is lost.',
} as const;
