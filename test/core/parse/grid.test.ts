import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layOut } from '../../../src/core/parse/grid.ts';
import type { RawCell, RawRow } from '../../../src/core/parse/tables/raw-table.ts';

/** One row of cells, each `colspan×rowspan`; the number is the row group. */
type Written = readonly [group: number, ...cells: string[]];

suite('forming a table', () => {
  for (const [name, rows, slots] of [
    [
      'cells take the slots from left to right',
      [
        [1, '1×1', '1×1'],
        [1, '1×1'],
      ],
      ['ab', 'c'],
    ],
    [
      'a colspan takes several',
      [
        [1, '2×1', '1×1'],
        [1, '1×1', '1×1', '1×1'],
      ],
      ['aab', 'cde'],
    ],
    [
      'a rowspan reaches down, and others go round it',
      [
        [1, '1×2', '1×1'],
        [1, '1×1', '1×1'],
      ],
      ['ab', 'acd'],
    ],
    [
      'a cell in the middle may reach down',
      [
        [1, '1×1', '1×3', '1×1'],
        [1, '1×1', '1×1'],
        [1, '1×1', '1×1'],
      ],
      ['abc', 'dbe', 'fbg'],
    ],
    [
      'a rowspan ends with its row group',
      [
        [1, '1×9', '1×1'],
        [1, '1×1'],
        [2, '1×1', '1×1'],
      ],
      ['ab', 'ac', 'de'],
    ],
    ['rowspan 0 reaches to the end of the group', [[1, '1×0', '1×1'], [1, '1×1'], [1], [2, '1×1']], ['ab', 'ac', 'a', 'd']],
    [
      'both at once',
      [
        [1, '2×2', '1×1'],
        [1, '1×1'],
        [1, '1×1', '1×1', '1×1'],
      ],
      ['aab', 'aac', 'def'],
    ],
    [
      'where two cells want a slot, the first keeps it',
      [
        [1, '1×1', '1×2'],
        [1, '2×1', '1×1'],
      ],
      ['ab', 'cbd'],
    ],
    [
      'a cell alone in its row makes no columns',
      [
        [1, '9×1'],
        [1, '1×1', '2×1'],
        [1, '1×1', '1×1'],
        [1, '4×1'],
      ],
      ['aaa', 'bcc', 'de', 'fff'],
    ],
    [
      'unless all rows are so',
      [
        [1, '2×1'],
        [1, '3×1'],
      ],
      ['aa', 'bbb'],
    ],
    ['rows may be empty', [[1], [1, '1×1']], ['', 'a']],
    ['no rows', [], []],
  ] as const) {
    test(name, () => {
      assert.deepEqual(draw(rows), slots);
    });
  }

  test('each slot of a cell that overlaps nothing is its own', () => {
    const span = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.array(fc.tuple(span, span), { maxLength: 4 }), { maxLength: 5 }), (written) => {
        const rows = written.map((cells): Written => [1, ...cells.map(([columns, down]) => `${columns}×${down}`)]);
        const { slots, width } = layOut(toRows(rows));
        assert.equal(width, Math.max(0, ...slots.map(({ length }) => length)));
        slots.forEach((row, r) => {
          row.forEach((cell, c) => {
            if (!cell) return;
            assert.ok(cell.row <= r && r < cell.row + cell.rowspan && cell.column <= c && c < cell.column + cell.colspan);
            assert.ok(cell.row + cell.rowspan <= rows.length);
          });
        });
        const placed = new Set(slots.flat().filter((cell) => cell !== undefined));
        assert.equal(placed.size, written.flat().length);
        for (const cell of placed) assert.equal(slots[cell.row]?.[cell.column], cell);
      }),
    );
  });
});

/** The rows of the grid, a letter for each cell in source order. */
function draw(rows: readonly Written[]): readonly string[] {
  const cells = toRows(rows);
  const letters = new Map(cells.flatMap((row) => row.cells).map((cell, i) => [cell, String.fromCharCode(97 + i)]));
  return layOut(cells).slots.map((row) => row.map((slot) => (slot ? letters.get(slot.raw) : '.')).join(''));
}

function toRows(rows: readonly Written[]): readonly RawRow[] {
  const nowhere = { start: 0, end: 0 };
  return rows.map(([group, ...cells]): RawRow => {
    const read = cells.map((cell): RawCell => {
      const [colspan = 1, rowspan = 1] = cell.split('×').map(Number);
      return { span: nowhere, content: nowhere, header: false, rowspan, colspan, continued: [], nested: [] };
    });
    return { span: nowhere, group, section: 'body', cells: read };
  });
}
