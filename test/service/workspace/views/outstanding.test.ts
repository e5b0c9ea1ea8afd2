import assert from 'node:assert/strict';
import type { ItemReference } from '../../../../src/protocol.ts';
import { createService } from '../../../../src/service/index.ts';
import { allRows, drawn, folder, rows, sourceOf, today, uriOf, usual, workspaceOf } from './support.ts';

const field = `- [ ] Before all

# Field

- [ ] Call Ana @ana
- [ ] Sign the lease 📅 2026-12-05
- [ ] Pay the deposit @Bo 📅 2026-11-01
- [x] Book the room @ana 📅 2026-11-20

## Sites

| Site  | Transcribed | Note |
|-------|-------------|------|
| North | [ ] Done    | long |
| South | [x] Done    | xxx  |
| West  | [ ] Done    | short |
`;

const plans = '# Plans\n\n- [ ] Call Zoé @ANA {2026-11-30}\n- [ ] Call Zoé @ANA {2026-12-31}\n';

suite('outstanding', () => {
  const workspace = workspaceOf({ 'part/10 plans.md': plans, 'part/2 field.md': field, 'done.md': '- [x] All\n', 'empty.md': 'Text.\n' });

  test('goes from chapters to headings, tables and items; late items come first among their neighbours', () => {
    assert.equal(
      drawn(workspace),
      `\
Field | part/2 field.md · 6 open · 1 gap
  ☐ Before all
  Field | 3 open
    ☐! Pay the deposit @Bo 📅 2026-11-01 | overdue since 1 Nov 2026
    ☐ Call Ana @ana
    ☐ Sign the lease 📅 2026-12-05 | due 5 Dec 2026
  Sites | 2 open · 1 gap
    Table 1 | 2 open · 1 gap
      ☐ Transcribed · North | Done
      Note · South | xxx · placeholder
      ☐ Transcribed · West | Done
Plans | part/10 plans.md · 2 open
  Plans | 2 open
    ☐ Call Zoé @ANA {2026-11-30} | due 30 Nov 2026
    ☐ Call Zoé @ANA {2026-12-31} | due 31 Dec 2026`,
    );
  });

  test('tells the boxes of a table apart within what a narrow side bar shows', () => {
    const towns = ['Arden', 'Brome', 'Arden', 'Corby', 'Dunmore'];
    const lines = (header: string): string =>
      `| # | Town | ${header} |\n|--:|---|---|\n${towns.map((town, i) => `| ${i + 1} | Town of ${town} | [ ] Done |\n`).join('')}`;
    for (const header of ['Transcribed?', 'Has been transcribed and read by another']) {
      const labels = allRows(workspaceOf({ 'a.md': lines(header) })).flatMap(({ kind, label }) => (kind === 'task' ? [label] : []));
      assert.equal(labels.length, towns.length);
      // So many characters fit beside the box in 250 pixels.
      assert.equal(new Set(labels.map((label) => label.slice(0, 26))).size, towns.length);
      assert.ok(labels[1]?.endsWith(' · 2 · Brome'), labels[1]);
    }
  });

  test('groups by kind, by person and by day', () => {
    assert.equal(
      drawn(workspace, { groupBy: 'person' }),
      `\
@ana | 3 open
  Field | part/2 field.md · 1 open
    ☐ Call Ana @ana | Field
  Plans | part/10 plans.md · 2 open
    ☐ Call Zoé @ANA {2026-11-30} | Plans · due 30 Nov 2026
    ☐ Call Zoé @ANA {2026-12-31} | Plans · due 31 Dec 2026
@Bo | 1 open
  Field | part/2 field.md · 1 open
    ☐! Pay the deposit @Bo 📅 2026-11-01 | Field · overdue since 1 Nov 2026
Nobody | 4 open · 1 gap
  Field | part/2 field.md · 4 open · 1 gap
    ☐ Before all
    ☐ Sign the lease 📅 2026-12-05 | Field · due 5 Dec 2026
    ☐ Transcribed · North | Done
    Note · South | xxx · placeholder
    ☐ Transcribed · West | Done`,
    );
    const groups = (options: Parameters<typeof rows>[1]): readonly string[] =>
      rows(workspace, options).map(({ label, description }) => `${label}: ${description}`);
    assert.deepEqual(groups({ groupBy: 'kind' }), ['Tasks: 8 open', 'Placeholders: 1 gap']);
    assert.deepEqual(groups({ groupBy: 'due', showDone: true }), [
      'Overdue: 1 open',
      'Today: 1 open',
      'This week: 1 open',
      'Later: 1 open',
      'Past: 1 done',
      'No date: 4 open · 1 gap · 2 done',
    ]);
  });

  test('counts what is done only where it is shown', () => {
    assert.deepEqual(
      rows(workspace, { showDone: true }).map(({ label, description }) => [label, description]),
      [
        ['done.md', '1 done'],
        ['Field', 'part/2 field.md · 6 open · 1 gap · 2 done'],
        ['Plans', 'part/10 plans.md · 2 open'],
      ],
    );
  });

  test('is filtered by words of the text, the headings, the context and the path, whatever their accents', () => {
    const labels = (filter: string): readonly string[] =>
      allRows(workspace, { filter, showDone: true })
        .filter(({ children }) => children === 'none')
        .map(({ label }) => label);
    assert.deepEqual(labels('ZOE 12'), ['Call Zoé @ANA {2026-12-31}']);
    assert.deepEqual(labels('sites transcribed'), ['Transcribed · North', 'Transcribed · South', 'Transcribed · West']);
    assert.deepEqual(labels('@bo'), ['Pay the deposit @Bo 📅 2026-11-01']);
    assert.deepEqual(labels('plans 11'), ['Call Zoé @ANA {2026-11-30}']);
    assert.deepEqual(labels('call nobody'), []);
    assert.deepEqual(labels('   '), labels(''));
  });

  test('shows one chapter alone when asked to', () => {
    const only = uriOf('part/10 plans.md');
    assert.deepEqual(
      rows(workspace, { only }).map(({ label, children }) => [label, children]),
      [['Plans', 'expanded']],
    );
    assert.deepEqual(
      rows(workspace, { only }, { view: 'progress' }).map(({ label }) => label),
      ['Plans'],
    );
  });

  test('keeps a task in sight that was ticked a moment ago, as what it is, and no other that is done', () => {
    const workspace = workspaceOf({ 'a.md': '- [x] Rest\n- [ ] Walk\n- [x] Eat\n' });
    const reference = (line: number, text: string): ItemReference => ({ uri: uriOf('a.md'), position: { line, character: 2 }, text });
    const shown = (justTicked: readonly ItemReference[]): unknown =>
      rows(workspace, { justTicked }, { parent: rows(workspace, { justTicked })[0]?.id ?? '' }).map(({ kind, label, spoken, checked }) => [
        kind,
        label,
        spoken,
        checked,
      ]);
    const walk = ['task', 'Walk', 'Open task: Walk', false];
    assert.deepEqual(shown([reference(2, 'Eat')]), [walk, ['task-ticked', 'Eat', 'Done just now: Eat', true]]);
    assert.deepEqual(shown([reference(2, 'Sleep'), reference(1, 'Eat')]), [walk]);
  });

  test('calls a chapter by its title, from its metadata or its highest heading', () => {
    const workspace = workspaceOf({
      '1.md': '---\nauthor: Ana\ntitle: "Field work"\n---\n\n# One\n\n- [ ] A\n',
      '2.md': '## Below\n\n# Two *and* more {#two .wide}\n\n- [ ] B\n',
      '3.md': '- [ ] C\n',
    });
    assert.deepEqual(
      rows(workspace).map(({ label, description }) => [label, description]),
      [
        ['Field work', '1.md · 1 open'],
        ['Two and more', '2.md · 1 open'],
        ['3.md', '1 open'],
      ],
    );
  });

  test('says what a row is, for those who hear it', () => {
    const spoken = (language: 'en' | 'fr'): readonly string[] => {
      const texts = { 'a.md': '# A\n\n- [ ] Call Ana {2026-11-01}\n- [x] Rest\n\n## B\n' };
      const own = workspaceOf(texts, {}, language);
      const [chapter] = rows(own, { showDone: true }, { language });
      const headings = rows(own, { showDone: true }, { language, parent: chapter!.id });
      return [chapter, ...headings, ...headings.flatMap(({ id }) => rows(own, { showDone: true }, { language, parent: id }))].map(
        (row) => row!.spoken,
      );
    };
    assert.deepEqual(spoken('en'), [
      'A, a.md, 1 open, 1 gap, 1 done',
      'A, 1 open, 1 done',
      'B, 1 gap',
      'Overdue task: Call Ana {2026-11-01}, overdue since 1 Nov 2026',
      'Done: Rest',
      'Empty section: B',
    ]);
    assert.deepEqual(spoken('fr'), [
      'A, a.md, 1 ouverte, 1 lacune, 1 faite',
      'A, 1 ouverte, 1 faite',
      'B, 1 lacune',
      'Tâche en retard\u00a0: Call Ana {2026-11-01}, en retard depuis le 1 nov. 2026',
      'Fait\u00a0: Rest',
      'Section vide\u00a0: B',
    ]);
  });

  test('gives tasks a box and a reference, which ticks the task it stands for', () => {
    const leaves = allRows(workspace, { showDone: true }).filter(({ children }) => children === 'none');
    assert.ok(
      leaves.every(
        ({ kind, checked, item }) =>
          (kind === 'placeholder') === (checked === undefined) && (item === undefined) === (checked === undefined),
      ),
    );
    const west = leaves.find(({ label }) => label === 'Transcribed · West');
    const source = sourceOf('part/2 field.md', field);
    const edit = createService('en').toggle(source, west!.item!, {});
    const [change] = edit!.documentChanges!;
    assert.ok(change && 'edits' in change && 'range' in change.edits[0]!);
    assert.equal(source.getText({ start: { line: 15, character: 0 }, end: change.edits[0].range.start }), '| West  | [');
    assert.equal(source.getText(west!.location!.range), 'Done');
  });

  test('tells all it knows in the tooltip, in Markdown that reads as the author wrote', () => {
    const own = workspaceOf({ 'a.md': '# A\n\n## B *b*\n\n- [ ] Pay <b>5 $ @ana #money ⏫ {2026-12-01}\n' });
    const row = allRows(own).find(({ kind }) => kind === 'task');
    assert.equal(
      row?.tooltip,
      '**Pay 5 \\$ @ana #money ⏫ {2026-12-01}**\n\n@ana · #money · due 1 December 2026 · high priority\n\na.md › A › B b',
    );
  });

  test('names folders where there are several, and leaves those of a name in order', () => {
    const other = { uri: 'file:///home/ada/notes/', name: 'notes' };
    const service = createService('en');
    const digests = ['file:///home/ada/my%20thesis/b.md', 'file:///home/ada/notes/%C3%A9t%C3%A9/a.md', 'file:///elsewhere/c.md'].map(
      (uri) => service.digest({ uri, version: 1, getText: () => '- [ ] One\n' }, {}),
    );
    const labels = service
      .children({ digests, folders: [folder, other], today }, { view: 'outstanding', options: usual })
      .map(({ label }) => label);
    assert.deepEqual(labels, ['c.md', 'notes/été/a.md', 'thesis/b.md']);
  });

  test('puts chapters in the order in which people count', () => {
    const paths = ['10.md', '9.md', 'a/1.md', 'a b.md', '1.10.md', '1.9.md', 'É.md', 'f.md', '02.md'];
    const own = workspaceOf(Object.fromEntries(paths.map((path) => [path, '- [ ] One\n'])));
    assert.deepEqual(
      rows(own).map(({ label }) => label),
      ['1.9.md', '1.10.md', '02.md', '9.md', '10.md', 'a/1.md', 'a b.md', 'É.md', 'f.md'],
    );
  });
});

