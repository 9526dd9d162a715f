import crypto from 'node:crypto';
import { parseArgs } from 'node:util';
import { documentedLimits } from './http/rate-limit.ts';
import { startTrainingService } from './service.ts';

/** `node src/training-api/cli.ts`: prints where it listens as one line of JSON, and runs until it is told to end. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    seed: { type: 'string', default: '42' },
    db: { type: 'string', default: ':memory:' },
    till: { type: 'string', default: 'training.till' },
    password: { type: 'string', default: 'training' },
    faults: { type: 'boolean', default: false },
    // How far its clock is ahead of the machine's, in milliseconds.
    'clock-ahead': { type: 'string', default: '0' },
    'cards-per-hour': { type: 'string', default: String(documentedLimits.cardsPerHour) },
    'referrals-per-hour': { type: 'string', default: String(documentedLimits.referralsPerHour) },
    'registrations-per-minute': { type: 'string', default: String(documentedLimits.registrationsPerMinute) },
  },
});

const service = await startTrainingService({
  databasePath: values.db,
  port: Number(values.port),
  seed: Number(values.seed),
  till: values.till,
  passwordMd5: crypto.createHash('md5').update(values.password, 'utf8').digest('hex'),
  now: () => Date.now() + Number(values['clock-ahead']),
  faults: values.faults,
  limits: {
    cardsPerHour: Number(values['cards-per-hour']),
    referralsPerHour: Number(values['referrals-per-hour']),
    registrationsPerMinute: Number(values['registrations-per-minute']),
  },
  reportDefect: (defect) => console.error(defect),
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void service.close());

process.stdout.write(`${JSON.stringify({ url: service.url })}\n`);
