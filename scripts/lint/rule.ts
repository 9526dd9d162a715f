/** The few parts of a syntax tree that our rules look at. `type` decides which of them are there. */
export type SyntaxNode = {
  readonly type: string;
  readonly name?: string | SyntaxNode;
  readonly value?: unknown;
  readonly parent?: SyntaxNode;
  readonly source?: SyntaxNode | null;
  readonly object?: SyntaxNode;
  readonly property?: SyntaxNode;
  readonly callee?: SyntaxNode;
  readonly arguments?: readonly SyntaxNode[];
  readonly expression?: SyntaxNode;
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
  readonly consequent?: SyntaxNode;
  readonly alternate?: SyntaxNode;
  readonly left?: SyntaxNode;
  readonly right?: SyntaxNode;
};

export type RuleContext = {
  /** Absolute. */
  readonly filename: string;
  readonly report: (finding: { readonly node: SyntaxNode; readonly message: string }) => void;
};

/** A rule in the linter's form: for a file, it says what to do at which kind of node. */
export type Rule = {
  readonly create: (context: RuleContext) => Readonly<Record<string, (node: SyntaxNode) => void>>;
};
