import assert from 'node:assert/strict';
import { mergeSettings, readProjectFile } from '../../src/project/index.ts';
import { interfaceLanguage, projectDiagnostics } from '../../src/service/index.ts';
import { said } from '../service/support.ts';

suite('settings', () => {
  test('the editor prevails over the project file, rule by rule', () => {
    const { settings } = readProjectFile(
      '{ "rules": { "empty-cell": "off", "wrong-total": "error" }, "language": "de", "placeholders": ["voir"] }',
    );
    const editor = { rules: { 'wrong-total': 'hint', 'open-task': 'off' }, language: 'fr', placeholders: ['later'] };
    assert.deepEqual(mergeSettings(settings, editor), {
      severities: { 'empty-cell': 'off', 'wrong-total': 'hint', 'open-task': 'off' },
      placeholders: ['voir', 'later'],
      language: 'fr',
    });
  });

  test('what settles nothing leaves the project file alone', () => {
    const { settings } = readProjectFile('{ "rules": { "empty-cell": "off" }, "language": "de" }');
    const expected = { severities: { 'empty-cell': 'off' }, placeholders: [], language: 'de' };
    const nothing = { rules: { 'empty-cell': 'default', 'wrong-total': 3 }, language: 'auto', placeholders: ['', ' ', 7] };
    for (const editor of [nothing, null, undefined, 'off', [], { rules: [], placeholders: 'x', language: 'tlh' }]) {
      assert.deepEqual(mergeSettings(settings, editor), expected);
    }
  });

  test('what is wrong with a project file is shown at its place', () => {
    const text = '{\r\n  "rules": { "wrong-totl": "off" }\r\n}';
    const [diagnostic, ...others] = projectDiagnostics(text, readProjectFile(text).problems, 'en');
    assert.deepEqual(others, []);
    assert.deepEqual(diagnostic?.range, { start: { line: 1, character: 13 }, end: { line: 1, character: 25 } });
    assert.match(said(diagnostic), /wrong-total/);
  });

  test('the language of the interface follows the editor’s', () => {
    assert.deepEqual(['fr', 'fr-CA', 'FR_fr', 'de', 'en', 'tlh', undefined].map(interfaceLanguage), [
      'fr',
      'fr',
      'fr',
      'de',
      'en',
      'en',
      'en',
    ]);
  });

  test('the project says whether fenced csv holds tables', () => {
    const { settings, problems } = readProjectFile('{ "csv": "tables" }');
    assert.deepEqual(problems, []);
    assert.equal(mergeSettings(settings, {}).csv, 'tables');
    const slip = readProjectFile('{ "csv": "table" }');
    assert.deepEqual([slip.settings, slip.problems.map(({ message }) => message.id)], [{}, ['project-file-value-not-known-near']]);
  });
});
