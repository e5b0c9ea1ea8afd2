import assert from 'node:assert/strict';
import { DocumentHighlightKind, type CodeLens, type MarkupContent, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import { createService, withBaselines, withEditorSettings, type Service } from '../../../src/service/index.ts';
import { apply, chapter, english } from '../support.ts';

const sessions = `Table 1: sessions

| # | Session | Length (min) | Heard |
|---|---------|--------------|-------|
| 1 | Red     | 104          | [x]   |
| 2 | Red     | 61           | [ ]   |
| 3 | Blue    | 45           |       |
| Total: 2 |  | 210          |       |
`;

const document = chapter(sessions);
const ours = createService('en', { hasCommands: true });
const everything = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };

function titles(lenses: readonly CodeLens[]): readonly string[] {
  return lenses.map(({ command }) => command?.title ?? '');
}

suite('the lens above a table', () => {
  test('says how many totals disagree, and leads to them and to the rewrites', () => {
    const lenses = ours.codeLenses(document, {});
    assert.deepEqual(titles(lenses), ['⚠ 1 of 2 totals disagrees', 'Show', 'Rewrite…']);
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.command]),
      [
        [2, ''],
        [2, 'tallymark.showPlaces'],
        [2, 'tallymark.rewriteAt'],
      ],
    );
    const [places] = lenses[1]?.command?.arguments as [{ range: { start: { line: number; character: number } } }[]];
    assert.deepEqual(
      places.map(({ range }) => range.start),
      [{ line: 7, character: 9 }],
    );
  });

  test('says that all agree, in the author’s language', () => {
    const right = chapter(sessions.replace('Total: 2', 'Total: 3'));
    assert.deepEqual(titles(ours.codeLenses(right, {})), ['✓ 2 totals verified']);
    assert.deepEqual(titles(createService('fr').codeLenses(right, {})), ['✓ 2 totaux vérifiés']);
    assert.deepEqual(titles(createService('fr').codeLenses(document, {})), ['⚠ 1 total sur 2 en désaccord']);
  });

  test('has no command in an editor without ours', () => {
    assert.deepEqual(
      english()
        .codeLenses(document, {})
        .map(({ command }) => command?.command),
      [''],
    );
  });

  test('is not there without totals, where a table is for looks, nor where the author wants none', () => {
    assert.deepEqual(ours.codeLenses(chapter('| a | b |\n|---|---|\n| 1 | 2 |\n'), {}), []);
    assert.deepEqual(ours.codeLenses(document, withEditorSettings({}, { verdicts: 'off' })), []);
  });

  test('tells what has changed since an earlier text, for a total that agrees too', () => {
    const now = sessions.replace('Total: 2', 'Total: 3').replace('104', '54 ').replace('210', '160');
    const settings = withBaselines({}, [{ kind: 'committed', text: sessions }]);
    const lenses = ours.codeLenses(chapter(now), settings);
    assert.deepEqual(titles(lenses), ['✓ 2 totals verified', '↕ Length (min) −50 since the last commit', 'Show rows']);
    const [title, rows] = lenses[2]?.command?.arguments as [string, { label: string }[]];
    assert.equal(title, 'Length (min): 210 → 160 (−50)');
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['Red: 104 → 54'],
    );
  });
});

suite('what stands behind a figure', () => {
  function hints(verdicts: string): readonly string[] {
    return ours
      .inlayHints(document, everything, withEditorSettings({}, { verdicts }))
      .map(({ position, label }) => `${position.line}:${position.character} ${JSON.stringify(label)}`);
  }

  test('is what the cells give, where it is another figure', () => {
    assert.deepEqual(hints('disagreeing'), ['7:10 "≠ 3"']);
  });

  test('is a check mark too, where the author wants it, or nothing', () => {
    assert.deepEqual(hints('all'), ['7:10 "≠ 3"', '7:19 "✓"']);
    assert.deepEqual(hints('off'), []);
  });

  test('is only told for the part in sight', () => {
    assert.deepEqual(ours.inlayHints(document, { start: everything.start, end: { line: 3, character: 0 } }, {}), []);
  });

  test('is not told of a total that is silenced', () => {
    const silenced = chapter(sessions.replace('| # ', '<!-- tallymark-disable wrong-total -->\n\n| # '));
    assert.deepEqual(ours.inlayHints(silenced, everything, {}), []);
  });
});

