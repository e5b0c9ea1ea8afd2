import type { Row, Table } from '../../model/index.ts';
import type { Target } from '../rewrite.ts';

/**
 * The data rows of a table in blocks within which they may change places: rows that follow each other with no total, section, header or
 * row group between them.
 */
export function blocksOf({ report, table }: Target): readonly (readonly Row[])[] {
  const { text } = report.chapter;
  const blocks: Row[][] = [];
  let previous: Row | undefined;
  for (const row of bodyOf(table)) {
    const goesOn = previous?.index === row.index - 1 && !GROUP.test(text.slice(previous.span.end, row.span.start));
    if (goesOn) blocks.at(-1)?.push(row);
    else blocks.push([row]);
    previous = row;
  }
  return blocks;
}

const GROUP = /<\/?(?:thead|tbody|tfoot)\b/i;

/** The data rows of a table. */
export function bodyOf({ rows }: Table): readonly Row[] {
  return rows.filter(({ kind }) => kind === 'body');
}
