import { isTest, projectPath } from './project-file.ts';
import type { Rule, SyntaxNode } from './rule.ts';

const spoken = /^(?:aria-(?:label|description|placeholder|roledescription|valuetext)|placeholder|title|alt|label)$/;
const letter = /\p{L}/u;
const message = 'A person reads this: take it from the locales, where it stands in every language.';

/** Finds words that are written in one language only: as text, or in an attribute that is shown or read out. */
export const noUntranslatedText: Rule = {
  create(context) {
    const file = projectPath(context.filename);
    if (!file.startsWith('src/renderer/') || isTest(file)) return {};
    const check = (node: SyntaxNode | undefined) => {
      for (const words of wordsOf(node)) context.report({ node: words, message });
    };
    return {
      JSXText: check,
      JSXExpressionContainer: (node) => {
        const attribute = node.parent?.type === 'JSXAttribute' ? node.parent : null;
        if (!attribute || isSpoken(attribute)) check(node.expression);
      },
      'JSXAttribute > Literal': (node) => {
        if (node.parent && isSpoken(node.parent)) check(node);
      },
    };
  },
};

const isSpoken = ({ name }: SyntaxNode) =>
  typeof name === 'object' && typeof name.name === 'string' && spoken.test(name.name);

/** The literals with letters that an expression may result in. */
function wordsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  switch (node?.type) {
    case 'Literal':
    case 'JSXText':
      return typeof node.value === 'string' && letter.test(node.value) ? [node] : [];
    case 'TemplateLiteral':
      return node.quasis?.some((part) => letter.test(part.value.raw)) ? [node] : [];
    case 'ConditionalExpression':
      return [...wordsOf(node.consequent), ...wordsOf(node.alternate)];
    case 'LogicalExpression':
      return [...wordsOf(node.left), ...wordsOf(node.right)];
    default:
      return [];
  }
}
