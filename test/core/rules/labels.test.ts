import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, applyEdits } from '../../../src/core/index.ts';
import { check } from '../../../src/core/rules/analyse.ts';
import { alignedEdits, asSeen } from '../../../src/core/rules/shared/labels.ts';
import { verbatim } from '../../../src/core/text/source-text.ts';

suite('label fixes', () => {
  test('touch single characters and gaps', () => {
    const text = '| Nom | Groupe |\n|---|---|\n| A | Groupe B (sud) |\n| B | groupe  B(sud ) |\n| C | Groupe B (sud) |\n';
    const edits = analyse(text).findings.flatMap(({ rule, fixes }) => (rule === 'inconsistent-label' ? (fixes[0]?.edits ?? []) : []));
    assert.deepEqual(
      edits.map(({ span, text: to }) => [text.slice(span.start, span.end), to]),
      [
        ['g', 'G'],
        ['', ' '],
        [' ', ''],
      ],
    );
  });

  test('are not offered in a table that cannot be edited, nor where markup stands in a gap to be closed', () => {
    const { chapter } = analyse('| Nom | Groupe |\n|---|---|\n| A | Groupe B |\n| B | groupe B |\n| C | Groupe B |\n');
    const { findings } = check({ ...chapter, tables: chapter.tables.map((table) => ({ ...table, editable: false })) }, {});
    assert.deepEqual(findings.map(({ rule, fixes }) => [rule, fixes.length]), [['inconsistent-label', 0]]);
    const source = { text: 'a b', runs: [0, 1, 2].map((unit) => ({ unit, from: 4 * unit, to: 4 * unit + 1 })) };
    assert.equal(alignedEdits(source, 'ab'), undefined);
    assert.equal(alignedEdits(verbatim('ab', { start: 0, end: 2 }), 'abc'), undefined);
  });

  test('make any spelling read like the other', () => {
    const word = fc.stringMatching(/^[a-zàéîöç]{1,6}$/);
    const gap = fc.constantFrom('', ' ', '  ', '\u00a0');
    const letters = fc.array(fc.tuple(word, gap, gap, fc.boolean()), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(letters, (parts) => {
        const written = parts.map(([text, before, , upper]) => before + (upper ? text.toUpperCase() : text.normalize('NFD'))).join('');
        const target = asSeen(parts.map(([text, , after]) => after + text).join(''));
        const edits = alignedEdits(verbatim(written, { start: 0, end: written.length }), target);
        assert.ok(edits);
        assert.equal(asSeen(applyEdits(written, edits)), target);
        for (const { span, text } of edits) assert.ok(span.end - span.start <= 2 && text.length <= 1);
      }),
    );
  });
});
