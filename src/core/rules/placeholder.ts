import type { Block, Chapter, SourceText, Table, Task } from '../model/index.ts';
import { fold } from '../language/fold.ts';
import { isOpenNote, notesInBrackets, notesInComments } from '../language/open-note.ts';
import { isPageMark, isPlaceholder, isStateWord } from '../language/placeholder-text.ts';
import type { Stretch } from '../language/prose.ts';
import { type UnfilledNumbers, unfilledNumbers } from '../language/unfilled-number.ts';
import { readInline } from '../parse/inline.ts';
import { sliceSourceText, sourceSpan } from '../text/source-text.ts';
import { contains, overlaps } from '../text/span.ts';
import type { Draft, Rule } from './rule.ts';
import { type BodyCell, bodyCells, dataTables, textSpan } from './shared/cells.ts';
import { shorten } from './shared/shorten.ts';

/** A cell, paragraph or list item that only holds the place of something to come; a number in a sentence that is still to be filled in. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'information',
  gaps: 'placeholder',
  summary: 'A cell, paragraph or list item holds nothing but a placeholder, or a number is still an X.',
  explanation: `\`xxx\`, \`TODO\`, \`TBD\`, \`???\`, \`à compléter\` or lorem ipsum, standing alone, hold the place of something still to be written. The
setting \`placeholders\` adds words of your own.

So do notes to oneself: \`TODO: …\` or \`À FAIRE : …\` in capitals at the start of a cell, paragraph or list item, \`[TODO …]\` and \`(TBD)\` in
a sentence, \`<!-- TODO … -->\` in a comment. And so do \`**Page 5**\` as a paragraph, \`Figure X\`, and an \`X\` before what theses count: \`X interviews\`.

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
  *check(chapter, options) {
    const words = [...(options.placeholders ?? []), ...(options.placeholdersByLanguage?.[chapter.language] ?? [])];
    const numbers = unfilledNumbers(chapter.text, chapter.language);
    for (const block of chapter.blocks) yield* openProse(chapter, block, words, numbers);
    for (const table of dataTables(chapter)) if (!isQuoted(chapter, table)) yield* openCells(table, words);
  },
};

function openProse({ tasks }: Chapter, block: Block, words: readonly string[], numbers: UnfilledNumbers): readonly Draft[] {
  const { kind, text, quoted, span } = block;
  if (quoted) return [];
  if (kind === 'html') return parts(text, notesInComments(text.text));
  if (kind !== 'paragraph' && kind !== 'heading') return [];
  const isWhole = kind === 'paragraph' && (isPlaceholder(text.text, words) || isPageMark(text.text) || isOpenNote(text.text));
  const drafts = isWhole ? [draft(block)] : openParts(block, numbers);
  // A task is work to do as it is.
  return drafts.length > 0 && tasks.some((task) => overlaps(task.span, span)) ? [] : drafts;
}

function openParts({ text }: Block, numbers: UnfilledNumbers): readonly Draft[] {
  if (!/X|[[(]|<!--/.test(text.text)) return [];
  const said = readInline(text).text;
  return [...parts(said, [...numbers.in(said.text), ...notesInBrackets(said.text)]), ...parts(text, notesInComments(text.text))];
}

function parts(text: SourceText, stretches: readonly Stretch[]): readonly Draft[] {
  return stretches.flatMap(({ start, end }) => {
    const span = sourceSpan(text, start, end);
    return span ? [draft({ span, text: sliceSourceText(text, start, end) })] : [];
  });
}

function isQuoted({ blocks }: Chapter, { span }: Table): boolean {
  return blocks.some((block) => block.kind === 'table' && block.quoted && contains(block.span, span));
}

function openCells(table: Table, words: readonly string[]): readonly Draft[] {
  return table.columns.flatMap(({ index }) => {
    const cells = bodyCells(table, index);
    return cells
      .filter(({ cell }) => isPlaceholder(cell.text.text, words) || isOpenNote(cell.text.text))
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
