import assert from 'node:assert/strict';
import { applyEdits, indexLines, ruleIds } from '../../src/core/index.ts';
import type { FindingShape, RangeShape } from '../../src/cli/output/formats/json.ts';
import { createWorld, visits, type World } from './world.ts';

interface CheckReport {
  readonly version: number;
  readonly summary: unknown;
  readonly files: readonly { readonly path: string; readonly findings: readonly FindingShape[] }[];
}

const wrongTotal = {
  rule: 'wrong-total',
  severity: 'warning',
  message: 'The total says 43; the 3 cells above add up to 34 (difference 9).',
  range: { start: { line: 7, character: 14 }, end: { line: 7, character: 16 } },
} as const;

suite('formats of check', () => {
  let world: World;

  setup(() => {
    world = createWorld();
    world.write('part one/a,b.md', visits);
    world.write('empty.md', '');
  });
  teardown(() => {
    world.remove();
  });

  async function check(format: string, ...more: readonly string[]): Promise<string> {
    const { out, err, status } = await world.run(['check', '--format', format, ...more]);
    assert.deepEqual([err, status], ['', 1]);
    return out;
  }

  test('json has the shape that scripts rely on', async () => {
    const report = JSON.parse(await check('json')) as CheckReport;
    assert.deepEqual(Object.keys(report), ['version', 'summary', 'files']);
    assert.equal(report.version, 1);
    assert.deepEqual(report.summary, {
      files: 2,
      findings: 2,
      tables: 1,
      summaryCells: { agrees: 0, disagrees: 1, unverified: 0, silenced: 0 },
      tasks: { open: 1, done: 1 },
    });
    assert.deepEqual(
      report.files.map((file) => [file.path, file.findings.length]),
      [
        ['empty.md', 0],
        ['part one/a,b.md', 2],
      ],
    );
    const { data, related, fixes, ...finding } = report.files[1]!.findings[0]!;
    assert.deepEqual(finding, wrongTotal);
    const { table, row, column, function: fn, stated, expected } = data;
    assert.deepEqual(
      { table, row, column, fn, stated, expected },
      { table: 0, row: 4, column: 2, fn: 'sum', stated: '43', expected: '34' },
    );
    assert.deepEqual(
      related.map(({ range }) => range.start.line),
      [4, 6],
    );
    assert.deepEqual(fixes, [{ title: 'Change 43 to 34', preferred: true, edits: [{ range: wrongTotal.range, newText: '34' }] }]);
  });

  test('json gives places that editors understand: from 0, in UTF-16 units', async () => {
    const text = `\ufeff${visits}`.replace('South', '😀 é').replaceAll('\n', '\r\n');
    world.write('part one/a,b.md', text);
    const report = JSON.parse(await check('json')) as CheckReport;
    const lines = indexLines(text);
    const sliceOf = ({ start, end }: RangeShape): string => text.slice(lines.offsetAt(start), lines.offsetAt(end));
    const [finding] = report.files[1]!.findings;
    assert.equal(sliceOf(finding!.range), '43');
    const edits = finding!.fixes[0]!.edits.map(({ range, newText }) => ({
      span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
      text: newText,
    }));
    assert.equal(applyEdits(text, edits), text.replace('43', '34'));
  });

  test('jsonl is one finding a line, with its path', async () => {
    const findings = (await check('jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as FindingShape & { readonly path: string });
    assert.deepEqual(
      findings.map(({ path, rule }) => [path, rule]),
      [
        ['part one/a,b.md', 'wrong-total'],
        ['part one/a,b.md', 'open-task'],
      ],
    );
    const report = JSON.parse(await check('json')) as CheckReport;
    assert.deepEqual(
      findings,
      report.files[1]!.findings.map((finding) => ({ path: 'part one/a,b.md', ...finding })),
    );
  });

  test('sarif describes the rules, and finds the same places from 1', async () => {
    const log = JSON.parse(await check('sarif')) as SarifLog;
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema, /^https:.*sarif-schema-2\.1\.0\.json$/);
    assert.equal(log.runs.length, 1);
    const [run] = log.runs;
    assert.equal(run!.columnKind, 'utf16CodeUnits');
    assert.deepEqual(run!.invocations, [{ executionSuccessful: true }]);
    const { rules, name } = run!.tool.driver;
    assert.equal(name, 'tallymark');
    assert.deepEqual(
      rules.map(({ id }) => id),
      ruleIds,
    );
    for (const rule of rules) {
      assert.ok(rule.shortDescription.text !== '' && rule.help.markdown !== '');
      assert.match(rule.defaultConfiguration.level, /^(?:error|warning|note)$/);
    }
    const [result, task] = run!.results;
    assert.equal(rules[result!.ruleIndex]?.id, 'wrong-total');
    assert.deepEqual([result!.ruleId, result!.level, result!.message.text], ['wrong-total', 'warning', wrongTotal.message]);
    const artifactLocation = { uri: 'part%20one/a%2Cb.md' };
    const region = { startLine: 8, startColumn: 15, endLine: 8, endColumn: 17 };
    assert.deepEqual(result!.locations, [{ physicalLocation: { artifactLocation, region } }]);
    assert.deepEqual(result!.fixes, [
      {
        description: { text: 'Change 43 to 34' },
        artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: '34' } }] }],
      },
    ]);
    assert.deepEqual([task!.ruleId, task!.level], ['open-task', 'note']);
  });

  test('sarif tells when something could not be read', async () => {
    const { out, status } = await world.run(['check', '--format', 'sarif', '.', 'gone.md']);
    assert.equal(status, 2);
    assert.deepEqual((JSON.parse(out) as SarifLog).runs[0]!.invocations, [{ executionSuccessful: false }]);
  });

  test('github escapes what would end a property', async () => {
    const [first, second] = (await check('github')).split('\n');
    assert.equal(first, `::warning file=part one/a%2Cb.md,line=8,col=15,endColumn=17,title=wrong-total::${wrongTotal.message}`);
    assert.match(second ?? '', /^::notice file=part one\/a%2Cb\.md,line=10,col=\d+,endColumn=\d+,title=open-task::/);
  });

  test('github escapes percent signs and names errors', async () => {
    world.write('100%: one.md', visits.replace('Ask the mayor', 'Ask 50 % of them'));
    const { out } = await world.run(['check', '--format', 'github', '--rule', 'open-task=error', '100%: one.md']);
    assert.match(out, /^::error file=100%25%3A one\.md,.*::.*Ask 50 %25 of them/m);
  });

  test('github gives no columns to a place of several lines', async () => {
    world.write('open.md', '<table>\n<tr><td>a</td><td>b</td></tr>\n');
    const { out } = await world.run(['check', '--format', 'github', 'open.md', '--rule', 'ragged-row=off']);
    for (const line of out.trimEnd().split('\n')) assert.match(line, /line=\d+,(?:endLine=\d+|col=\d+,endColumn=\d+),title=/);
  });

  test('junit is well-formed and has a case for each finding and each clean chapter', async () => {
    world.write('part one/a,b.md', visits.replace('Ask the mayor', 'Ask "A" & B if 1 < 2\u0007'));
    const xml = await check('junit');
    assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="tallymark">\n/);
    assert.match(xml, /<testsuite name="empty\.md" tests="1" failures="0">\n {4}<testcase name="no findings" classname="empty\.md"\/>/);
    assert.match(xml, /<testsuite name="part one\/a,b\.md" tests="2" failures="2">/);
    assert.match(
      xml,
      /<failure type="warning" message="The total says 43; the 3 cells above add up to 34 \(difference 9\)\.">part one\/a,b\.md:8:15: The total/,
    );
    assert.match(xml, /Ask &quot;A&quot; &amp; B if 1 &lt; 2\ufffd/);
    assert.deepEqual(unbalanced(xml), []);
  });
});

