import assert from 'node:assert/strict';
import type { RewriteOffer } from '../../../src/protocol.ts';
import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type Position } from 'vscode-languageserver-types';
import { createService, rewriteKind } from '../../../src/service/index.ts';
import { apply, chapter, english, uri } from '../support.ts';

const groups = `# Field

Table 1: sessions

| # | Who | Group           |
|---|-----|-----------------|
| 1 | Ana | Group one (day) |
| 2 | Bo  | Group one (day) |
| 3 | Cem | group one(day)  |
`;

const mended = groups.replace('group one(day)  |', 'Group one (day)  |');

const inTable: Position = { line: 6, character: 3 };

/** Labels that cannot be made alike without touching the markup in them. */
const blocked = groups.replaceAll('one (day) |', 'one(day)  |').replace('group one(day)  |', 'Group one <b></b>(day) |');

suite('a merge that also makes another total right', () => {
  const sessions =
    '| # | Session | Length (min) |\n|---|---|---|\n| 1 | Red | 20 |\n| 2 | Red | 30 |\n| 3 | Blue | 15 |\n| Total: 2 | | Total: 65 |\n';
  const range = { start: { line: 2, character: 3 }, end: { line: 2, character: 3 } };

  for (const [language, preview, done] of [
    ['en', '50 min in 2 rows; also changes 2 → 3', '“Length (min)” merged: 2 groups, 3 rows. Total 65 unchanged. Also changed: 2 → 3.'],
    [
      'fr',
      '50 min sur 2 lignes ; change aussi 2 → 3',
      'Fusion de « Length (min) » : 2 groupes, 3 lignes. Total 65 inchangé. Autres changements : 2 → 3.',
    ],
  ] as const) {
    test(`says so before and after, in ${language}`, () => {
      const service = createService(language);
      const document = chapter(sessions);
      const [action] = service.codeActions(document, range, { diagnostics: [], only: [`${rewriteKind}.merge-durations`] }, {});
      assert.ok(action && plain(action.title).endsWith(`(${preview})`), action?.title);
      const { offers } = service.rewriteOffers(document, { position: range.start, id: 'merge-durations' }, {});
      const [offer] = offers;
      assert.ok(offer);
      assert.equal(plain(offer.detail), preview);
      const { message } = service.rewrite(document, { uri, version: 1, id: offer.id, table: 0, options: offer.options }, {});
      assert.equal(plain(message), done);
    });
  }

  test('is silent where none is made right', () => {
    const [offer] = english().rewriteOffers(
      chapter(sessions.replace('Total: 2', 'Total: 3')),
      { position: range.start, id: 'merge-durations' },
      {},
    ).offers;
    assert.equal(offer?.detail, '50 min in 2 rows');
  });
});

/** With plain spaces for unbreakable ones. */
function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}

suite('the ways to merge', () => {
  const sessions =
    '| # | Session | Length (min) |\n|---|---|---|\n| 1 | Red | 20 |\n| 2 | Red | 30 |\n| 3 | Blue | 15 |\n| Total: 3 | | Total: 65 |\n';

  test('stand behind one row of the list, each with how its cells will look', () => {
    const { offers } = english().rewriteOffers(chapter(sessions), { position: { line: 2, character: 3 } }, {});
    const merging = offers.filter(({ id }) => id === 'merge-durations');
    assert.deepEqual(
      merging.map(({ title, detail }) => [title, detail]),
      [['Merge “Length (min)” by “Session”…', '50 min in 2 rows']],
    );
    assert.deepEqual(
      merging[0]?.ways.map(({ title, sample, refused }) => [title, sample, refused]),
      [
        ['Repeat marks', '50 │ "', false],
        ['Empty cells', '50 │ ⎵', false],
        ['A subtotal under each group', '20 │ 30 │ Σ 50', false],
        ['A table of the groups under this one', '20 │ 30 ⟶ 50', false],
      ],
    );
  });

  test('show the mark that the chapter uses', () => {
    const marked = `${sessions}\n| Day | Place |\n|---|---|\n| Monday | Hall |\n| Tuesday | 〃 |\n`;
    const [offer] = english().rewriteOffers(chapter(marked), { position: { line: 2, character: 3 }, id: 'merge-durations' }, {}).offers;
    assert.equal(offer?.ways[0]?.sample, '50 │ 〃');
  });
});

