import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { indexHeadings, indexSections } from '../../../src/core/parse/headings.ts';

suite('the headings of a chapter', () => {
  const source = '# Work\n\nOne.\n\n## Asking *people*\n\nTwo.\n\n## Table 2: Visits\n\nThree.\n\n# Rest\n\nFour.\n';
  const { blocks } = analyse(source).chapter;
  const at = (word: string): number => source.indexOf(word);

  test('are told of each place, outermost first; captions are none', () => {
    const headingsAt = indexHeadings(blocks);
    assert.deepEqual(
      ['One', 'Two', 'Three', 'Four'].map((word) => headingsAt(at(word))),
      [['Work'], ['Work', 'Asking people'], ['Work', 'Asking people'], ['Rest']],
    );
  });

  test('are read once, whoever asks', () => {
    assert.notEqual(indexSections(blocks)(at('Two')), undefined);
    assert.equal(indexSections(blocks)(at('Two')), indexSections(blocks)(at('Three')));
  });
});
