/** Why the till cannot be used: what happened, whether the work is safe, what to do next. */
export const failure = {
  heading: 'This till cannot start',
  what: 'What happened',
  safe: 'Is the work safe?',
  next: 'What to do',
  details: 'For whoever looks after this till',
  version: 'Version {{version}}',
  again: 'Start again',
  close: 'Close',
  endOther: 'End it and start again',
  'database-from-future': {
    what: 'A newer version of Tillside has used this till’s data.',
    safe: 'Yes. Nothing was changed.',
    next: 'Install the newer version again, then start it.',
  },
  'database-damaged': {
    what: 'This till’s data is damaged.',
    safe: 'The damaged file was kept as it is. Somebody has to check whether unsent work can be saved.',
    next: 'Do not delete anything. Call whoever looks after this till.',
  },
  'database-unwritable': {
    what: 'This till may not write to its own data folder.',
    safe: 'Yes. What was saved before is still there.',
    next: 'Give your account the right to write there, then start Tillside again.',
  },
  'disk-full': {
    what: 'The disk of this computer is full.',
    safe: 'Yes. What was saved before is still there.',
    next: 'Free some space, then start Tillside again.',
  },
  'provision-unreadable': {
    what: 'The setup file could not be read.',
    safe: 'Yes. Nothing was changed.',
    next: 'Check that the file is there and may be read, then start Tillside again.',
  },
  'provision-invalid': {
    what: 'Something in the setup file cannot be right.',
    safe: 'Yes. Nothing was changed.',
    next: 'Correct the fields named below, then start Tillside again.',
  },
  'provision-host-refused': {
    what: 'The service’s address is not safe: it has to begin with https.',
    safe: 'Yes. Nothing was changed, and no password was sent.',
    next: 'Correct the address in the setup file, then start Tillside again.',
  },
  'keychain-missing': {
    what: 'This computer has no keychain to keep the till’s password in.',
    safe: 'Yes. Nothing was saved, not even the password.',
    next: 'Unlock or install the system’s keychain, then start Tillside again.',
  },
  'data-lost': {
    what: 'This till was set up before, but its data is missing or has lost its settings.',
    safe: 'What was sent is safe at the service. What was not sent yet may be in the missing data. Nothing was deleted.',
    next: 'Put the missing files back if you have them. Otherwise call whoever looks after this till: it can be set up again with its setup file.',
  },
  'training-failed': {
    what: 'The made-up service of training mode did not start.',
    safe: 'Yes. Training touches no real customer.',
    next: 'Start Tillside again. If this happens again, call whoever looks after this till.',
  },
  'already-running': {
    what: 'Tillside is already running with this till’s data.',
    safe: 'Yes. The Tillside that is running keeps the work and sends it.',
    next: 'Use the window that is open. If there is none, restart this computer.',
  },
  'other-hangs': {
    what: 'Tillside is already running with this till’s data, but it does not answer.',
    safe: 'Yes. What that Tillside has said to be saved is on this computer’s disk.',
    next: 'Wait a minute: it may only be busy. Then start again. If it still does not answer, end it, or restart this computer.',
  },
  'folder-cannot-be-made': {
    what: 'The folder for this till’s data cannot be made, or something else has its name.',
    safe: 'Yes. Nothing was changed.',
    next: 'Have the place named below checked: it has to be a folder, or the till has to be allowed to make one there.',
  },
  'wrong-kind': {
    what: 'Something in this till’s data folder is not what it has to be: a folder, a link or something else is in the place of a file.',
    safe: 'Yes. Nothing was changed.',
    next: 'Call whoever looks after this till. What is named below has to be moved away, and if it took the place of a file, that file has to be put back.',
  },
  'settings-unreadable': {
    what: 'This till’s settings cannot be read.',
    safe: 'Yes. Unsent work is still on this till, and nothing was sent.',
    next: 'Call whoever looks after this till. The settings are named below. With its setup file the till can be told them again, and it keeps its work.',
  },
  'staff-unreadable': {
    what: 'Nobody can sign in: the people who work at this till cannot be read from its data.',
    safe: 'Yes. Unsent work is still on this till, and nothing was sent.',
    next: 'Call whoever looks after this till. With its setup file the till can be told again who works here, and it keeps its work.',
  },
  unexpected: {
    what: 'The start met a fault that Tillside does not know.',
    safe: 'What was saved before is still there. Nothing was sent.',
    next: 'Start again. If this happens again, call whoever looks after this till, and read them the lines below.',
  },
} as const;
