import assert from 'node:assert/strict';
import { digestOf, withBaselines } from '../../../../src/service/index.ts';
import { indexLines, analyse, type AnalyseOptions } from '../../../../src/core/index.ts';
import { createService } from '../../../../src/service/index.ts';
import type { TreeNode, TreeOptions } from '../../../../src/protocol.ts';

const uri = 'file:///thesis/3-field.md';
const before =
  '| # | Session | Length (min) |\n|---|---|---|\n| 1 | Red | 104 |\n| 2 | Red | 61 |\n| 3 | Blue | 45 |\n| Total: 3 | | 210 |\n';
const now = before.replace('104', '54').replace('210', '160');
const options: TreeOptions = { groupBy: 'chapter', filter: '', showDone: false };

suite('what has changed', () => {
  function rows(kind: 'committed' | 'opened' | 'compared' | 'saved', language: 'en' | 'fr' = 'en', shown = options): readonly string[] {
    const settings: AnalyseOptions = withBaselines({}, [{ kind, text: before }]);
    const digest = digestOf({ uri, version: 1, settings, report: analyse(now, settings), lines: indexLines(now) }, language);
    const workspace = { digests: [digest], folders: [{ uri: 'file:///thesis', name: 'thesis' }], today: '2026-11-30' };
    const service = createService(language);
    const below = (parent?: TreeNode): readonly TreeNode[] =>
      service.children(workspace, { view: 'tables', options: shown, ...(parent && { parent: parent.id }) });
    const drawn = (node: TreeNode, depth: number): readonly string[] => [
      `${'  '.repeat(depth)}${node.label}${node.description === '' ? '' : ` | ${node.description}`}`,
      ...below(node).flatMap((child) => drawn(child, depth + 1)),
    ];
    return below()
      .filter(({ kind: what }) => what === 'group')
      .flatMap((node) => drawn(node, 0));
  }

  test('stands above the tables with its rows, though the total agrees', () => {
    assert.deepEqual(rows('committed'), [
      'Changed since the last commit | 1 sum',
      '  Length (min) 210 → 160 | (−50) · 3-field.md',
      '    104 → 54 | Red',
    ]);
  });

  test('says since when, in the author’s language', () => {
    assert.equal(rows('opened')[0], 'Changed since it was opened | 1 sum');
    assert.equal(rows('compared', 'fr')[0], 'Changé depuis la version comparée | 1 somme');
  });

  test('is nothing since a text was saved, nor where a filter names something else', () => {
    assert.deepEqual(rows('saved'), []);
    assert.deepEqual(rows('committed', 'en', { ...options, filter: 'blue' }), []);
    assert.equal(rows('committed', 'en', { ...options, filter: 'red' }).length, 3);
  });
});
