/** The cells of one row, in the order of the columns. An empty cell is an empty string. */
export type CoverageRow = {
  readonly parameter: string;
  readonly client: string;
  readonly kind: string;
  readonly route: string;
  readonly screen: string;
  readonly training: string;
};

/** One heading of the document, with its table and all the text under it. */
export type CoverageSection = {
  /** The number and the heading. */
  readonly title: string;
  readonly address: string;
  readonly rows: readonly CoverageRow[];
  readonly text: string;
};

/** One line of the summary. */
export type SummaryLine = CoverageRow & { readonly counts: readonly number[] };

type CoveragePage = {
  readonly sections: readonly CoverageSection[];
  readonly summary: readonly SummaryLine[];
  /** How many cells of each column are empty, as the page says it. */
  readonly totals: readonly number[];
  /** Kinds that no screen makes, each with who may ask for it and why no screen does. */
  readonly unmadeKinds: readonly (readonly string[])[];
  /** Routes that no screen asks for, each with the reason. */
  readonly unaskedRoutes: readonly (readonly string[])[];
  /**
   * Training routes that the document does not describe: the route, its file, the kind that sends it, and its purpose.
   */
  readonly besideDocument: readonly (readonly string[])[];
};

/** The columns that can be empty. */
export const columns = ['client', 'kind', 'route', 'screen', 'training'] as const;

/** The word for a value that the main process fills in by itself. */
export const byTheTill = 'the till';

/** Reads `docs/coverage.md`. */
export function readCoveragePage(markdown: string): CoveragePage {
  const parts = new Map(
    markdown.split(/^## /m).map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return [title.trim(), lines.join('\n')] as const;
    }),
  );
  const [lines = [], totals = []] = tablesOf(parts.get('Summary') ?? '');
  const unreached = parts.get('What no screen reaches') ?? '';
  const [kindsPart = '', routesPart = ''] = unreached.split(/^Routes that no screen asks for/m);
  return {
    sections: [...parts].filter(([title]) => /^\d+\. /.test(title)).map(([title, text]) => sectionOf(title, text)),
    summary: lines.map((cells) => ({ ...rowOf(cells), counts: cells.slice(6).map(Number) })),
    totals: (totals[0] ?? []).map(Number),
    unmadeKinds: tablesOf(kindsPart)[0] ?? [],
    unaskedRoutes: tablesOf(routesPart)[0] ?? [],
    besideDocument: tablesOf(parts.get('Beside the document') ?? '')[0] ?? [],
  };
}

/** The names that a cell gives as code. */
export function namesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

function sectionOf(title: string, text: string): CoverageSection {
  const [table = []] = tablesOf(text);
  return {
    title,
    address: /^`(.+)`$/m.exec(text)?.[1] ?? '',
    rows: table.map(rowOf),
    text,
  };
}

function rowOf(cells: readonly string[]): CoverageRow {
  const [parameter = '', client = '', kind = '', route = '', screen = '', training = ''] = cells;
  return { parameter, client, kind, route, screen, training };
}

/** Every table in a text, without its head. */
function tablesOf(text: string): readonly (readonly string[])[][] {
  const blocks = text.split('\n\n').filter((block) => block.trimStart().startsWith('|'));
  return blocks.map((block) =>
    block
      .trim()
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}
