import assert from 'node:assert/strict';
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-types';
import { describeRule, ruleIds } from '../../../src/core/index.ts';
import type { ClientCommands } from '../../../src/protocol.ts';
import { createService, fixAllKind, withBaselines, type Service } from '../../../src/service/index.ts';
import { actionsFor, apply, brief, chapter, english } from '../support.ts';

const pipe = `# Field

| # | Site  | Visits |
|---|-------|--------|
| 1 | North | 12     |
| 2 | South | 7      |
| 3 | West  | 15     |
|   | Total | 43     |

- [ ] phone
`;

const html = `# Field

<table>
    <tr><th>#</th><th>Site</th><th>Minutes</th></tr>
    <tr>
        <td>1</td>
        <td>North</td>
        <td>12</td>
    </tr>
    <tr>
        <td>2</td>
        <td>South</td>
        <td>
            7
        </td>
    </tr>
    <tr>
        <td>3</td>
        <td>West</td>
        <td>15</td>
    </tr>
    <tr>
        <td></td>
        <td>Total</td>
        <td>
            43
        </td>
    </tr>
</table>

## To do

- [ ] phone
- [ ] write
  > - [ ] send
1. [ ] read
`;

/** Chapters in which actions have little room. */
const samples: Readonly<Record<string, string>> = {
  'pipe table': pipe,
  'html table': html,
  'table in a list': `- Visits\n\n${pipe
    .split('\n')
    .slice(2, 8)
    .map((line) => `  ${line}`)
    .join('\n')}\n- [ ] phone\n`,
  'table in a quotation': `${pipe
    .split('\n')
    .slice(2, 8)
    .map((line) => `> ${line}`)
    .join('\n')}\n\n- [ ] phone\n`,
  'table at the end without a line break': pipe.split('\n').slice(0, 8).join('\n'),
  'html table on one line': html.slice(0, html.indexOf('## To do')).replace(/\n\s*/g, '') + '\n\n- [ ] phone\n',
  'byte order mark': `\uFEFF- [ ] phone\n- [ ] write\n`,
  'front matter': `---\nlang: en\n---\n- [ ] phone\n- [ ] write\n`,
  'two findings on one line':
    '| Site | Visits | Minutes |\n|--|--|--|\n| North | 12 | 30 |\n| South | 7 | 20 |\n| West | 15 | 25 |\n| Total | 43 | 90 |\n',
};

