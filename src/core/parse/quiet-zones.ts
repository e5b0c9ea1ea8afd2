import type { Block, Span } from '../model/index.ts';
import { codeSpans } from './backticks.ts';
import type { RawTable } from './tables/raw-table.ts';
import { commentEnd } from './tags.ts';

/** Stretches in which no table begins, ascending and apart from each other. */
export interface QuietZones {
  /** Code blocks, inline code, and `<` after a backslash. */
  readonly code: readonly Span[];
  /** Comments within a line of text; those in blocks of HTML may go on beyond their block, and are found elsewhere. */
  readonly comments: readonly Span[];
}

/** Finds the quiet zones of a piece. */
export function quietZones(source: string, blocks: readonly Block[], tables: readonly RawTable[]): QuietZones {
  const zones = { code: [] as Span[], comments: [] as Span[] };
  const rows = new Map(tables.map((table) => [table.span.start, table.rows]));
  for (const { kind, span } of blocks) {
    if (kind === 'code') zones.code.push(span);
    else if (kind === 'paragraph' || kind === 'heading') scan(source, span, zones);
    else if (kind === 'table')
      for (const row of rows.get(span.start) ?? []) for (const cell of row.cells) scan(source, cell.content, zones);
  }
  return zones;
}

/** Whichever begins first wins: backticks in a comment are no code, and a comment in code is none, nor is one that its text does not end. */
function scan(source: string, { start, end }: Span, zones: { readonly code: Span[]; readonly comments: Span[] }): void {
  const text = source.slice(start, end);
  if (!/`|<!--|\\</.test(text)) return;
  const codeAt = codeSpans(text);
  const lastComment = text.lastIndexOf('-->');
  const sign = /\\[!-~]|`+|<!--/g;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const at = found.index;
    const isComment = found[0] === '<!--';
    const zoneEnd = isComment
      ? at < lastComment
        ? commentEnd(text, at)
        : undefined
      : found[0].startsWith('`')
        ? codeAt(at)?.end
        : sign.lastIndex;
    if (zoneEnd === undefined) continue;
    (isComment ? zones.comments : zones.code).push({ start: start + at, end: start + zoneEnd });
    sign.lastIndex = zoneEnd;
  }
}
