import type { AnalyseOptions, Block, Chapter, SourceText, Table, Task } from '../model/index.ts';
import { fold } from '../language/phrases.ts';
import { isConsent } from '../tasks/tasks.ts';
import {
  isOpenNote,
  isPageMark,
  isPlaceholder,
  isStateWord,
  noteInDefinition,
  notesInBrackets,
  notesInComments,
  notesInLine,
  type Stretch,
  unfilledFigures,
  type UnfilledNumbers,
  unfilledNumbers,
} from '../language/placeholder-text.ts';
import { readInline } from '../parse/inline.ts';
import type { Recall } from '../text/recall.ts';
import { countLeading } from '../text/search.ts';
import { sliceSourceText, sourceSpan } from '../text/source-text.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type Draft, type Rule, shorten } from './rule.ts';
import { type BodyCell, bodyCells, textSpan } from './shared/cells.ts';

/** A cell, paragraph or list item that only holds the place of something to come; a number in a sentence that is still to be filled in. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'information',
  gaps: 'placeholder',
  summary: 'A cell, paragraph or list item holds nothing but a placeholder, or a number is still an X.',
  explanation: `\`xxx\`, \`TODO\`, \`TBD\`, \`???\`, \`à compléter\` or lorem ipsum, standing alone, hold the place of something still to be written. The
setting \`placeholders\` adds words of your own.

So do notes to oneself: \`TODO: …\`, \`TODO (Ana): …\` or \`À FAIRE : …\` in capitals at the start of a cell, paragraph or list item; \`Date: TBD\`;
\`--> TODO\`, \`TBD.\` or, in English, \`TK\` at the end; \`[TODO …]\` and \`(TBD)\` in a sentence; in a comment of HTML, Liquid, Jinja or MDX; and
\`[ ] Book a room\` outside a list, where it is no box. And so do numbers to come: \`[N = XX]\`, \`XX%\`, \`Figure X\`, \`**Page 5**\` as a paragraph, and an \`X\` before what theses count: \`X interviews\`.

Other placeholders within a sentence, and all of them in quotations, in code and in tasks, are left alone: names are blotted out as \`XXX\` in
many interviews. So are Roman numerals, \`Figure X\` where other figures have Roman numerals or letters, and \`to do\` in a column of states.`,
  bad: `# Method

| Site  | Visits | Contact |
|-------|--------|---------|
| North | 12     | Ana     |
| South | 7      | xxx     |
`,
  good: `# Method

| Site  | Visits | Contact |
|-------|--------|---------|
| North | 12     | Ana     |
| South | 7      | Bo      |
`,
  messages: { placeholder: '“{text}” holds the place of something to come.' },
  inPassage(chapter, options, known) {
    const { language, blocks, tasks } = chapter;
    const numbers = unfilledNumbers(language, known.whole.unfilled);
    const wanted: Wanted = { words: wordsOf(chapter, options), numbers, isEnglish: language === 'en' };
    const question = ['placeholder', language, wanted.numbers.kind, ...wanted.words].join('\n');
    const recalls: Partial<Record<string, Recall<boolean>>> = {};
    return blocks.flatMap((block) => {
      if (block.quoted || !HOLDERS.has(block.kind)) return [];
      // In most texts nothing is open, and that is kept.
      const kind = block.listItem ? `item ${block.kind}` : block.kind;
      const recall = (recalls[kind] ??= known.ofTexts<boolean>(`${kind} ${question}`));
      if (!recall.of(block.text.text, () => openText(block, wanted).length > 0)) return [];
      // A task is work to do as it is.
      const isTask = (block.kind === 'paragraph' || block.kind === 'heading') && isWithin(tasks, block.span);
      return isTask && looseBoxes(block).length === 0 ? [] : openText(block, wanted);
    });
  },
  inTable: (table, chapter, options) => (table.layout || isQuoted(table, chapter) ? [] : openCells(table, wordsOf(chapter, options))),
  depends: (table, chapter, options) => [isQuoted(table, chapter), ...wordsOf(chapter, options)].join('\n'),
};

/** What holds the place of something to come, in this chapter's language and by its settings. */
function wordsOf({ language }: Chapter, { placeholders = [], placeholdersByLanguage }: AnalyseOptions): readonly string[] {
  return [...placeholders, ...(placeholdersByLanguage?.[language] ?? [])];
}

function isQuoted({ span }: Table, { blocks }: Chapter): boolean {
  const host = blocks[countLeading(blocks, (block) => block.span.start <= span.start) - 1];
  return host?.kind === 'table' && host.quoted;
}

/** Blocks in which something may be open. */
const HOLDERS: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['definition', 'heading', 'html', 'paragraph']);

