export const outbox = {
  title: 'Sync',
  tabs: {
    open: 'Not sent yet',
    done: 'Done today',
  },
  pause: 'Pause sending',
  resume: 'Resume sending',
  onlyCopy: 'This is the only till with this data',
  onlyCopyTitle: 'Is the other till gone for good?',
  onlyCopyText:
    'If both tills send, the same work arrives twice. Confirm only if the other till with this data will never be used again.',
  goOn: 'Go on with this data',
  goOnTitle: 'Go on with this data?',
  goOnText:
    'If somebody has the newer data, stop here and have it put back. If not, the till goes on: it looks at the service before it sends each entry, so that nothing older overwrites what is newer. Entries that are missing here have to be made again.',
  progress: '{{done}} of {{total}} sent',
  left: 'About {{time}} left',
  leftUnknown: 'Time left is not known yet',
  slow: 'The service accepts only so many a minute, so the till sends no faster.',
  more: 'Show more',
  emptyDone: 'Nothing has been sent today.',
  list: 'Entries, by customer',
  lead: 'What this till has saved and the service has not accepted yet.',
  sendNow: 'Send now',
  sendingNow: 'Trying…',
  emptyTitle: 'Nothing is waiting',
  emptyText: 'Everything on this till has been sent.',
  groupAttention: 'Needs attention',
  blocked: {
    network: 'The network is gone.',
    service: 'The service does not answer.',
    'sign-in': 'The service refuses this till’s code and password.',
    rights: 'This till lacks rights at the service.',
    till: 'Something is wrong on this till.',
    manager: 'A manager has paused sending.',
    copied: 'This till’s data folder is a copy.',
    'put-back': 'This till’s data is older than it was.',
  },
  blockedDo: {
    network: 'You can go on working. Once the network is back, the till sends by itself whatever needs no decision.',
    service:
      'The fault is not on this till. Once the service is back, the till sends by itself whatever needs no decision.',
    'sign-in':
      'Sending is paused and nothing is lost. A manager has to repair the till’s sign-in, then press “Send now”.',
    rights:
      'Sending is paused and nothing is lost. Ask the people who run the service for the rights, then press “Send now”.',
    till: 'What is saved is safe. Free some disk space, or call whoever looks after this till.',
    manager: 'You can go on working, and nothing is lost. A manager can resume sending.',
    copied:
      'Two tills must not send the same work. Sending is paused until a manager says that the other till is gone.',
    'put-back':
      'A backup was put back, or a part of the data is gone. Sending is paused, so that nothing is sent twice. What is on this till is safe. A manager can let it go on.',
  },
  signInDo:
    'Sending is paused and nothing is lost. If the till’s password was changed, enter the new one. If not, have the sign-in repaired, then press “Send now”.',
  passwordDo: {
    'password-lost': 'Nothing is lost. Enter the till’s password, and everything that waits is sent.',
    'host-changed':
      'Nothing is lost, and the password was sent nowhere. Check the address with whoever looks after this till. Enter the till’s password only if the address is right.',
  },
  renewPassword: {
    openLost: 'Enter the till’s password',
    titleLost: 'The till’s password at the service',
    open: 'Enter the new password',
    title: 'The till’s new password',
    text: 'The till tries it at the service first. Everything that waits is sent once the service accepts it.',
    to: 'It is sent to this address:',
    label: 'Till password',
    needed: 'Enter the password.',
    refused: 'The service refuses this password. Nothing was changed.',
    submit: 'Use this password',
    trying: 'Trying…',
  },
} as const;