suite('the ids of rows', () => {
  const text = '# A\n\n- [ ] One\n- [ ] One\n\n# A\n\n- [ ] One\n\n| Site | Read |\n|---|---|\n| N | [ ] Done |\n| S | [ ] Done |\n';
  const idsOf = (source: string): readonly string[] => allRows(workspaceOf({ 'a.md': source }), { showDone: true }).map(({ id }) => id);

  test('are each of its own', () => {
    for (const groupBy of ['chapter', 'kind', 'person', 'due'] as const) {
      const ids = allRows(workspaceOf({ 'a.md': `${text}- [ ] Both @ana @bo\n`, 'b.md': text }), { groupBy, showDone: true }).map(
        ({ id }) => id,
      );
      assert.equal(new Set(ids).size, ids.length, groupBy);
      assert.ok(ids.length >= 10);
    }
  });

  test('stay when lines move, and when a task is ticked', () => {
    assert.deepEqual(idsOf(`Some words.\n\n${text.replace('# A', '# A\n\nMore words.')}`), idsOf(text));
    assert.deepEqual(idsOf(text.replaceAll('[ ]', '[x]')), idsOf(text));
  });

  test('stay when a filter hides their neighbours', () => {
    const own = workspaceOf({ 'a.md': '- [x] One\n- [ ] One\n' });
    const [, , open] = allRows(own, { showDone: true });
    assert.deepEqual(
      allRows(own)
        .map(({ id }) => id)
        .at(-1),
      open?.id,
    );
  });

  test('lead nowhere when they are made up, or of a chapter that is gone', () => {
    const own = workspaceOf({ 'a.md': text });
    for (const view of ['outstanding', 'tables', 'progress'] as const) {
      for (const parent of ['', 'nonsense', '{}', '[]', '[null,7,{}]', '[null,"file:///gone.md"]', '[null,"file:///gone.md",null,0]']) {
        assert.deepEqual(rows(own, {}, { view, parent }), [], `${view} ${parent}`);
      }
    }
  });
});

