import { z } from 'zod';
import { cardSeries } from '../card-series.ts';
import { registrationForm } from '../registration-form.ts';
import { defineRoute } from '../route.ts';
import { storeRules } from '../store-rules.ts';

export const language = z.enum(['en', 'ar', 'zh', 'id']);
export type Language = z.infer<typeof language>;

export const theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof theme>;

/** Why the till cannot be used. One screen serves them all. */
export const startFailure = z.enum([
  'database-from-future',
  'database-damaged',
  'database-unwritable',
  'disk-full',
  'provision-unreadable',
  'provision-invalid',
  'provision-host-refused',
  'keychain-missing',
  'data-lost',
  'training-failed',
  'already-running',
  /** Another start of the same till is running and does not answer. */
  'other-hangs',
  'folder-cannot-be-made',
  /** Something in the data folder cannot be what its name says: a folder, a pipe or a link to nowhere for a file. */
  'wrong-kind',
  'settings-unreadable',
  'staff-unreadable',
  /** A defect of the till. The details say which. */
  'unexpected',
]);
export type StartFailure = z.infer<typeof startFailure>;

export const appStatus = z.object({
  stage: z.enum(['setup', 'failed', 'ready']),
  failure: startFailure.nullable(),
  /** The place of what failed, and the fields that were wrong: paths and field names, never values. */
  failureDetails: z.array(z.string()),
  /** The database was found damaged at this start. This says what was saved, and where the damaged file is. */
  salvaged: z
    .object({ damagedFile: z.string(), operations: z.number().int(), lostOperations: z.number().int() })
    .nullable(),
  /** The data is older than the till's marks say, and no manager has let the till go on. How many entries are missing. */
  older: z.object({ missingOperations: z.number().int() }).nullable(),
  /** The data's files were removed or changed while the till ran. Says where what lay in their place is kept, if anything. */
  filesReplaced: z.object({ foundFile: z.string().nullable() }).nullable(),
  /** What other accounts of this computer can get at, and the till cannot shut. */
  openToOthers: z.array(z.string()),
  /** Can this start end the till that hangs, if a person wants that? */
  mayEndOther: z.boolean(),
  training: z.boolean(),
  /** In training mode: is the built-in service reachable? Always true otherwise. */
  trainingNetwork: z.boolean(),
  /** In training mode: who can sign in, with their PINs in clear, because these people are made up. */
  trainingStaff: z.array(
    z.object({ code: z.string(), name: z.string(), role: z.enum(['cashier', 'manager']), pin: z.string() }),
  ),
  till: z.string(),
  host: z.string(),
  source: z.string(),
  country: z.string(),
  /** What this store asks a new customer. */
  registration: registrationForm,
  rules: storeRules,
  /** The series of the cards that are given out here. */
  cardSeries,
  /** The till's password is in a file, which is allowed for a loopback host only. The till says so. */
  passwordInFile: z.boolean(),
  /** The service's clock minus this machine's, if they are so far apart that people should know; otherwise `null`. */
  clockOffsetMs: z.number().int().nullable(),
  language,
  theme,
  version: z.string(),
});
export type AppStatus = z.infer<typeof appStatus>;

export const appRoutes = {
  'app.status': defineRoute({ kind: 'query', input: z.void(), output: appStatus }),
  'app.set-language': defineRoute({ kind: 'command', input: z.strictObject({ language }), output: z.void() }),
  'app.set-theme': defineRoute({ kind: 'command', input: z.strictObject({ theme }), output: z.void() }),
  /** Closes the window. This answers `close-asked`. */
  'app.close': defineRoute({ kind: 'command', input: z.void(), output: z.void() }),
  /** After a failed start: ends this process and starts the till once more. */
  'app.start-again': defineRoute({ kind: 'command', input: z.void(), output: z.void() }),
  /** Ends the till that does not answer and starts once more. Does nothing where `mayEndOther` is false. */
  'app.end-other': defineRoute({ kind: 'command', input: z.void(), output: z.void() }),
  /** Loads the page anew, after a defect of the page. */
  'app.reload-page': defineRoute({ kind: 'command', input: z.void(), output: z.void() }),
  /** The system says that the network is back. So the till need not wait for its next look. */
  'app.network-returned': defineRoute({ kind: 'command', input: z.void(), output: z.void() }),
  /** Puts a code into the clipboard, because the page has no access to it. */
  'app.copy-text': defineRoute({
    kind: 'command',
    input: z.strictObject({ text: z.string().min(1).max(255) }),
    output: z.void(),
  }),
  /** Training mode only: cuts or restores the way to the built-in service. */
  'app.set-training-network': defineRoute({
    kind: 'command',
    input: z.strictObject({ reachable: z.boolean() }),
    output: z.void(),
  }),
};
