import { isTest, projectPath } from './project-file.ts';
import type { Rule, SyntaxNode } from './rule.ts';

const members = new Set(['Date.now', 'performance.now', 'Math.random']);
const message = 'Time and chance are passed in (src/main/clock.ts), so that a test can choose them.';

/** Keeps the real clock and real chance out of the main process, except in the one file that hands them out. */
export const noWallClock: Rule = {
  create(context) {
    const file = projectPath(context.filename);
    if (!file.startsWith('src/main/') || file === 'src/main/clock.ts' || isTest(file)) return {};
    const report = (node: SyntaxNode) => context.report({ node, message });
    return {
      MemberExpression: (node) => {
        if (members.has(`${nameOf(node.object)}.${nameOf(node.property)}`)) report(node);
      },
      NewExpression: (node) => {
        if (nameOf(node.callee) === 'Date' && node.arguments?.length === 0) report(node);
      },
      CallExpression: (node) => {
        if (nameOf(node.callee) === 'Date') report(node);
      },
    };
  },
};

const nameOf = (node: SyntaxNode | undefined) => (typeof node?.name === 'string' ? node.name : '');
