/** One rule of the outbox taken out of the code: an exact text, and what stands in its place. */
export type Mutant = {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  readonly instead: string;
};

/** The rules without which work is lost or doubled (design of the outbox; `docs/adr/`). */
export const mutants: readonly Mutant[] = [
  {
    rule: 'committed before a byte leaves',
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
    file: 'src/main/outbox/lane-store.ts',
    text: "AND (others.seq < own.seq OR other.state = 'sending')",
    instead: "AND other.state = 'sending'",
  },
  {
    rule: 'a deferred registration is looked for first',
    file: 'src/main/kinds/registration/registration.ts',
    text: 'looksFirst: true,',
    instead: 'looksFirst: false,',
  },
  {
    rule: 'the service’s own time-out is waited out',
    file: 'src/main/outbox/after-reading.ts',
    text: "  if (remainingMs > 0) return { to: 'unknown', delayMs: remainingMs, code, message };\n",
    instead: '',
  },
  {
    rule: 'an expired sign-in pauses',
    file: 'src/main/outbox/advance.ts',
    text: "    if (verdict.kind === 'pause') ports.pause.set(verdict.reason);\n",
    instead: '',
  },
];
