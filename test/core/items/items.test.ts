import assert from 'node:assert/strict';
import { analyse, itemsOf, rewrite, ruleIds, type AnalyseOptions, type Item } from '../../../src/core/index.ts';

const chapter = `# One

- [ ] ring
- [x] write

## Two

| Who | Visits | State    |
|-----|--------|----------|
| Ana | 3      | [ ] copy |
| Bo  | xxx    | [x] copy |
| Cem |        | [ ] copy |
| Dan | 6      | [x] copy |
| Eve | 8      | [x] copy |

Table 2: what is to come

## Three
`;

suite('items', () => {
  test('are tasks and gaps in source order, each with its place and what tells it from others', () => {
    assert.deepEqual(linesOf(chapter), [
      'list ring · done false · in One · One · no place · undefined',
      'list write · done true · in One · One · no place · undefined',
      'cell copy · done false · in State · Ana · One/Two · 0,1,2 · undefined',
      'placeholder xxx · done false · in Visits · Bo · One/Two · 0,2,1 · information',
      'cell copy · done true · in State · Bo · One/Two · 0,2,2 · undefined',
      'empty-cell Visits · done false · in Visits · Cem · One/Two · 0,3,1 · hint',
      'cell copy · done false · in State · Cem · One/Two · 0,3,2 · undefined',
      'cell copy · done true · in State · Dan · One/Two · 0,4,2 · undefined',
      'cell copy · done true · in State · Eve · One/Two · 0,5,2 · undefined',
      'empty-section Three · done false · in One · One · no place · information',
    ]);
  });

  test('a caption without its table is one', () => {
    assert.deepEqual(linesOf('# One\n\nTable 2: to come\n\n# Two\n\nText.\n'), [
      'missing-table Table 2: to come · done false · in One · One · no place · information',
    ]);
  });

  test('are the same whatever the settings, which say how much they matter', () => {
    const usual = itemsOf(analyse(chapter));
    const severities = { placeholder: 'warning', 'empty-cell': 'off', 'open-task': 'off' } as const;
    const others = itemsOf(analyse(chapter, { severities }));
    const whatever = (item: Item) => ({ ...item, severity: undefined });
    assert.deepEqual(others.map(whatever), usual.map(whatever));
    assert.deepEqual(
      others.filter(({ severity }) => severity).map(({ kind, severity }) => `${kind} ${severity ?? ''}`),
      ['placeholder warning', 'empty-cell off', 'empty-section information'],
    );
    const off = Object.fromEntries(ruleIds.map((id) => [id, 'off' as const]));
    assert.deepEqual(itemsOf(analyse(chapter, { severities: off })).map(whatever), usual.map(whatever));
  });

  test('are what a rewrite protects, whatever the settings', () => {
    const source = '| Who | Visits | Note |\n|---|---|---|\n| Ana | 3 | TODO |\n| Bo | 4 | seen |\n';
    const refusal = (settings: AnalyseOptions) => {
      const outcome = rewrite(analyse(source, settings), { table: 0, id: 'drop-column', options: { column: 'Note' } }, settings);
      return outcome.kind === 'refusal' ? outcome.message : undefined;
    };
    assert.equal(refusal({})?.id, 'drop-column.items');
    assert.deepEqual(refusal({ severities: { placeholder: 'off' } }), refusal({}));
  });

  test('comments silence gaps, never tasks', () => {
    const silenced = `<!-- tallymark-disable -->\n\n${chapter}`;
    assert.deepEqual([...new Set(itemsOf(analyse(silenced)).map(({ kind }) => kind))], ['list', 'cell']);
  });

  test('a placeholder with a check box is one item', () => {
    for (const source of ['- [ ] TODO\n', '- [ ] xxx\n', '- ☐ TO-DO ?\n', '- [ ] Figure X\n', table('[ ] TODO'), table('☐ xxx')])
      assert.deepEqual(
        itemsOf(analyse(source)).map(({ kind }) => kind === 'placeholder'),
        [false],
        source,
      );
  });

  test('many gaps of one table in little time', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `| row ${i} | ${i % 8 ? i : ''} | here |\n`).join('');
    const report = analyse(`| Name | n | Where |\n|---|---|---|\n${rows}`);
    const started = process.cpuUsage();
    assert.equal(itemsOf(report).length, 1250);
    assert.ok(process.cpuUsage(started).user < 1_000_000);
  });
});

function table(cell: string): string {
  return `| Who | State |\n|---|---|\n| Ana | ${cell} |\n| Bo | on its way |\n`;
}

function linesOf(source: string, options: AnalyseOptions = {}): readonly string[] {
  return itemsOf(analyse(source, options)).map(({ kind, text, done, headings, context, place, severity }) => {
    const at = place ? `${place.table},${place.row},${place.column}` : 'no place';
    return `${kind} ${text} · done ${String(done)} · in ${context} · ${headings.join('/')} · ${at} · ${String(severity)}`;
  });
}