suite('rewrites at the light bulb', () => {
  test('are offered inside a table, of their own kind, and do what they say', () => {
    const document = chapter(groups);
    const actions = rewritesAt(document);
    assert.ok(actions.every(({ kind }) => kind?.startsWith(`${rewriteKind}.`)));
    const action = actions.find(isNormalising);
    assert.ok(action);
    assert.equal(action.edit, undefined);
    const resolved = english().resolveCodeAction(document, JSON.parse(JSON.stringify(action)) as CodeAction, {});
    assert.equal(apply(document, resolved?.edit), mended);
  });

  test('are not offered outside, nor when something else is asked for', () => {
    assert.deepEqual(rewritesAt(chapter(groups), { line: 0, character: 0 }), []);
    const range = { start: inTable, end: inTable };
    const fixes = english().codeActions(chapter(groups), range, { diagnostics: [], only: [CodeActionKind.QuickFix] }, {});
    assert.deepEqual(
      fixes.filter(({ kind }) => kind?.startsWith('refactor')),
      [],
    );
  });

  test('are offered to a client that asks for one of them by its kind', () => {
    const range = { start: inTable, end: inTable };
    const context = { diagnostics: [], only: [`${rewriteKind}.normalise-labels`] };
    assert.equal(english().codeActions(chapter(groups), range, context, {}).length, 1);
    assert.deepEqual(english().codeActions(chapter(groups), range, { ...context, only: [`${rewriteKind}.nothing`] }, {}), []);
  });

  test('that give a text show it, in an editor that has our commands', () => {
    const ours = createService('en', { hasCommands: true });
    const range = { start: inTable, end: inTable };
    const context = { diagnostics: [], only: [`${rewriteKind}.export-csv`] };
    assert.deepEqual(english().codeActions(chapter(groups), range, context, {}), []);
    const [action] = ours.codeActions(chapter(groups), range, context, {});
    assert.ok(action);
    const { command, edit } = ours.resolveCodeAction(chapter(groups), action, {}) ?? {};
    assert.deepEqual([command?.command, edit], ['tallymark.showText', undefined]);
    const content = '#,Who,Group\n1,Ana,Group one (day)\n2,Bo,Group one (day)\n3,Cem,group one(day)\n';
    assert.deepEqual(command?.arguments, [{ content, language: 'csv' }]);
  });

  test('are tried beforehand for an editor that could not say why nothing was done', () => {
    const [first] = english().codeActions(chapter(blocked), { start: inTable, end: inTable }, { diagnostics: [], only: ['refactor'] }, {});
    const listed = english().codeActions(chapter(blocked), { start: inTable, end: inTable }, { diagnostics: [] }, {});
    for (const action of listed.filter(({ kind }) => kind?.startsWith('refactor'))) {
      assert.ok(english().resolveCodeAction(chapter(blocked), action, {})?.edit, action.title);
    }
    assert.notEqual(first?.kind, 'refactor.rewrite.tallymark.normalise-labels');
  });

  test('are refused for another version', () => {
    const [action] = rewritesAt(chapter(groups, 1));
    assert.ok(action);
    assert.equal(english().resolveCodeAction(chapter(groups, 2), action, {}), undefined);
  });

  test('are made at once however large, and say what they have done where the editor can show it', () => {
    const rows = Array.from({ length: 60 }, (_, i) => `| ${i} | Group one (day) |\n| ${i + 100} | group one(day) |\n`).join('');
    const document = chapter(`| # | Group |\n|---|---|\n${rows}`);
    const action = rewritesAt(document, { line: 5, character: 3 }).find(isNormalising);
    assert.ok(action);
    const resolved = createService('en', { hasCommands: true }).resolveCodeAction(document, action, {});
    assert.equal(resolved?.edit?.changeAnnotations, undefined);
    assert.equal(apply(document, resolved?.edit), document.getText().replaceAll('group one(day)', 'Group one (day)'));
    assert.equal(resolved?.command?.command, 'tallymark.tellRewritten');
    assert.match(JSON.stringify(resolved.command.arguments), /label/i);
    assert.equal(english().resolveCodeAction(document, action, {})?.command, undefined);
  });
});

