import assert from 'node:assert/strict';
import { commands, MarkdownString, type DocumentSymbol, type Hover, type Position, type TextDocument } from 'vscode';
import { chapterName } from '../support/thesis.ts';
import { waitFor } from '../support/wait.ts';
import { closeAll, fileIn, openFile } from './chapter.ts';

suite('reading', () => {
  let chapter: TextDocument;

  suiteSetup(async () => {
    chapter = await openFile(fileIn('these', chapterName));
  });

  suiteTeardown(closeAll);

  test('a hover on a right total tells how it came about', async () => {
    const text = await waitForHover(chapter, placeOf(chapter, 'Total : 866', 'Total : '.length + 1));
    assert.match(text, /866/);
    assert.match(text, /14 h 26 min/);
  });

  test('a hover on the wrong total tells what was counted', async () => {
    const text = await waitForHover(chapter, placeOf(chapter, 'Total : 14', 'Total : '.length + 1));
    assert.match(text, /\b15\b/);
  });

  test('the outline has every heading once, from VS Code itself, and our tables', async () => {
    const symbols = await waitFor('the outline', async () => {
      const all = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', chapter.uri);
      const names = all.flatMap(namesBelow);
      return names.some((name) => /^Table 1\b/.test(name)) && names;
    });
    const headings = symbols.filter((name) => name.endsWith('Analyse des échanges'));
    assert.equal(headings.length, 1, symbols.join(', '));
  });
});

function placeOf(chapter: TextDocument, text: string, offset: number): Position {
  return chapter.positionAt(chapter.getText().indexOf(`>${text}<`) + 1 + offset);
}

async function waitForHover(chapter: TextDocument, position: Position): Promise<string> {
  return waitFor('a hover', async () => {
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', chapter.uri, position);
    const texts = hovers
      .flatMap(({ contents }) => contents)
      .flatMap((content) => (content instanceof MarkdownString ? [content.value] : []));
    return texts.length > 0 && texts.join('\n');
  });
}

function namesBelow({ name, children }: DocumentSymbol): string[] {
  return [name, ...children.flatMap(namesBelow)];
}
