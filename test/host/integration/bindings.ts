import assert from 'node:assert/strict';
import {
  commands,
  MarkdownString,
  Range,
  workspace,
  WorkspaceEdit,
  type CompletionList,
  type Hover,
  type Location,
  type LocationLink,
  type TextDocument,
} from 'vscode';
import { waitFor } from '../support/wait.ts';
import { apply, closeAll, fileIn, findings, openFile, undoTo, waitForAction, waitForFinding, waitForFindings } from './chapter.ts';

suite('bindings', () => {
  let chapter: TextDocument;

  suiteSetup(async () => {
    chapter = await openFile(fileIn('these', '8-bilan.md'));
  });

  suiteTeardown(closeAll);

  test('a number that has drifted from the table of another chapter is found, and mended by choice', async () => {
    const original = chapter.getText();
    const finding = await waitForFinding(chapter.uri, 'bound-number');
    assert.equal(chapter.getText(finding.range), 'dix-huit');
    assert.ok(finding.relatedInformation?.some(({ location }) => location.uri.path.endsWith('/3-entretiens.md')));
    await apply(await waitForAction(chapter, finding.range, 'quickfix', /dix-neuf/));
    await waitForFindings(chapter.uri, 'bound-number', 0);
    await undoTo(chapter, original);
    await waitForFinding(chapter.uri, 'bound-number');
  });

  test('an edit of the table has the number of the other chapter told', async () => {
    const other = await openFile(fileIn('these', '3-entretiens.md'));
    const original = other.getText();
    const shown = await openFile(chapter.uri);
    const before = findings(shown.uri, 'bound-number').length;
    await openFile(other.uri);
    const at = original.indexOf('<li>');
    const removed = new Range(other.positionAt(at), other.positionAt(original.indexOf('</li>', at) + '</li>'.length));
    const edit = new WorkspaceEdit();
    edit.delete(other.uri, removed);
    await workspace.applyEdit(edit);
    await openFile(chapter.uri);
    await waitFor('the number of the other chapter', () => findings(chapter.uri, 'bound-number').length !== before);
    await openFile(other.uri);
    await undoTo(other, original);
    await openFile(chapter.uri);
    await waitForFindings(chapter.uri, 'bound-number', before);
  });

  test('the hover tells what the number is', async () => {
    const text = await waitFor('a hover', async () => {
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', chapter.uri, placeOf('quatre<!--='));
      const texts = hovers.flatMap(({ contents }) => contents);
      return texts.flatMap((content) => (content instanceof MarkdownString ? [content.value] : [])).join('\n');
    });
    assert.match(text, /rows\(table-8\.1\)/);
  });

  test('columns are offered behind a table', async () => {
    const place = placeOf('.Pages) --> pages').translate(0, 1);
    const labels = await waitFor('completions', async () => {
      const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', chapter.uri, place);
      const found = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.includes('Tenu') && found;
    });
    assert.ok(labels.includes('Atelier') && labels.includes('Pages'));
  });

  test('a name leads to its definition, and is renamed', async () => {
    const place = placeOf('personnes --> ont');
    const [target] = await waitFor('the definition', async () => {
      const found = await commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', chapter.uri, place);
      return found.length > 0 && found;
    });
    assert.ok(target);
    const edit = await commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', chapter.uri, place, 'gens');
    assert.deepEqual(
      edit.get(chapter.uri).map(({ newText }) => newText),
      ['gens', 'gens', 'gens'],
    );
  });

  test('a verified number is bound by a quick fix, and a bound one released', async () => {
    const original = chapter.getText();
    const range = new Range(placeOf('trois<!--= list'), placeOf('trois<!--= list'));
    await apply(await waitForAction(chapter, range, 'quickfix', /^Release this number$/));
    assert.ok(chapter.getText().includes('Il y a trois choses'));
    await apply(await waitForAction(chapter, range, 'quickfix', /^Keep this number true$/));
    assert.equal(chapter.getText(), original);
    await undoTo(chapter, original);
  });

  test('the preview of VS Code shows nothing of a binding', async () => {
    const text = `The **three**<!--= rows(above) --> boats carry 12 %<!--= percent(a, b) ~ --> of it.

## Nineteen<!--= people: items(table-1."Home port" where Crew <= 3) --> people

- \`14\`<!--= people * 2 - 1 --> of them

| Who | How many |
|---|---|
| People | 19<!--= people --> |
`;
    const render = (markdown: string): Thenable<string> => commands.executeCommand<string>('markdown.api.render', markdown);
    const comments = /<!--[^]*?-->/g;
    const [bound, plain] = [await render(text), await render(text.replaceAll(comments, ''))];
    assert.match(plain, /Nineteen people/);
    assert.equal(bound.replaceAll(comments, ''), plain);
  });

  function placeOf(text: string): ReturnType<TextDocument['positionAt']> {
    const at = chapter.getText().indexOf(text);
    assert.ok(at >= 0, text);
    return chapter.positionAt(at + 1);
  }
});
