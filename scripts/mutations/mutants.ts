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
    text: "if (operation.state === 'unknown' || (mode === 'replay' && kind.looksFirst)) {",
    instead:
      "if (operation.state === 'unknown') return settle(operation, { to: 'waiting', reason: 'not-tried', delayMs: 0 }, ports);\n  if (mode === 'replay' && kind.looksFirst && operation.attempts === 0) {",
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
    text: "  if (remainingMs > 0) return { to: 'unknown', delayMs: remainingMs, code, message };\n",
    instead: '',
  },
  {
    rule: 'an expired sign-in pauses the outbox',
    file: 'src/main/outbox/advance.ts',
    text: "    if (verdict.kind === 'pause') ports.pause.set(verdict.reason);\n",
    instead: '',
  },
];
