import { isTest, projectPath } from './project-file.ts';
import type { Rule } from './rule.ts';

const mayHoldSql = /^src\/(?:main|training-api)\/(?:.*\/)?(?:(?:db|store)\/.*|[^/]*store\.ts)$/;
const message = 'Statements are prepared in a *store.ts or in db/ only: ask a store.';

/** Keeps SQL in the stores, where the rows live. */
export const sqlInStores: Rule = {
  create(context) {
    const file = projectPath(context.filename);
    if (!/^src\/(?:main|training-api)\//.test(file) || mayHoldSql.test(file) || isTest(file)) return {};
    return {
      CallExpression: (node) => {
        if (node.callee?.property?.name === 'prepare') context.report({ node, message });
      },
    };
  },
};