suite('what a rewrite asks first', () => {
  const prices = chapter('| Item | Unit price |\n|---|---|\n| Pen | 3 |\n| Ink | 7 |\n');
  const atPrice = { line: 2, character: 9 };
  const offerOf = (id: string): RewriteOffer | undefined => english().rewriteOffers(prices, { position: atPrice, id }, {}).offers[0];

  test('is by which column to sort, and which way', () => {
    assert.deepEqual(
      offerOf('sort-rows')?.questions.map(({ choices }) => choices),
      [
        [
          { value: '0', label: 'Item ↑', also: { descending: 'no' } },
          { value: '0', label: 'Item ↓', also: { descending: 'yes' } },
          { value: '1', label: 'Unit price ↑', also: { descending: 'no' } },
          { value: '1', label: 'Unit price ↓', also: { descending: 'yes' } },
        ],
      ],
    );
    const sorted = english().rewrite(
      prices,
      { uri, version: 1, id: 'sort-rows', table: 0, options: { columns: 'Unit price', descending: 'yes' } },
      {},
    );
    assert.match(apply(prices, sorted.edit ?? undefined), /Ink[^]*Pen/);
  });

  test('is the name of a new column, which comes after that of the caret', () => {
    const offer = offerOf('insert-column');
    assert.deepEqual(offer?.options, { after: '1' });
    assert.match(offer.questions[0]?.prompt ?? '', /, after “Unit price”$/);
    const made = english().rewrite(
      prices,
      { uri, version: 1, id: 'insert-column', table: 0, options: { ...offer.options, name: 'Sum' } },
      {},
    );
    assert.match(apply(prices, made.edit ?? undefined), /^\| Item \| Unit price \| Sum +\|/);
  });

  test('is consent to a loss, which is named', () => {
    const params = { uri, version: 1, id: 'drop-column', table: 0, options: { column: 'Unit price' } };
    const { edit, message, confirm } = english().rewrite(prices, params, {});
    assert.equal(edit, null);
    assert.match(message, /2 values that would be lost/);
    assert.equal(confirm?.answer, 'Remove It with Its 2 Values');
    const made = english().rewrite(prices, { ...params, options: confirm.options }, {});
    assert.equal(apply(prices, made.edit ?? undefined), '| Item |\n|---|\n| Pen |\n| Ink |\n');
    assert.equal(made.confirm, undefined);
  });

  test('to a conversion is asked for as such', () => {
    const wide = chapter('<table class="wide">\n<tr><th>Item</th><th>Price</th></tr>\n<tr><td>Pen</td><td>2</td></tr>\n</table>\n');
    const params = { uri, version: 1, id: 'convert-table', table: 0, options: { to: 'pipe' } };
    const { message, confirm } = english().rewrite(wide, params, {});
    assert.match(message, /^As pipe the table would lose something\. /);
    assert.equal(confirm?.answer, 'Convert It All the Same');
  });
});

suite('rewrites that the author asks for', () => {
  test('name the table, and each what it comes to', () => {
    const { title, offers } = english().rewriteOffers(chapter(groups), { position: { line: 0, character: 0 } }, {});
    assert.equal(title, 'Table 1: sessions · 3 rows');
    const offer = offers.find(({ id }) => id === 'normalise-labels');
    assert.ok(offer);
    assert.deepEqual(
      { id: offer.id, table: offer.table, refused: offer.refused, questions: offer.questions },
      { id: 'normalise-labels', table: 0, refused: false, questions: [] },
    );
    assert.match(offer.detail, /Group one \(day\)/);
  });

  test('are made', () => {
    const document = chapter(groups);
    const { edit, message, place } = english().rewrite(document, { uri, version: 1, id: 'normalise-labels', table: 0, options: {} }, {});
    assert.equal(apply(document, edit ?? undefined), mended);
    assert.match(message, /One label/);
    assert.equal(place, null);
  });

  test('or refused, with the place that stands in the way', () => {
    const { offers } = english().rewriteOffers(chapter(blocked), { position: inTable, id: 'normalise-labels' }, {});
    assert.deepEqual(
      offers.map(({ refused }) => refused),
      [true],
    );
    const { edit, message, place } = english().rewrite(
      chapter(blocked),
      { uri, version: 1, id: 'normalise-labels', table: 0, options: {} },
      {},
    );
    assert.equal(edit, null);
    assert.match(message, /without touching the markup/);
    assert.equal(place?.range.start.line, 8);
  });

  test('ask for the file that the rows come from', () => {
    const { offers } = english().rewriteOffers(chapter(groups), { position: inTable, id: 'import-csv' }, {});
    assert.deepEqual(
      offers.flatMap(({ questions }) => questions.map(({ option, fromFile }) => [option, fromFile])),
      [['csv', true]],
    );
  });

  test('say that there is nothing to do', () => {
    const { offers } = english().rewriteOffers(chapter(mended), { position: inTable, id: 'normalise-labels' }, {});
    assert.deepEqual(
      offers.map(({ refused, detail }) => [refused, detail]),
      [[true, 'All labels that mean the same are written the same.']],
    );
  });

  test('an unknown one, and a chapter without tables', () => {
    const { edit, message } = english().rewrite(chapter(groups), { uri, version: 1, id: 'dance', table: 0, options: {} }, {});
    assert.equal(edit, null);
    assert.match(message, /dance/);
    assert.deepEqual(english().rewriteOffers(chapter('# Empty\n'), { position: inTable }, {}), { title: null, offers: [] });
  });
});

function isNormalising({ kind }: CodeAction): boolean {
  return kind === `${rewriteKind}.normalise-labels`;
}

function rewritesAt(document: ReturnType<typeof chapter>, at = inTable): readonly CodeAction[] {
  const context = { diagnostics: [], only: [rewriteKind], triggerKind: CodeActionTriggerKind.Invoked };
  return english().codeActions(document, { start: at, end: at }, context, {});
}