suite('highlights', () => {
  function marked(line: number, character: number): readonly string[] {
    return ours
      .highlights(document, { line, character }, {})
      .map(({ range, kind }) => `${document.getText(range)}${kind === DocumentHighlightKind.Write ? '!' : ''}`);
  }

  test('on a total show the cells behind it', () => {
    assert.deepEqual(marked(7, 17), ['210!', '104', '61', '45']);
  });

  test('on a cell show the totals to which it adds', () => {
    assert.deepEqual(marked(5, 17), ['61', '210!']);
  });

  test('are left to the editor anywhere else', () => {
    assert.deepEqual(marked(0, 2), []);
    assert.deepEqual(marked(3, 5), []);
  });
});

suite('the hover', () => {
  function said(line: number, character: number, service: Service = ours): string {
    return (service.hover(document, { line, character }, {})?.contents as MarkupContent | undefined)?.value ?? '';
  }

  test('on a total begins with the verdict, tells what each group adds, and leads on', () => {
    const text = said(7, 17);
    assert.match(text, /^\*\*✓ Agrees · 3 rows\*\* · \[Show the rows\]/);
    assert.match(text, /104 \+ 61 \+ 45 = 210/);
    assert.match(text, /- Red: 104 \+ 61 = 165\n- Blue: 45/);
    assert.match(text, /\[Show the rows\]\(command:tallymark\.showPlaces\?%5B%5B/);
    assert.match(text, /\[Explain\]\(command:tallymark\.explain\?%5B%22wrong-total%22%5D\)/);
  });

  test('tells what else the figure was weighed against', () => {
    assert.match(said(7, 17), /\n\nRead otherwise: the mean of 3 cells is 70\.$/);
    assert.match(said(7, 17, createService('fr')), /\n\nAutres lectures : la moyenne des 3 cellules est 70\.$/);
    assert.doesNotMatch(said(7, 9), /Read otherwise/);
  });

  test('on a long column gives the whole sum', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `| Day ${i} | ${i + 1} |`).join('\n');
    const long = chapter(`| Day | Visitors |\n|---|---|\n${rows}\n| Total | 820 |\n`);
    const { value } = ours.hover(long, { line: 42, character: 11 }, {})?.contents as MarkupContent;
    assert.ok(value.includes(`${Array.from({ length: 40 }, (_, i) => i + 1).join(' + ')} = 820`), value);
  });

  test('states both sides where they disagree, and has no command for another editor', () => {
    assert.match(said(7, 9, english()), /^\*\*⚠ States 2, the rows give 3\*\*/);
    assert.doesNotMatch(said(7, 9, english()), /command:/);
  });

  test('on the header of a column tells what it holds', () => {
    assert.equal(said(2, 18), 'Amounts in min\n\n3 values · sum 210 · mean 70 · smallest 45 · largest 104');
    assert.equal(said(2, 8), 'Groups the rows · 2 different labels');
    assert.equal(said(2, 33), 'Tasks · 1 of 2 done · 1 empty cell');
    assert.equal(said(2, 2), 'Numbers the rows');
  });

  test('on an amount tells its other units, and where it counts', () => {
    assert.equal(said(4, 17), '104 = 1 h 44 min = 1.73 h\n\nCounts towards Total 210');
    assert.equal(said(6, 17), 'Counts towards Total 210');
    assert.equal(said(5, 5), '');
  });
});

suite('what is selected', () => {
  function figures(...places: readonly (readonly [line: number, from: number, to: number])[]): unknown {
    const ranges = places.map(([line, from, to]) => ({ start: { line, character: from }, end: { line, character: to } }));
    return ours.figures(document, ranges, {});
  }

  test('is added up, cells and carets alike', () => {
    assert.deepEqual(figures([4, 16, 19], [5, 16, 16], [6, 17, 17]), { count: 3, sum: '210 min', mean: '70', min: '45', max: '104' });
  });

  test('is not, where it is one amount, none, or of two columns', () => {
    assert.equal(figures([4, 16, 19]), null);
    assert.equal(figures([0, 0, 5], [1, 0, 0]), null);
    assert.equal(figures([4, 0, 30], [5, 0, 30]), null);
  });
});

