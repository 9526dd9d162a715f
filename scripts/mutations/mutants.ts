/** Takes one rule of the outbox out of the code: it replaces an exact text by another. */
export type Mutant = {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  readonly instead: string;
};

/** Without these rules, work would be lost or doubled (`docs/adr/`). */
export const mutants: readonly Mutant[] = [
  {
    rule: 'the operation is committed before a byte leaves',
    file: 'src/main/outbox/advance.ts',
    text: 'ports.store.claim(operation.id) ? ports.attempts.open(operation.id, mode) : null,',
    instead: 'operation.attempts < 1e9 ? ports.attempts.open(operation.id, mode) : null,',
  },
  {
    rule: 'an unknown outcome is read before it is sent again',
    file: 'src/main/outbox/advance.ts',
    text: 'if (!readsFirst) return',
    instead: 'if (!readsFirst || attempts.length > 0) return',
  },
  {
    rule: 'what is not certainly unsent is read first, whatever its state',
    file: 'src/main/outbox/approach/approach.ts',
    text: "operation.state !== 'unknown' && isCertainlyUnsent(operation, attempts);",
    instead: "operation.state !== 'unknown';",
  },
  {
    rule: 'a try that may have been applied leaves a doubt',
    file: 'src/main/outbox/operation.ts',
    text: 'return readFirstSinceMs === null && attempts.every(isCertainlyUnapplied);',
    instead: 'return readFirstSinceMs === null || attempts.length < 0;',
  },
  {
    rule: 'a customer’s operations go in order',
    file: 'src/main/outbox/store/lane-order.ts',
    text: "AND (${comesLater('other')}, others.seq) < (${comesLater('head')}, own.seq)",
    instead: 'AND FALSE',
  },
  {
    rule: 'what depends on something that a person has to decide about waits with it',
    file: 'src/main/outbox/reach.ts',
    text: 'return touched.some((one) => awaited.includes(one));',
    instead: 'return false;',
  },
  {
    rule: 'the till looks for the customer before a deferred registration is sent',
    file: 'src/main/kinds/registration/registration.ts',
    text: 'looksFirst: true,',
    instead: 'looksFirst: false,',
  },
  {
    rule: 'the till waits out the service’s own time-out',
    file: 'src/main/outbox/after-reading.ts',
    text: "return remainingMs > 0 ? { to: 'unknown', delayMs: remainingMs, code, message } : null;",
    instead: 'return null;',
  },
  {
    rule: 'an expired sign-in pauses the outbox',
    file: 'src/main/outbox/advance.ts',
    text: "    if (verdict.kind === 'pause') ports.pause.set(verdict.reason);\n",
    instead: '',
  },
];
