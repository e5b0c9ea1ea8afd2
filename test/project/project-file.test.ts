import assert from 'node:assert/strict';
import fc from 'fast-check';
import { languageTags, ruleIds } from '../../src/core/index.ts';
import { describeProblem, nearestName, projectKeys, readProjectFile, ruleSeverities } from '../../src/project/index.ts';

/** What is wrong with a project file: the text at the place, and the sentence. */
function problemsOf(text: string, language: 'en' | 'fr' = 'en'): readonly string[] {
  return readProjectFile(text).problems.map((it) => `${text.slice(it.span.start, it.span.end)} → ${describeProblem(it, language)}`);
}

suite('project file', () => {
  test('gives its settings', () => {
    const text = `\ufeff{
      // Comments and trailing commas are welcome.
      "$schema": "./node_modules/tallymark/schema.json",
      "rules": { "wrong-total": "error", "empty-cell": "off" },
      "placeholders": ["à voir", "XX"],
      "language": "fr",
      "exclude": ["drafts/", "*.old.md"],
    }`;
    assert.deepEqual(readProjectFile(text), {
      settings: {
        rules: { 'wrong-total': 'error', 'empty-cell': 'off' },
        placeholders: ['à voir', 'XX'],
        language: 'fr',
        exclude: ['drafts/', '*.old.md'],
      },
      problems: [],
    });
    assert.deepEqual(readProjectFile('{}'), { settings: {}, problems: [] });
  });

  for (const [text, ...expected] of [
    ['', ' → the file must hold an object: { … }'],
    ['// nothing yet', ' → the file must hold an object: { … }'],
    ['[1]', '[1] → the file must hold an object: { … }'],
    ['{"rules": {}', ' → a } is missing here'],
    ['{"rules" {}}', '{ → a : is missing here'],
    ['{"exclude": ["a" "b"]}', '"b" → a , is missing here'],
    ['{"exclude": ["a"}', '} → a , is missing here'],
    ['{"language": }', '} → a value is missing here'],
    ['{rules: {}}', 'rules → this is not valid JSON'],
    ['{"ruls": {}}', '"ruls" → key "ruls": no such key; did you mean "rules"?'],
    ['{"severity": {}}', '"severity" → key "severity": no such key; the keys are rules, placeholders, language, csv, exclude'],
    ['{"language": "en", "language": "fr"}', '"language" → key "language": this key stands here for the second time; only one can count'],
    ['{"rules": []}', '[] → key "rules": an object is expected: { "wrong-total": "error" }'],
    ['{"rules": {"wrong-totl": "off"}}', '"wrong-totl" → key "rules.wrong-totl": no such rule; did you mean "wrong-total"?'],
    ['{"rules": {"xyzzyx": "off"}}', '"xyzzyx" → key "rules.xyzzyx": no such rule; `tallymark explain` lists them all'],
    [
      '{"rules": {"open-task": "wrning"}}',
      '"wrning" → key "rules.open-task": "wrning" is not one of error, warning, information, hint, off; did you mean "warning"?',
    ],
    ['{"rules": {"open-task": 2}}', '2 → key "rules.open-task": 2 is not one of error, warning, information, hint, off'],
    ['{"rules": {"open-task": null}}', 'null → key "rules.open-task": null is not one of error, warning, information, hint, off'],
    ['{"placeholders": "xxx"}', '"xxx" → key "placeholders": a list of texts is expected: [ "…" ]'],
    [
      '{"exclude": ["a", 3, " "]}',
      '3 → key "exclude[1]": a text of at least one character is expected, in quotation marks',
      '" " → key "exclude[2]": a text of at least one character is expected, in quotation marks',
    ],
    ['{"language": "klingon"}', `"klingon" → key "language": "klingon" is not one of ${languageTags.join(', ')}`],
  ] as const) {
    test(`says what is wrong and where: ${text}`, () => {
      assert.deepEqual(problemsOf(text), expected);
    });
  }

  test('keeps what is right beside what is wrong', () => {
    const { settings, problems } = readProjectFile(
      '{"rules": {"wrong-totl": "off", "open-task": "hint"}, "language": "fr", "exclude": ["a", 1]}',
    );
    assert.deepEqual(settings, { rules: { 'open-task': 'hint' }, language: 'fr', exclude: ['a'] });
    assert.equal(problems.length, 2);
  });

  test('speaks French, and English where a language has no sentences of its own', () => {
    assert.deepEqual(problemsOf('{"ruls": {}}', 'fr'), [
      '"ruls" → clé « ruls » : cette clé n’existe pas\u00a0; vouliez-vous dire «\u00a0rules\u00a0»\u00a0?',
    ]);
    const [problem] = readProjectFile('{"ruls": {}}').problems;
    assert.ok(problem);
    assert.match(describeProblem(problem, 'de'), /did you mean/);
  });

  test('is read whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => `{"rules": ${text}`),
        ),
        (text) => {
          for (const { span } of readProjectFile(text).problems) assert.ok(0 <= span.start && span.start <= span.end);
        },
      ),
    );
  });

  test('is told when it is nested without end, and settles nothing', () => {
    for (const text of ['['.repeat(100_000), `{"exclude":${'['.repeat(50_000)}${']'.repeat(50_000)}}`]) {
      const { settings, problems } = readProjectFile(text);
      assert.deepEqual(settings, {});
      assert.deepEqual(
        problems.map(({ message }) => message.id),
        ['project-file-too-deep'],
      );
    }
    assert.deepEqual(readProjectFile(`{ "exclude": ["${'['.repeat(100)}"] } // ${'{'.repeat(100)}`).problems, []);
  });

  test('has its keys listed with what they take', () => {
    assert.deepEqual(
      projectKeys.map(({ name, type }) => [name, type]),
      [
        ['rules', 'object'],
        ['placeholders', 'array'],
        ['language', 'string'],
        ['csv', 'string'],
        ['exclude', 'array'],
      ],
    );
    const [rules] = projectKeys;
    assert.deepEqual([rules?.properties, rules?.values], [ruleIds, ruleSeverities]);
  });
});

suite('nearest name', () => {
  for (const [word, expected] of [
    ['wrong-totl', 'wrong-total'],
    ['wrong-totla', 'wrong-total'],
    ['WRONG-TOTAL', 'wrong-total'],
    ['opn-task', 'open-task'],
    ['fix', 'fix'],
    ['fxi', 'fix'],
    ['zzz', undefined],
    ['', undefined],
  ] as const) {
    test(`of ${JSON.stringify(word)} is ${String(expected)}`, () => {
      assert.equal(nearestName(word, ['open-task', 'wrong-total', 'fix']), expected);
    });
  }
});
