import assert from 'node:assert/strict';
import { applyFixes, type LintError, type Rule } from 'markdownlint';
import { lint } from 'markdownlint/sync';
import { analyse, describeRule, formatMessage, indexLines, ruleIds } from '../../src/core/index.ts';
import rules, { createRules, recommended, type MarkdownlintOptions } from '../../src/library/markdownlint.ts';

/** A count that the rows contradict, behind front matter, an emoji before it on its line. */
const visits = `---
title: Visits
---

# Visits

Table 1: Visits

| 🙂 Visitor | Date |
| --- | --- |
| Ana | 3 May |
| Bo | 4 May |
| Cleo | 5 May |
| 🙂 Total: 2 | |

- [ ] Ask Bo
`;

function found(text: string, options?: MarkdownlintOptions): LintError[] {
  const customRules: Rule[] = options ? createRules(options) : [...rules];
  const config = { default: false, tallymark: true };
  const { text: errors = [] } = lint({ strings: { text }, customRules, config, handleRuleFailures: false });
  return errors;
}

suite('the rules for markdownlint', () => {
  test('are one for each of ours, described and tagged by how much it matters', () => {
    assert.deepEqual(
      rules.map(({ names, description, tags }) => ({ names, description, tags })),
      ruleIds.map((id) => ({
        names: [`tallymark-${id}`],
        description: describeRule(id).summary,
        tags: ['tallymark', `tallymark-${describeRule(id).severity}`],
      })),
    );
  });

  test('find in markdownlint what the core finds, in the same places and words', () => {
    const { findings } = analyse(visits);
    const lines = indexLines(visits);
    assert.deepEqual(
      found(visits).map(({ ruleNames: [name], lineNumber, errorRange, errorDetail }) => ({ name, lineNumber, errorRange, errorDetail })),
      findings
        .filter(({ severity }) => severity !== 'hint')
        .map(({ rule, span, message }) => {
          const { line, character } = lines.positionAt(span.start);
          return {
            name: `tallymark-${rule}`,
            lineNumber: line + 1,
            errorRange: [character + 1, span.end - span.start],
            errorDetail: formatMessage(message, 'en'),
          };
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['wrong-total', 'open-task'],
    );
  });

  test('mend what can be mended without a choice, and nothing else of the text', () => {
    assert.equal(applyFixes(visits, found(visits)), visits.replace('Total: 2', 'Total: 3'));
    const windows = visits.replaceAll('\n', '\r\n');
    assert.equal(applyFixes(windows, found(windows)), windows.replace('Total: 2', 'Total: 3'));
  });

  test('hear comments, which markdownlint keeps from rules', () => {
    const names = (text: string): readonly (string | undefined)[] => found(text).map(({ ruleNames: [name] }) => name);
    assert.deepEqual(names(`${visits}\n<!-- tallymark-disable-file -->\n`), []);
    const bound = visits.replace('- [ ] Ask Bo', 'There were two<!--= rows(table-1) --> of them.');
    assert.ok(names(bound).includes('tallymark-bound-number'), String(names(bound)));
  });

  test('obey the comments of markdownlint', () => {
    const errors = found(visits.replace('- [ ] Ask Bo', '<!-- markdownlint-disable-next-line tallymark-open-task -->\n- [ ] Ask Bo'));
    assert.deepEqual(
      errors.map(({ ruleNames: [name] }) => name),
      ['tallymark-wrong-total'],
    );
  });

  test('speak French, read by the options given, and leave out what matters less than asked', () => {
    const french = found('| Nom | Âge |\n| --- | --- |\n| Ana | à voir |\n| Bo | 4 |\n', { messages: 'fr', placeholders: ['à voir'] });
    assert.deepEqual(
      french.map(({ ruleNames: [name] }) => name),
      ['tallymark-placeholder'],
    );
    assert.match(french[0]?.errorDetail ?? '', /«/);
    assert.deepEqual(
      found(visits, { least: 'warning' }).map(({ ruleNames: [name] }) => name),
      ['tallymark-wrong-total'],
    );
  });

  test('have a configuration by which findings matter as they do elsewhere', () => {
    const config = { default: false, ...recommended };
    const { text: errors = [] } = lint({ strings: { text: visits }, customRules: [...rules], config });
    assert.deepEqual(
      errors.map(({ ruleNames: [name], severity }) => [name, severity]),
      [
        ['tallymark-open-task', 'warning'],
        ['tallymark-wrong-total', 'error'],
      ],
    );
    assert.deepEqual([recommended['tallymark-empty-cell'], Object.keys(recommended).length], [false, ruleIds.length]);
  });

  test('hold any text', () => {
    for (const text of ['', '\n', '---\n', '<table>\n<tr>\n<td>1\n', '\uFEFF# x\n', '<!-- a\nb -->\n\n\t| a |\n', 'a\u0000b\r\n\r\nc\r']) {
      assert.doesNotThrow(() => found(text), JSON.stringify(text));
    }
  });
});
