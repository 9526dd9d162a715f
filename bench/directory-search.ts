// Measures how long a keystroke waits for the till's own customers: `node bench/directory-search.ts [customers]`
import Sqlite from 'better-sqlite3';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { createDirectoryStore } from '#main/directory/directory-store.ts';
import { keyOf } from '#contract/rules/customer-key.ts';
import { percentile, report } from './report.ts';

const customers = Number(process.argv[2] ?? 20_000);
const firstNames = ['Asha', 'Mariam', 'Dewi', 'Jonas', 'Lin', 'Omar', 'Ines', 'Putri', 'Arjun', 'Noor'];
const lastNames = ['Haddad', 'Santoso', 'Rao', 'Moreau', 'Okoye', 'Tanaka', 'Nair', 'Lund', 'Wijaya', 'Khan'];

const db = new Sqlite(':memory:');
migrate(db, migrations, ':memory:');
const directory = createDirectoryStore(db, { now: () => 0 }, '91');
db.transaction(() => {
  for (let index = 0; index < customers; index += 1) {
    directory.keep({
      key: keyOf(index + 1),
      customerId: index + 1,
      firstName: firstNames[index % 10] ?? '',
      lastName: `${lastNames[Math.floor(index / 10) % 10] ?? ''}${index}`,
      identifiers: [{ type: 'mobile', value: `91${9_800_000_000 + index}` }],
      fetchedAtMs: 0,
    });
  }
})();

for (const text of ['a', 'as', 'ash', 'asha h', '98', '98000', '9800012345', 'zz']) {
  const durationsMs = Array.from({ length: 200 }, () => {
    const startedAt = performance.now();
    directory.search(text, 20);
    return performance.now() - startedAt;
  });
  report(`"${text}" among ${customers}`, { p50Ms: percentile(durationsMs, 50), p99Ms: percentile(durationsMs, 99) });
}