suite('the path to a chapter', () => {
  const workspace = workspaceOf({ 'a.md': '- [ ] One @ana\n', 'b.md': '- [ ] Two @bo\n', 'c.md': '- [x] Three\n' });
  const labels = (path: string, view: 'outstanding' | 'tables' | 'progress', options: Parameters<typeof rows>[1] = {}): readonly string[] =>
    createService('en')
      .pathToChapter(workspace, { view, options: { ...usual, ...options }, uri: uriOf(path) })
      .map(({ label }) => label);

  test('is its row, with that of the group it is in', () => {
    assert.deepEqual(labels('b.md', 'outstanding'), ['b.md']);
    assert.deepEqual(labels('b.md', 'outstanding', { groupBy: 'person' }), ['@bo', 'b.md']);
    assert.deepEqual(labels('c.md', 'progress'), ['c.md']);
  });

  test('is none where the view does not show it', () => {
    assert.deepEqual(labels('c.md', 'outstanding'), []);
    assert.deepEqual(labels('b.md', 'outstanding', { filter: 'one' }), []);
    assert.deepEqual(labels('a.md', 'tables'), []);
  });

  test('gives the very rows that the view shows', () => {
    const [group, chapter] = createService('en').pathToChapter(workspace, {
      view: 'outstanding',
      options: { ...usual, groupBy: 'kind' },
      uri: uriOf('b.md'),
    });
    assert.deepEqual(rows(workspace, { groupBy: 'kind' })[0], group);
    assert.deepEqual(rows(workspace, { groupBy: 'kind' }, { parent: group!.id })[1], chapter);
  });
});
