import type { AttentionReason } from '#contract/operation.ts';
import { documentedCodes } from '#contract/testing/documented-codes.ts';
import { certainlyNotApplied } from '#main/capillary/answers/certainly-refused.ts';
import { type CodeClass, codesByClass } from '#main/capillary/answers/codes.ts';
import { classify } from '#main/outbox/classify.ts';
import { en } from '#renderer/locales/en/index.ts';
import { classMeanings } from './class-meanings.ts';
import { linkTo, paragraph, table } from './markdown.ts';

const classes = Object.keys(classMeanings) as readonly CodeClass[];
const sentences: Readonly<Record<string, string>> = en.codes;

/** The whole of `docs/codes.md`: every code of the service, grouped by what it means for the till. */
export function codesPage(): string {
  const count = Object.values(codesByClass).flat().length;
  return `${[
    '<!-- Made by `npm run docs:codes`. Change the code table or the English sentences and run it again. -->',
    '# The codes of the service',
    paragraph(
      `The service answers refusals and warnings with codes. This till knows ${count} of them: the codes in the tables and samples of the API document, and a few known beside it. Every code has one class and one sentence. The class says what the till does. The sentence tells it to the person at the till.`,
    ),
    '## How to read it',
    [
      '- **The service means**: what the tables of the document say, in a few words.',
      '- **What happened**, **what is safe, what to do**: the sentence that the person reads, in English.',
      '- **Stands in**: the headings of the document that have the code in a table or a sample.',
    ].join('\n'),
    paragraph(
      'A write that waits for a person shows three lines: this sentence, whether the work is safe, and what to do. The last two are the same for the whole class and stand above its table. A warning beside a write that was taken shows only the sentence. A search or a reading that is refused shows it only if it is true of a question. If not, the person reads that the service could not answer, and that nothing was changed.',
    ),
    paragraph(
      `A write that is refused while its person waits goes back to the form, if the service certainly has not applied it. These codes say so: ${certainlyNotApplied.toSorted((one, other) => one - other).join(', ')}. Every code of the answer must be one of them, and no earlier try may have arrived (docs/adr/0015).`,
    ),
    paragraph(
      `The till never guesses at a code that is not on this page. The write waits for a person, who reads: ${quoted(en.codes.other.replace('{{code}}', '…'), en.operation.safe, en.operation.todo['unlisted-code'])} If an answer has several codes, the one that stops the most decides.`,
    ),
    '## The classes',
    table(
      ['Class', 'Name in the code', 'Codes', 'A person decides'],
      classes.map((name) => [
        linkTo(classMeanings[name].title),
        `\`${name}\``,
        String(codesByClass[name].length),
        decides(name),
      ]),
      { right: [2] },
    ),
    ...classes.flatMap(sectionOf),
  ].join('\n\n')}\n`;
}

function sectionOf(name: CodeClass): readonly string[] {
  const { title, meaning } = classMeanings[name];
  return [
    `## ${title}`,
    `\`${name}\``,
    paragraph(meaning),
    ...wordsBeside(name).map(paragraph),
    table(
      ['Code', 'The service means', 'What happened', 'What is safe, what to do', 'Stands in'],
      codesByClass[name].toSorted((one, other) => one - other).map(rowOf),
    ),
  ];
}

function rowOf(code: number): readonly string[] {
  const tables = Object.entries(documentedCodes).flatMap(([heading, codes]) => {
    const means = codes[code];
    return means === undefined ? [] : [{ heading: headingOf(heading), means }];
  });
  const [happened, todo] = partsOf(sentences[`c${code}`] ?? '');
  return [
    `**${code}**`,
    [...new Set(tables.map(({ means }) => means))].join('; '),
    happened,
    todo,
    [...new Set(tables.map(({ heading }) => heading))].join('; '),
  ];
}

/** The first sentence says what happened. The rest says what is safe and what to do. */
function partsOf(text: string): readonly [string, string] {
  const [first = ''] = /^.*?[.](?=\s|$)/.exec(text) ?? [text];
  return [first, text.slice(first.length).trim()];
}

/** The three lists of "Response Codes". */
const listsOf: Readonly<Record<string, string>> = {
  'Success Codes': 'successes',
  'Error Codes': 'errors',
  'Warning Codes': 'warnings',
};

/** A reader knows a table of the document by the heading above it. */
function headingOf(name: string): string {
  if (name === 'Beside the document') return 'beside the document';
  const [heading = '', part = ''] = name.split(': ');
  if (heading === 'Response Codes') return `${heading} (${listsOf[part] ?? part})`;
  return part === 'sample' ? `${heading} (sample)` : heading;
}

type Ending = { readonly when: 'always' | 'not-there' | 'never'; readonly reason: AttentionReason | null };

/** Asks the till's own classifier whether a write that is refused with such a code ends with a person. */
function endingOf(name: CodeClass): Ending {
  const [code = 0] = codesByClass[name];
  const facts = { status: 500, traceId: '', durationMs: 0, bytes: 0, serverOffsetMs: null };
  const errors = [{ code, message: '' }];
  const verdict = classify({ kind: 'refused', errors, body: {}, retryAfterMs: null, facts });
  if (verdict.kind === 'attention') return { when: 'always', reason: verdict.reason };
  const isTold = verdict.kind === 'conflict' || (verdict.kind === 'unknown' && verdict.told !== undefined);
  return isTold ? { when: 'not-there', reason: 'person-decides' } : { when: 'never', reason: null };
}

function decides(name: CodeClass): string {
  if (name === 'stale-id') return 'unless a merge explains it';
  const { when } = endingOf(name);
  return when === 'always' ? 'yes' : when === 'not-there' ? 'if reading does not find it' : 'no';
}

/** The other lines that the person reads with the sentence of the code. */
function wordsBeside(name: CodeClass): readonly string[] {
  const { operation, outbox } = en;
  if (name === 'fix-sign-in')
    return [`On the Sync screen: ${quoted(outbox.blocked['sign-in'], outbox.blockedDo['sign-in'])}`];
  if (name === 'fix-rights') return [`On the Sync screen: ${quoted(outbox.blocked.rights, outbox.blockedDo.rights)}`];
  const { when, reason } = endingOf(name);
  if (reason === null) return [];
  const below = when === 'always' ? 'Below the sentence' : 'Below the sentence, if a person has to decide';
  const member = quoted(operation.safe, operation.todo['already-member']);
  return [
    `${below}: ${quoted(operation.safe, operation.todo[reason])}`,
    ...(name === 'conflict' ? [`With a registration, where the member is known: ${member}`] : []),
  ];
}

function quoted(...texts: readonly string[]): string {
  return `"${texts.join(' ')}"`;
}
