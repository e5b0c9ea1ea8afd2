import type { AnalyseOptions, Block, Chapter, Table } from '../model.ts';
import { fold } from '../locales/fold.ts';
import { isPlaceholder, isStateWord } from '../locales/placeholder-text.ts';
import { contains, overlaps } from '../text/span.ts';
import type { Draft, Rule } from './rule.ts';
import { type BodyCell, bodyCells, dataTables, textSpan } from './shared/cells.ts';
import { shorten } from './shared/shorten.ts';

/** A cell, paragraph or list item that only holds the place of something to come. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'information',
  summary: 'A cell, paragraph or list item holds nothing but a placeholder.',
  explanation: `\`xxx\`, \`TODO\`, \`TBD\`, \`???\`, \`à compléter\` or lorem ipsum, standing alone, hold the place of something still to be written. The
setting \`placeholders\` adds words of your own.

A placeholder within a sentence, in a quotation or in code is left alone: names are blotted out as \`XXX\` in many interviews. So are Roman
numerals, and \`to do\` in a column of states.`,
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
    for (const block of chapter.blocks) if (isOpenBlock(chapter, block, options)) yield draft(block);
    for (const table of dataTables(chapter)) if (!isQuoted(chapter, table)) yield* openCells(table, options);
  },
};

function isOpenBlock({ tasks }: Chapter, block: Block, { placeholders }: AnalyseOptions): boolean {
  if (block.kind !== 'paragraph' || block.quoted || !isPlaceholder(block.text.text, placeholders)) return false;
  return !tasks.some(({ span }) => overlaps(span, block.span));
}

function isQuoted({ blocks }: Chapter, { span }: Table): boolean {
  return blocks.some((block) => block.kind === 'table' && block.quoted && contains(block.span, span));
}

function openCells(table: Table, { placeholders }: AnalyseOptions): readonly Draft[] {
  return table.columns.flatMap(({ index }) => {
    const cells = bodyCells(table, index);
    return cells
      .filter(({ cell }) => isPlaceholder(cell.text.text, placeholders))
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

function draft({ span, text }: Pick<Block, 'span' | 'text'>, place: Draft['data'] = {}): Draft {
  const data = { text: shorten(text.text) };
  return { span, message: { id: 'placeholder', data }, data: { ...data, ...place } };
}