suite('JSON of the other commands', () => {
  let world: World;

  setup(() => {
    world = createWorld();
    world.write('a.md', visits);
  });
  teardown(() => {
    world.remove();
  });

  test('tasks', async () => {
    const { out, status } = await world.run(['tasks', '--format', 'json']);
    assert.equal(status, 0);
    const report = JSON.parse(out) as { files: { tasks: { text: string; range: RangeShape }[] }[] };
    const [task] = report.files[0]!.tasks;
    assert.deepEqual({ ...report, files: [] }, { version: 1, summary: { open: 1, done: 1, gaps: 0 }, files: [] });
    const beside = { tags: [], people: [], due: null, priority: null };
    assert.deepEqual(
      { ...task, range: task!.range.start.line },
      { text: 'Ask the mayor', done: false, kind: 'list', range: 9, headings: ['Visits'], context: 'Visits', ...beside },
    );
  });

  test('tables --explain: what each figure may be, as JSON and for a person', async () => {
    const explained = JSON.parse((await world.run(['tables', '--explain', '--format', 'json'])).out) as {
      files: { tables: { explanations: { row: number; explanations: { class: string; probability: number; formula: string }[] }[] }[] }[];
    };
    const [first] = explained.files[0]?.tables[0]?.explanations.find(({ row }) => row === 4)?.explanations ?? [];
    assert.equal(first?.class, 'slip');
    assert.equal(first.formula, 'sum/block-above');
    assert.ok(first.probability > 0.5 && first.probability <= 1);
    const { out } = await world.run(['tables', '--explain']);
    assert.match(out, /\d+ %  disagrees  sum\/block-above swapped = 34/);
    assert.doesNotMatch((await world.run(['tables'])).out, /block-above/);
  });

  test('tables', async () => {
    const { out, status } = await world.run(['tables', '--format', 'json']);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      files: [
        {
          path: 'a.md',
          tables: [
            {
              index: 0,
              kind: 'pipe',
              range: { start: { line: 2, character: 0 }, end: { line: 7, character: 22 } },
              caption: null,
              columns: [
                { index: 0, name: '#', kind: 'identifier', unit: '' },
                { index: 1, name: 'Site', kind: 'text', unit: '' },
                { index: 2, name: 'Visits', kind: 'quantity', unit: '' },
              ],
              rows: 5,
              summaryCells: [
                {
                  row: 4,
                  column: 2,
                  range: wrongTotal.range,
                  text: '43',
                  function: 'sum',
                  stated: '43',
                  expected: '34',
                  verdict: 'disagrees',
                  silenced: false,
                  reason: 'the 3 cells add up to 34',
                },
              ],
            },
          ],
        },
      ],
    });
  });
});

interface SarifLog {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly invocations: unknown;
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: unknown;
      readonly fixes: unknown;
    }[];
  }[];
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
}

/** Elements that are opened and not closed, or closed and not opened. */
function unbalanced(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash = '', name = '', empty = ''] of xml.matchAll(/<(\/?)([a-z]+)(?:\s[a-z]+="[^"<]*")*(\/?)>/g)) {
    if (slash !== '' && open.at(-1) === name) open.pop();
    else if (empty === '') open.push(slash + name);
  }
  return open;
}
