import assert from 'node:assert/strict';
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { TableGroups, TableView } from '../../src/protocol.ts';
import { arrangedRows } from '../../src/webview/arrange.ts';
import { draw } from '../../src/webview/chart/draw.ts';
import { chartChoice, chartsOf, measuresOf, type Shown } from '../../src/webview/chart/offers.ts';
import { dateOf, seriesOf, type Series } from '../../src/webview/chart/series.ts';
import { noChoices, type Choices } from '../../src/webview/choices.ts';
import { sayIn } from '../../src/webview/words.ts';
import { viewOf, visits } from './support.ts';

const coasts: TableGroups = {
  groups: [
    { label: 'East', rows: [1, 4, 5], figures: [null, null, null, { count: 2, sum: '34', mean: '17', length: 34 }] },
    { label: 'South', rows: [2, 3, 6], figures: [null, null, null, { count: 3, sum: '122', mean: '40.7', length: 122 }] },
  ],
  all: { label: '', rows: [1, 2, 3, 4, 5, 6], figures: [null, null, null, { count: 5, sum: '156', mean: '31.2', length: 156 }] },
};

function shown(view: TableView, by: number | null = null): Shown & { readonly view: TableView } {
  return { view, rows: arrangedRows(view, noChoices), by };
}

function series(view: TableView, choices: Partial<Choices>, groups: TableGroups | null = null): Series {
  const now = shown(view, choices.by ?? null);
  const choice = chartChoice(now, { ...noChoices, ...choices });
  assert.ok(choice);
  return seriesOf({ ...now, groups, say: sayIn(view) }, choice);
}

suite('which chart a table is offered', () => {
  const kindsOf = (view: TableView, by: number | null = null): readonly string[] =>
    chartsOf(shown(view, by), measuresOf(shown(view, by))[0]);
  const best = (view: TableView, by: number | null = null): string | undefined => chartChoice(shown(view, by), noChoices)?.kind;

  test('over time where there are dates, bars where rows are grouped', () => {
    assert.deepEqual(kindsOf(visits), ['bars', 'share', 'distribution', 'time']);
    assert.equal(best(visits), 'time');
    assert.equal(best(visits, 1), 'bars');
  });

  test('what the author has chosen, as long as it makes sense', () => {
    assert.equal(chartChoice(shown(visits), { chart: 'share', measure: null })?.kind, 'share');
    assert.equal(chartChoice(shown(visits), { chart: 'share', measure: { as: 'mean', column: 3 } })?.measure.as, 'sum');
    const few = viewOf('| Town | Visits |\n|---|---|\n| Deal | 13 |\n| Rye | 7 |\n');
    assert.deepEqual([kindsOf(few), chartChoice(shown(few), { chart: 'time', measure: null })?.kind], [['bars', 'share'], 'bars']);
  });

  test('no parts of a whole where amounts are rates or below nothing', () => {
    const rates = viewOf('| Town | Rate |\n|---|---|\n| Deal | 13 % |\n| Rye | 7 % |\n| Ely | 9 % |\n');
    assert.deepEqual([measuresOf(shown(rates))[0]?.as, kindsOf(rates)], ['mean', ['bars']]);
    assert.deepEqual(kindsOf(viewOf('| Town | Change |\n|---|---|\n| Deal | −3 |\n| Rye | 7 |\n')), ['bars']);
  });

  test('a distribution where a table has many rows, and none where nothing is amount', () => {
    const many = viewOf(
      `| Town | Visits |\n|---|---|\n${Array.from({ length: 60 }, (_, i) => `| T${i} | ${(i * 7) % 50} |`).join('\n')}\n`,
    );
    assert.equal(best(many), 'distribution');
    assert.equal(best(viewOf('| Town | Coast |\n|---|---|\n| Deal | East |\n| Rye | South |\n')), undefined);
  });

  test('the number of rows where they are grouped', () => {
    const words = viewOf('| Town | Coast |\n|---|---|\n| Deal | East |\n| Rye | East |\n| Ely | South |\n');
    assert.deepEqual(measuresOf(shown(words, 1)), [{ as: 'rows', column: 0 }]);
  });
});