/** What is looked for in prose. */
interface Wanted {
  readonly words: readonly string[];
  readonly numbers: UnfilledNumbers;
  readonly isEnglish: boolean;
}

function openText(block: Block, { words, numbers, isEnglish }: Wanted): readonly Draft[] {
  const { kind, text } = block;
  if (kind === 'html') return parts(text, notesInComments(text.text));
  if (kind === 'definition') return parts(text, [noteInDefinition(text.text) ?? []].flat());
  const boxes = looseBoxes(block);
  if (boxes.length > 0) return boxes;
  const isWhole = kind === 'paragraph' && (isPlaceholder(text.text, words) || isPageMark(text.text) || isOpenNote(text.text));
  return isWhole ? [draft(block)] : openParts(block, numbers, isEnglish);
}

/** `[ ] Book a room` at the margin: the box of a list item whose marker was left out, so that nobody can tick it. */
function looseBoxes({ kind, listItem, text }: Block): readonly Draft[] {
  if (kind !== 'paragraph' || listItem || !/^\[ \] \S/.test(text.text)) return [];
  return linesOf(text).flatMap((line) => {
    const label = /^\[ \] (.+)$/.exec(line.text)?.[1] ?? '';
    const span = sourceSpan(line, 0, line.text.length);
    return span && label !== '' && !isConsent(label) ? [draft({ span, text: line })] : [];
  });
}

/** What a placeholder in a text is made of, or stands behind. */
const TRACES = /X|[[(:：]|<!--|\{[%#/]|TODO|TO-DO|FIXME|TBD|TK/;

function openParts({ text }: Block, numbers: UnfilledNumbers, isEnglish: boolean): readonly Draft[] {
  if (!TRACES.test(text.text)) return [];
  const said = readInline(text).text;
  const found = [...numbers.in(said.text), ...unfilledFigures(said.text), ...notesInBrackets(said.text)];
  const lines = found.length > 0 ? [] : linesOf(text).flatMap((line) => parts(line, notesInLine(line.text, isEnglish)));
  return [...parts(said, apart(found)), ...lines, ...parts(text, notesInComments(text.text))];
}

/** The lines of a text as a reader sees them. */
function linesOf(text: SourceText): readonly SourceText[] {
  const lines = [...text.text.matchAll(/[^\n]+/g)];
  return lines.map((line) => readInline(sliceSourceText(text, line.index, line.index + line[0].length)).text);
}

/** Of stretches that overlap, the first: `[N = XX]` holds `N = XX`. */
function apart(found: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of [...found].sort((a, b) => a.start - b.start || b.end - a.end))
    if (stretch.start >= (kept.at(-1)?.end ?? 0)) kept.push(stretch);
  return kept;
}

function parts(text: SourceText, stretches: readonly Stretch[]): readonly Draft[] {
  return stretches.flatMap(({ start, end }) => {
    const span = sourceSpan(text, start, end);
    return span ? [draft({ span, text: sliceSourceText(text, start, end) })] : [];
  });
}

/** Whether one of some things in source order shares a character with a span. */
function isWithin(things: readonly { readonly span: Span }[], span: Span): boolean {
  const next = things[countLeading(things, (thing) => thing.span.end <= span.start)];
  return next !== undefined && overlaps(next.span, span);
}

function openCells(table: Table, words: readonly string[]): readonly Draft[] {
  return table.columns.flatMap(({ index }) => {
    const cells = bodyCells(table, index);
    return cells
      .filter(({ cell: { text } }) => isPlaceholder(text.text, words) || isOpenNote(text.text) || unfilledFigures(text.text).length > 0)
      .filter((entry) => !isState(entry, cells) && !isRomanNumeral(entry, cells))
      .map(({ row, cell }) => draft({ span: textSpan(cell), text: cell.text }, { table: table.index, row: row.index, column: index }));
  });
}

/** In a column of states (`to do`, `done`) the words for work to do are labels. */
function isState({ cell }: BodyCell, column: readonly BodyCell[]): boolean {
  return isStateWord(cell.text.text) && column.filter((other) => isStateWord(other.cell.text.text)).length > 1;
}

/** `XXX` is thirty where the column counts in Roman numerals. */
function isRomanNumeral({ cell }: BodyCell, column: readonly BodyCell[]): boolean {
  return fold(cell.text.text) === 'xxx' && column.some((other) => /^(?=.*[^x])[ivxlcdm]+$/.test(fold(other.cell.text.text)));
}

function draft({ span, text }: Pick<Block, 'span' | 'text'>, place?: Task['place']): Draft {
  const data = { text: shorten(text.text) };
  return { span, message: { id: 'placeholder', data }, data: { ...data, ...place }, gap: { ...data, place } };
}
