import assert from 'node:assert/strict';
import { DiagnosticSeverity, Position, Range, WorkspaceEdit, workspace, type Diagnostic, type TextDocument } from 'vscode';
import { chapterName } from '../support/thesis.ts';
import { waitFor } from '../support/wait.ts';
import { closeAll, fileIn, findings, openFile, ruleOf, waitForFinding, waitForFindings } from './chapter.ts';

suite('findings', () => {
  suiteTeardown(closeAll);

  suite('of the wrong total', () => {
    let chapter: TextDocument;
    let finding: Diagnostic;

    suiteSetup(async () => {
      chapter = await openFile(fileIn('these', chapterName));
      finding = await waitForFinding(chapter.uri, 'wrong-total');
    });

    test('the range is the two digits', () => {
      assert.equal(chapter.getText(finding.range), '14');
      assert.equal(chapter.lineAt(finding.range.start.line).text.trim(), '<td>Total : 14</td>');
    });

    test('it is a warning that names both sides and its rule', () => {
      assert.equal(finding.severity, DiagnosticSeverity.Warning);
      assert.equal(ruleOf(finding.code), 'wrong-total');
      assert.match(finding.message, /\b14\b.*\b15\b/);
    });

    test('it points at rows that were counted', () => {
      const related = finding.relatedInformation ?? [];
      assert.notEqual(related.length, 0);
      for (const { location } of related) {
        assert.equal(location.uri.toString(), chapter.uri.toString());
        assert.ok(location.range.end.isBefore(finding.range.start));
      }
    });

    test('the right total of the same row is not touched', () => {
      assert.ok(!findings(chapter.uri).some(({ range }) => chapter.getText(range).includes('866')));
    });
  });

  test('a chapter in order has no warning', async () => {
    const clean = await openFile(fileIn('these', '1-introduction.md'));
    const broken = await openFile(fileIn('these', '2-budget.md'));
    // Opened later: when its finding is there, the other chapter's would be.
    await waitForFinding(broken.uri, 'wrong-total');
    assert.deepEqual(findings(clean.uri), []);
  });

  test('a finding follows what is typed, and goes when the total is right', async () => {
    const chapter = await openFile(fileIn('appendix', 'expenses.md'));
    const { range } = await waitForFinding(chapter.uri, 'wrong-total');
    await edit(chapter, new Range(0, 0, 0, 0), 'A line above.\n\n');
    const moved = new Position(range.start.line + 2, range.start.character);
    await waitFor('the finding two lines further down', () =>
      findings(chapter.uri, 'wrong-total').some((finding) => finding.range.start.isEqual(moved)),
    );
    await edit(chapter, new Range(moved, moved.translate(0, 3)), '555');
    await waitForFindings(chapter.uri, 'wrong-total', 0);
  });

  test('a text that is in no file yet is checked too', async () => {
    const content = '| Item | Cost (€) |\n| --- | --- |\n| Pens | 12 |\n| Paper | 30 |\n| Total | 43 |\n';
    const chapter = await workspace.openTextDocument({ language: 'markdown', content });
    const finding = await waitForFinding(chapter.uri, 'wrong-total');
    assert.equal(chapter.getText(finding.range), '43');
  });
});

async function edit(chapter: TextDocument, range: Range, text: string): Promise<void> {
  const edits = new WorkspaceEdit();
  edits.replace(chapter.uri, range, text);
  assert.ok(await workspace.applyEdit(edits));
}
