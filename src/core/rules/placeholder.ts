import type { AnalyseOptions, Block, Chapter, Table } from '../model.ts';
import { fold } from '../locales/fold.ts';
import { isPlaceholder, isStateWord } from '../locales/placeholder-text.ts';
import { overlaps } from '../text/span.ts';
import type { Draft, Rule } from './rule.ts';
import { type BodyCell, bodyCells, dataTables, textSpan } from './shared/cells.ts';

/** A cell, paragraph or list item that only holds the place of something to come. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'information',
  summary: 'A cell, paragraph or list item holds nothing but a placeholder.',
  explanation: `\`xxx\`, \`TODO\`, \`TBD\`, \`???\`, \`à compléter\` or lorem ipsum, standing alone, hold the place of something still to be written. The
setting \`placeholders\` adds words of your own.

A placeholder within a sentence, in a quotation or in code is left alone: names are blotted out as \`XXX\` in many interviews. So are Roman
numerals, and words that come back as a label in a column of states (\`done\`, \`to do\`).`,
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
    for (const table of dataTables(chapter)) if (table.editable) yield* openCells(table, options);
  },
};

function isOpenBlock({ tasks }: Chapter, block: Block, { placeholders }: AnalyseOptions): boolean {
  if (block.kind !== 'paragraph' || block.quoted || !isPlaceholder(block.text.text, placeholders)) return false;
  return !tasks.some(({ span }) => overlaps(span, block.span));
}

function openCells(table: Table, { placeholders }: AnalyseOptions): readonly Draft[] {
  return table.columns.flatMap(({ index, kind }) => {
    const cells = bodyCells(table, index);
    const texts = cells.map(({ cell }) => fold(cell.text.text));
    return cells
      .filter(({ cell }) => isPlaceholder(cell.text.text, placeholders))
      .filter((entry) => !(kind === 'group' && isRepeatedState(entry, texts)) && !isRomanNumeral(entry, texts))
      .map(({ row, cell }) => draft({ span: textSpan(cell), text: cell.text }, { table: table.index, row: row.index, column: index }));
  });
}

function isRepeatedState({ cell }: BodyCell, texts: readonly string[]): boolean {
  const text = fold(cell.text.text);
  return isStateWord(text) && texts.filter((other) => other === text).length > 1;
}

/** `XXX` is thirty where the column counts in Roman numerals. */
function isRomanNumeral({ cell }: BodyCell, texts: readonly string[]): boolean {
  return fold(cell.text.text) === 'xxx' && texts.some((text) => /^[ivxlcdm]+$/.test(text) && /[^x]/.test(text));
}

function draft({ span, text }: Pick<Block, 'span' | 'text'>, place: Draft['data'] = {}): Draft {
  const shown = text.text.length > 60 ? `${text.text.slice(0, 60)}…` : text.text;
  return { span, message: { id: 'placeholder', data: { text: shown } }, data: { text: shown, ...place } };
}
