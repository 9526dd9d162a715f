import { importRails } from './import-rails.ts';
import { noUntranslatedText } from './no-untranslated-text.ts';
import { noWallClock } from './no-wall-clock.ts';
import { sqlInStores } from './sql-in-stores.ts';

/** The rules of this house. No linter knows them. */
export default {
  meta: { name: 'house' },
  rules: {
    'import-rails': importRails,
    'no-untranslated-text': noUntranslatedText,
    'no-wall-clock': noWallClock,
    'sql-in-stores': sqlInStores,
  },
};
