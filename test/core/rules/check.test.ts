import assert from 'node:assert/strict';
import { analyse, type AnalyseOptions, type Finding, type RuleId } from '../../../src/core/index.ts';
import type { Chapter } from '../../../src/core/model/index.ts';
import { check } from '../../../src/core/rules/analyse.ts';

const table = ['| # | Site | Contact |', '|---|---|---|', '| 1 | North | xxx |', '| 2 | South | Bo |', '| Total: 5 | | |', ''].join('\n');

suite('severities', () => {
  test('are the rules’ own unless the options say otherwise', () => {
    const severities = { 'wrong-total': 'error', placeholder: 'off' } as const;
    assert.deepEqual(rulesOf(table), ['placeholder', 'wrong-total']);
    assert.deepEqual(rulesOf(table, { severities }), ['wrong-total']);
    assert.equal(analyse(table, { severities }).findings[0]?.severity, 'error');
  });

  test('words of one’s own are placeholders', () => {
    assert.deepEqual(rulesOf('# T\n\nTo Be Looked Up.\n', { placeholders: ['to be looked up'] }), ['placeholder']);
  });
});

suite('directives', () => {
  test('disable-next-line silences what begins on the next line, and only that', () => {
    const silenced = table.replace('| 2 |', '| 2 <!-- tallymark-disable-next-line wrong-total --> |');
    assert.deepEqual(rulesOf(silenced), ['placeholder']);
    assert.deepEqual(rulesOf(`<!-- tallymark-disable-next-line -->\n${table}`), ['unused-directive', 'placeholder', 'wrong-total']);
  });

  test('disable-next-line counts from the end of the comment', () => {
    assert.deepEqual(rulesOf('# T\n\n<!-- tallymark-disable-next-line placeholder\n--   later -->\nTODO\n'), []);
  });

  test('disable silences to the end, or to enable', () => {
    const tail = `\n\nTODO\n`;
    assert.deepEqual(rulesOf(`<!-- tallymark-disable -->\n\n${table}${tail}`), []);
    assert.deepEqual(rulesOf(`<!-- tallymark-disable -->\n\n${table}\n<!-- tallymark-enable -->${tail}`), ['placeholder']);
    assert.deepEqual(rulesOf(`<!-- tallymark-disable -->\n\n${table}\n<!-- tallymark-enable wrong-total -->${tail}`), []);
    assert.deepEqual(rulesOf(`<!-- tallymark-disable wrong-total -->\n\n${table}\n<!-- tallymark-enable placeholder -->${tail}`), [
      'placeholder',
      'unused-directive',
      'placeholder',
    ]);
  });

  test('disable-file silences before and after', () => {
    assert.deepEqual(rulesOf(`${table}\n<!-- tallymark-disable-file wrong-total -->\n`), ['placeholder']);
    assert.deepEqual(rulesOf(`${table}\n<!-- tallymark-disable-file -->\n`), []);
  });

  test('a rule that is off leaves its directive in use', () => {
    const silenced = `# T\n\n<!-- tallymark-disable-next-line placeholder -->\nTODO\n`;
    assert.deepEqual(rulesOf(silenced), []);
    assert.deepEqual(rulesOf(silenced, { severities: { placeholder: 'off' } }), []);
  });

  test('a comment that names two rules is unused for the one it does not silence', () => {
    const report = analyse('# T\n\n<!-- tallymark-disable-next-line placeholder, wrong-total -->\nTODO\n');
    assert.deepEqual(
      report.findings.map(({ rule, data, fixes }) => [rule, data['rule'], fixes.length]),
      [['unused-directive', 'wrong-total', 0]],
    );
  });

  test('findings about directives are silenced by their own name only', () => {
    const wrong = '<!-- tallymark-disable-next-lin -->\n';
    assert.deepEqual(rulesOf(`<!-- tallymark-disable-file -->\n${wrong}\nTODO\n`), ['unknown-directive']);
    assert.deepEqual(rulesOf(`<!-- tallymark-disable-file unknown-directive -->\n${wrong}`), []);
    assert.deepEqual(rulesOf('<!-- tallymark-disable-file -->\n'), ['unused-directive']);
    assert.deepEqual(rulesOf('<!-- tallymark-disable-file unused-directive -->\n\n<!-- tallymark-disable wrong-total -->\n'), []);
  });
});

suite('a rule that throws', () => {
  test('becomes a finding, and the others go on', () => {
    const { chapter } = analyse('# T\n\nTODO\n');
    const broken: Chapter = {
      ...chapter,
      get tasks(): never {
        throw new TypeError('planted');
      },
    };
    const { findings } = check(broken, {});
    const failed = findings.filter(({ rule }) => rule === 'rule-failed');
    assert.deepEqual(
      failed.map(({ severity, span, data }) => [severity, span.start, span.end, data['error']]),
      failed.map(() => ['error', 0, 0, 'TypeError']),
    );
    assert.ok(failed.some(({ data }) => data['rule'] === 'open-task'));
    assert.ok(!failed.some(({ data }) => data['rule'] === 'empty-section'));
  });
});

function rulesOf(text: string, options: AnalyseOptions = {}): readonly RuleId[] {
  return analyse(text, options).findings.map(({ rule }: Finding) => rule);
}