suite('code actions', () => {
  test('a total whose rows have changed offers to show them first, in an editor that has our commands', () => {
    const settings = withBaselines({}, [{ kind: 'saved', text: pipe.replace('43', '34') }]);
    const source = chapter(pipe.replace('43', '34').replace('| 7 ', '| 2 '));
    const offered = (service: Service): readonly CodeAction[] => {
      const [finding] = service.diagnostics(source, settings);
      assert.ok(finding);
      return service.codeActions(source, finding.range, { diagnostics: [finding] }, settings);
    };
    assert.equal(offered(english())[0]?.title, 'Change 34 to 29');
    const ours = createService('en', { hasCommands: true });
    const [show, fix] = offered(ours);
    assert.deepEqual([show?.title, show?.kind, fix?.title], ['Show what changed', 'quickfix', 'Change 34 to 29']);
    const { command } = ours.resolveCodeAction(source, JSON.parse(JSON.stringify(show)) as CodeAction, settings) ?? {};
    assert.equal(command?.command, 'tallymark.showChanges');
    const [title, rows] = (command.arguments ?? []) as unknown as ClientCommands['tallymark.showChanges'];
    assert.match(title, /The rows added up to 34 in the saved version; now 29\.$/);
    assert.deepEqual(
      rows.map(({ label, location }) => [label, location.range.start.line]),
      [['South: 7 → 2', 5]],
    );
  });

  const rules = ruleIds.map((id): [string, string] => [`the example of ${id}`, describeRule(id).bad]);
  const chapters = [...Object.entries(samples), ...rules];
  const withLineEnds = chapters.flatMap(([name, text]): [string, string][] => [
    [name, text],
    [`${name}, CRLF`, text.replaceAll('\n', '\r\n')],
  ]);

  for (const [name, text] of withLineEnds) {
    test(`ignoring a finding silences it and nothing else: ${name}`, () => {
      const service = english();
      const document = chapter(text);
      for (const finding of service.diagnostics(document, {})) {
        for (const action of actionsFor(service, document, finding, {}).filter(({ title }) => title.startsWith('Ignore'))) {
          checkSilence(text, finding, action.title, apply(document, action.edit));
        }
      }
    });

    test(`every fix mends its finding: ${name}`, () => {
      const service = english();
      const document = chapter(text);
      for (const finding of service.diagnostics(document, {})) {
        for (const action of actionsFor(service, document, finding, {}).filter(({ title }) => !title.startsWith('Ignore'))) {
          const mended = chapter(apply(document, action.edit), 2);
          const left = service.diagnostics(mended, {}).filter(({ code }) => code === finding.code).length;
          assert.ok(left < service.diagnostics(document, {}).filter(({ code }) => code === finding.code).length, action.title);
        }
      }
    });
  }

  test('the fix of a total replaces its figure alone', () => {
    const { mended, titles } = fixFirst(pipe, 'wrong-total');
    assert.equal(mended, pipe.replace('43', '34'));
    assert.deepEqual(titles, ['Change 43 to 34', 'Ignore wrong-total in this table', 'Ignore wrong-total in this chapter']);
  });

  test('titles are in the reader’s language', () => {
    const service = createService('fr');
    const document = chapter(pipe);
    const task = service.diagnostics(document, {}).find(({ code }) => code === 'open-task');
    assert.ok(task);
    assert.ok(actionsFor(service, document, task, {}).some(({ title }) => title === 'Ignorer open-task ici'));
  });

  test('a second rule joins the comment that is there already', () => {
    const text = '<!-- tallymark-disable-next-line placeholder -- soon -->\n- [ ] TODO\n';
    const service = english();
    const document = chapter(text);
    const [task] = service.diagnostics(document, {}).filter(({ code }) => code === 'open-task');
    assert.ok(task);
    const action = actionsFor(service, document, task, {}).find(({ title }) => title === 'Ignore open-task here');
    assert.equal(apply(document, action?.edit), text.replace('placeholder', 'placeholder, open-task'));
  });

  test('only kinds that are asked for', () => {
    const service = english();
    const document = chapter(pipe);
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const kinds = (only?: string[]): readonly (string | undefined)[] => {
      const actions = service.codeActions(document, range, { diagnostics: [], ...(only ? { only } : {}) }, {});
      return [...new Set(actions.map(({ kind }) => kind))];
    };
    assert.deepEqual(kinds(), [CodeActionKind.QuickFix]);
    assert.deepEqual(kinds([CodeActionKind.QuickFix]), [CodeActionKind.QuickFix]);
    assert.deepEqual(kinds([fixAllKind]), [fixAllKind]);
    assert.deepEqual(kinds([CodeActionKind.Source]), []);
    assert.deepEqual(kinds([CodeActionKind.SourceFixAll]), [], 'what is asked of all linters on saving changes no total');
    assert.deepEqual(kinds([CodeActionKind.Refactor]), []);
  });

  test('fix all mends every total, and nothing that needs a choice', () => {
    const service = english();
    const document = chapter(pipe + pipe.replace('43', '44'));
    const { edit, fixed } = service.fixAll(document, {});
    assert.equal(fixed, 2);
    assert.equal(apply(document, edit), (pipe + pipe).replaceAll('43', '34'));
    assert.deepEqual(service.fixAll(document, {}, { rules: ['empty-section'] }), { edit: undefined, fixed: 0 });
    const second = service.fixAll(document, {}, { table: 1 });
    assert.equal(second.fixed, 1);
    assert.equal(apply(document, second.edit), pipe + pipe.replace('43', '34'));
  });

  test('an action for another version is refused, and so is one that nobody offered', () => {
    const service = english();
    const [action] = service.codeActions(
      chapter(pipe),
      { start: { line: 7, character: 14 }, end: { line: 7, character: 14 } },
      { diagnostics: [] },
      {},
    );
    assert.ok(action);
    assert.equal(service.resolveCodeAction(chapter(pipe, 2), action, {}), undefined);
    assert.equal(service.resolveCodeAction(chapter(pipe), action, { severities: { 'wrong-total': 'off' } }), undefined);
    for (const data of [undefined, null, 3, {}, { uri: 'x', version: 1 }, { uri: 'x', version: 1, kind: 'fix', finding: {}, fix: 0 }]) {
      assert.equal(service.resolveCodeAction(chapter(pipe), { title: '', data }, {}), undefined);
    }
  });
});

/** The finding is gone; all others, and no new ones, are there. In a table or chapter the same rule is silent altogether. */
function checkSilence(before: string, finding: Diagnostic, title: string, after: string): void {
  const service = english();
  const count = (text: string): readonly string[] => service.diagnostics(chapter(text, Math.random()), {}).map(nameOf);
  const target = nameOf(finding);
  const expected = count(before).filter((it) => it !== target);
  const wide = !title.endsWith('here');
  const left = wide ? expected.filter((it) => !it.startsWith(`${finding.code} `)) : expected;
  const found = count(after);
  assert.ok(!found.includes(target), `${title}: still there in\n${after}`);
  const others = wide ? found.filter((it) => !it.startsWith(`${finding.code} `)) : found;
  assert.deepEqual([...others].sort(), [...left].sort(), `${title} in\n${after}`);
}

function fixFirst(text: string, rule: string): { readonly mended: string; readonly titles: readonly string[] } {
  const service = english();
  const document = chapter(text);
  const finding = service.diagnostics(document, {}).find(({ code }) => code === rule);
  assert.ok(finding, brief(service.diagnostics(document, {})).join());
  const actions = actionsFor(service, document, finding, {});
  return { mended: apply(document, actions[0]?.edit), titles: actions.map(({ title }) => title) };
}

function nameOf({ code, message }: Diagnostic): string {
  return `${code} ${JSON.stringify(message)}`;
}
