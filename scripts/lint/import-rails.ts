import { importTarget, isTest, projectPath } from './project-file.ts';
import { rails } from './rails.ts';
import { roomRails } from './rooms.ts';
import type { Rule, SyntaxNode } from './rule.ts';

/** Checks the rails for values and for types, because a type ties two parts together as much as a value does. */
export const importRails: Rule = {
  create(context) {
    const file = projectPath(context.filename);
    const held = [...rails, ...roomRails].filter(
      ({ files, except, inTests }) => files.test(file) && !except?.test(file) && (inTests || !isTest(file)),
    );
    if (held.length === 0) return {};
    const check = (node: SyntaxNode) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const target = importTarget(specifier, context.filename);
      for (const { forbids, because } of held) if (forbids(target, file)) context.report({ node, message: because });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
