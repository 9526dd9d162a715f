// `npm test` runs everything. `npm run check` (--no-e2e) runs the quick stages only, without the faults and end-to-end
// tests.
import { runStages } from './check/run-stages.mjs';
import { checkStages, testStages } from './check/stages.mjs';
import { runAsCommand } from './lib/say.mjs';

await runAsCommand(() => runStages(process.argv.includes('--no-e2e') ? checkStages : testStages));
