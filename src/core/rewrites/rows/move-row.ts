import type { Row } from '../../model/index.ts';
import { shorten } from '../../rules/rule.ts';
import { isRefusal, refuse, type RewriteArguments, type Draft, type Rewrite, type Target } from '../rewrite.ts';
import { blocksOf } from '../table-edits/lines.ts';
import { moveRows } from './move-rows.ts';

/** Moves a data row up or down among the rows of its block. */
export const moveRow: Rewrite = {
  id: 'move-row',
  name: 'Move Row…',
  summary: 'Move a row up or down, or to the place of another row.',
  options: [
    { name: 'row', kind: 'row', required: true, help: 'the row to move' },
    { name: 'direction', kind: 'choice', choices: ['up', 'down'], help: 'by one place' },
    { name: 'to', kind: 'row', help: 'the row whose place it takes' },
  ],
  messages: {
    'move-row.done': '“{text}” moved.',
    'move-row.nothing': 'The row is there already.',
    'move-row.no-place': 'Say where the row is to go: up or down, or to which row.',
    'move-row.fixed': 'Only rows of data can be moved; this row is a header, a total or a section.',
    'move-row.edge': 'The row cannot go past a header, a total or a section, or leave the table.',
  },
  run(target, chosen) {
    const row = chosen.row('row');
    const block = blocksOf(target).find((rows) => rows.some(({ index }) => index === row?.index));
    if (!row || !block) return refuse(row?.span ?? target.table.span, 'move-row.fixed');
    const from = block.indexOf(row);
    const to = placeOf(block, from, chosen);
    if (to === undefined) return refuse(row.span, 'move-row.no-place');
    if (!block[to]) return refuse(row.span, 'move-row.edge');
    return moved(target, block, from, to);
  },
  suggest: () => [],
};

/** Where in its block the row is to stand: outside of it for a place that it cannot have, undefined if none was chosen. */
function placeOf(block: readonly Row[], from: number, chosen: RewriteArguments): number | undefined {
  const direction = chosen.text('direction');
  const row = chosen.row('to');
  if (row) return block.indexOf(row);
  return direction === undefined ? undefined : from + (direction === 'up' ? -1 : 1);
}

function moved(target: Target, block: readonly Row[], from: number, to: number): Draft {
  const row = block[from];
  const rest = block.filter((other) => other !== row);
  const edits = moveRows(target, block, row ? rest.toSpliced(to, 0, row) : block);
  if (isRefusal(edits)) return edits;
  const text = shorten(row?.cells.find((cell) => cell && cell.text.text !== '')?.text.text ?? '');
  return { kind: 'edits', edits, summary: { id: edits.length === 0 ? 'move-row.nothing' : 'move-row.done', data: { text } } };
}
