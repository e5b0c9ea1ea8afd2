import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { taskIntent } from '../../../src/core/rewrites/task-intent.ts';

const plain = '| Site | Durée (min) | Coût |\n|---|---|---|\n| A | 12 | 3 |\n| B | 7 | 4 |\n';
const totalled = `${plain}| Total | 19 | 7 |\n`;

/** What the first task of the chapter asks for. */
function asked(chapter: string): string | undefined {
  const { chapter: read } = analyse(chapter);
  const [task] = read.tasks;
  assert.ok(task, 'the chapter holds a task');
  const found = taskIntent(task, read);
  return found && `${found.id} ${found.table}`;
}

suite('rewrites that a task asks for', () => {
  const wordings: readonly (readonly [string, string | undefined])[] = [
    ['Fusionner les durées et afficher la durée totale', 'merge-durations 0'],
    ['merge durations', 'merge-durations 0'],
    ['Dauer je Gruppe zusammenfassen', 'merge-durations 0'],
    ['Additionner les coûts par site', 'merge-durations 0'],
    ['Calculer le total', 'regenerate-summary 0'],
    ['Recompute the total, please', 'regenerate-summary 0'],
    ['Merge this chapter with the next', undefined],
    ['Lire le rapport total de la commission', undefined],
    ['Vérifier la durée', undefined],
  ];
  for (const [text, expected] of wordings)
    test(text, () => {
      assert.equal(asked(`- [ ] ${text}\n\n${totalled}`), expected);
    });

  test('a total that is not there is to be added', () => {
    assert.equal(asked(`- [ ] Compute the total\n\n${plain}`), 'add-summary-row 0');
  });

  test('a task that is done asks for nothing', () => {
    assert.equal(asked(`- [x] Calculer le total\n\n${totalled}`), undefined);
  });

  test('without a table there is nothing to rewrite', () => {
    assert.equal(asked('- [ ] Merge the durations\n'), undefined);
  });

  test('the table of the same section is nearer than the next one', () => {
    const chapter = `# One\n\n${plain}\n- [ ] Merge durations\n\n# Two\n\n${totalled}`;
    assert.equal(asked(chapter), 'merge-durations 0');
  });

  test('the table below the task comes before the one above', () => {
    assert.equal(asked(`# One\n\n${plain}\n- [ ] Calculer le total\n\n${totalled}`), 'regenerate-summary 1');
  });

  test('a task in a cell is about its own table', () => {
    const cell = '| # | Task | Min |\n|---|---|---|\n| 1 | [ ] calculer le total des minutes ici | 4 |\n| 2 | [x] autre | 5 |\n';
    assert.equal(asked(`${cell}\n${totalled}`), 'add-summary-row 0');
  });
});