suite('what a chart shows', () => {
  test('one bar for each group, with its sum as the author writes it', () => {
    assert.deepEqual(series(visits, { by: 1 }, coasts), {
      kind: 'bars',
      title: 'Visits: sum, by Coast',
      bars: [
        { label: 'East', value: 34, text: '34' },
        { label: 'South', value: 122, text: '122' },
      ],
    });
    const means = series(visits, { by: 1, measure: { as: 'mean', column: 3 } }, coasts);
    assert.deepEqual(means.kind === 'bars' && means.bars.map(({ value, text }) => [value, text]), [
      [17, '17'],
      [122 / 3, '40.7'],
    ]);
    const counts = series(visits, { by: 1, measure: { as: 'rows', column: 0 } }, coasts);
    assert.deepEqual(counts.kind === 'bars' && counts.bars.map(({ value }) => value), [3, 3]);
  });

  test('without groups a bar for each row that states an amount', () => {
    const bars = series(visits, { chart: 'bars' });
    assert.deepEqual(bars.kind === 'bars' && bars.bars.map(({ label, value }) => `${label} ${value}`), [
      'Deal 13',
      'Rye 7',
      'Éze 102',
      'Hull 21',
      'Ryde 13',
    ]);
  });

  test('eight parts at most, the largest first, and all others as one', () => {
    const many = viewOf(`| Town | Visits |\n|---|---|\n${Array.from({ length: 12 }, (_, i) => `| T${i} | ${i + 1} |`).join('\n')}\n`);
    const parts = series(many, { chart: 'share' });
    assert.ok(parts.kind === 'share');
    assert.deepEqual([parts.bars.length, parts.bars[0]?.label, parts.bars.at(-1)], [8, 'T11', { label: '5 others', value: 15, text: '' }]);
    assert.equal(
      parts.bars.reduce((sum, { value }) => sum + value, 0),
      78,
    );
  });

  test('every amount in one step of a distribution', () => {
    const spread = series(visits, { chart: 'distribution' });
    assert.ok(spread.kind === 'distribution');
    assert.equal(
      spread.bins.reduce((sum, { count }) => sum + count, 0),
      5,
    );
    assert.ok(spread.bins.every(({ from }, i) => i === 0 || spread.bins[i - 1]?.to === from));
  });

  test('the amounts of each day, added up in the order of the calendar', () => {
    const days = series(visits, { chart: 'time' });
    assert.ok(days.kind === 'time');
    assert.deepEqual(
      days.points.map(({ day, value }) => [day.toISOString().slice(0, 10), value]),
      [
        ['2026-01-05', 7],
        ['2026-02-09', 102],
        ['2026-03-02', 13],
        ['2026-04-13', 21],
        ['2026-05-04', 13],
      ],
    );
    assert.deepEqual(
      [dateOf(20260000), dateOf(20260300)].map((date) => date.toISOString().slice(0, 10)),
      ['2026-01-01', '2026-03-01'],
    );
  });
});

suite('a chart as a picture', () => {
  const hostile = '"><script>alert(1)</script>\u0000<img src=x onerror=alert(1)>&\uD800';
  const all: readonly Series[] = [
    {
      kind: 'bars',
      title: hostile,
      bars: [
        { label: hostile, value: 3, text: hostile },
        { label: 'b', value: -2, text: '−2' },
      ],
    },
    {
      kind: 'share',
      title: hostile,
      bars: [
        { label: hostile, value: 3, text: hostile },
        { label: 'b', value: 1, text: '1' },
      ],
    },
    {
      kind: 'distribution',
      title: hostile,
      bins: [
        { from: 0, to: 5, count: 3 },
        { from: 5, to: 10, count: 0 },
      ],
      unit: hostile,
    },
    {
      kind: 'time',
      title: hostile,
      points: [
        { day: new Date(0), value: 3 },
        { day: new Date(1e12), value: 1 },
      ],
      unit: hostile,
    },
  ];
  for (const one of all)
    for (const width of [280, 720])
      test(`${one.kind} at a width of ${width} holds nothing that runs, and no figure that is none`, () => {
        const svg = draw(one, { width, language: 'fr' });
        const errors: string[] = [];
        const tree = fromHtml(svg, { fragment: true, onerror: ({ ruleId = '' }) => void errors.push(ruleId) });
        assert.deepEqual(errors, []);
        const elements = elementsIn(tree);
        const harmless = new Set(['svg', 'rect', 'text', 'g', 'title', 'path', 'line', 'circle']);
        assert.deepEqual(
          elements.filter(
            ({ tagName, properties }) =>
              !harmless.has(tagName) || Object.keys(properties).some((name) => /^(?:on|style|href|xlink)/i.test(name)),
          ),
          [],
        );
        assert.ok(elements.every(({ properties }) => !/NaN|undefined|Infinity/.test(JSON.stringify(properties))));
        assert.match(svg, new RegExp(`^<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} \\d`));
      });

  test('keeps its labels within its frame', () => {
    const label = 'A very long label that nobody could ever read in such a small picture, '.repeat(3);
    const svg = draw({ kind: 'bars', title: label, bars: [{ label, value: 1, text: '1' }] }, { width: 300, language: 'en' });
    assert.match(svg, />A very[^<]{1,30}…</);
  });

  test('of one amount, of nothing but zeros and of a single day is a picture too', () => {
    for (const one of [
      { kind: 'bars', title: '', bars: [{ label: 'a', value: 0, text: '0' }] },
      { kind: 'time', title: '', points: [{ day: new Date(0), value: 0 }], unit: '' },
      { kind: 'distribution', title: '', bins: [{ from: 3, to: 3, count: 1 }], unit: '' },
    ] as const)
      assert.doesNotMatch(draw(one, { width: 300, language: 'en' }), /NaN|Infinity/);
  });
});

/** All elements of a tree. */
function elementsIn(node: Root | RootContent): readonly Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => elementsIn(child))] : own;
}