suite('the page of a rule', () => {
  test('says what it finds, why, and how to silence it', () => {
    const page = english().explain('wrong-total');
    assert.match(page, /^# wrong-total\n\nA total, mean/);
    assert.match(page, /\n\n## To silence it\n\n```markdown\n<!-- tallymark-disable-next-line wrong-total -->\n```\n$/);
    assert.equal(english().explain('no-such-rule'), '');
  });

  test('is where the code of a finding leads, in our own editor alone', () => {
    const links = (service: Service): readonly unknown[] =>
      service.diagnostics(document, {}).map(({ codeDescription }) => codeDescription?.href);
    assert.ok(links(ours).includes('tallymark:/rules/wrong-total.md'));
    assert.ok(links(english()).every((link) => link === undefined));
  });
});

suite('what commands have to work on', () => {
  test('is the table at the caret, the task on its line, totals that disagree and can be corrected', () => {
    const at = (line: number, text = sessions): unknown => ours.whereabouts(chapter(text), { line, character: 3 }, {});
    assert.deepEqual(at(4), { table: 'pipe', hasTask: true, hasWrong: true, hasFix: true });
    assert.deepEqual(at(0), { table: '', hasTask: false, hasWrong: true, hasFix: true });
    assert.deepEqual(at(7, sessions.replace('Total: 2', 'Total: 3')), { table: 'pipe', hasTask: false, hasWrong: false, hasFix: false });
  });
});

suite('the next cell', () => {
  const next = (line: number, character: number): string | undefined => {
    const range = ours.nextCell(document, { line, character }, {});
    return range ? `${range.start.line}:${document.getText(range)}` : undefined;
  };

  test('is the one to the right, the first of the next row at the end of a row, and none after the last', () => {
    assert.equal(next(4, 2), '4:Red');
    assert.equal(next(4, 8), '4:104');
    assert.equal(next(4, 32), '5:2');
    assert.equal(next(7, 34), undefined);
    assert.equal(next(0, 0), undefined);
  });
});

suite('what is pasted', () => {
  test('becomes rows of the table, by an edit, or a table, in place of the range', () => {
    const at = (line: number, character: number): { start: object; end: object } => ({
      start: { line, character },
      end: { line, character },
    });
    const paste = (range: unknown, text: string): unknown =>
      ours.paste(document, { uri: document.uri, version: 1, range: range as Range, text, html: '' }, {});
    const rows = paste(at(5, 3), '7\tRed\t1\t\n') as { title: string; text: string; edit: WorkspaceEdit };
    assert.deepEqual([rows.title, rows.text], ['Insert as a Row of the Table', '']);
    assert.match(apply(document, rows.edit), /\| 2 \| Red .*\n\| 7 \| Red .*\n\| 3 \| Blue/);
    const table = paste(at(1, 0), 'A\tB\n1\t2\n') as { title: string; text: string; edit: unknown };
    assert.equal(table.title, 'Insert as Table');
    assert.equal(table.edit, null);
    assert.match(table.text, /^\n?\| A {3}\| B {3}\|\n/);
    assert.equal(paste(at(1, 0), 'no rows'), null);
  });
});

suite('what the preview marks', () => {
  test('are totals with their verdict, boxes and placeholders, each in its place', () => {
    const text = sessions.replace('Table 1', '- [ ] Hear them\n\nxxx\n\nTable 1');
    const marks = ours.previewMarks(chapter(text), {});
    assert.deepEqual(
      marks.map(({ kind, text: written, line, cell }) => [kind, written, line, cell]),
      [
        ['open', '[ ]', 0, undefined],
        ['placeholder', 'xxx', 2, undefined],
        ['done', '[x]', 8, 3],
        ['open', '[ ]', 9, 3],
        ['disagrees', '2', 11, 0],
        ['agrees', '210', 11, 2],
      ],
    );
    assert.equal(marks[0]?.title, 'Hear them');
    assert.equal(marks.at(-2)?.title, '3 rows are counted');
    assert.equal(ours.previewMarks(document, {}).find(({ kind }) => kind === 'agrees')?.text, '210');
  });
});
