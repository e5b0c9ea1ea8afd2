import { commands, workspace, type Disposable, type Event, type TextDocument, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { IndexChanged, PreviewMark } from '../protocol.ts';
import { marked, type Token } from '../preview/marks.ts';
import { addressOf, ask } from './server.ts';

/*
 * What is used here of markdown-it, which VS Code's own preview hands over, by the names that it has there.
 */

interface MarkdownIt {
  readonly renderer: { render: (tokens: readonly Token[], options: unknown, env: Environment) => string };
}

/** The preview names the chapter and brings a provider of its resources; an export brings none, and nothing is marked in it. */
interface Environment {
  readonly currentDocument?: Uri;
  readonly resourceProvider?: unknown;
}

/** The preview of chapters with marks, and who keeps it up to date. */
export interface Preview {
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
  readonly disposables: readonly Disposable[];
}

/** Shows in VS Code's preview what the server says of a chapter: boxes as boxes, verdicts beside totals, placeholders. */
export function createPreview(client: BaseLanguageClient, onIndexChange: Event<IndexChanged>): Preview {
  const known = new Map<string, { readonly version: number; readonly marks: readonly PreviewMark[] }>();
  const asked = new Map<string, number>();
  const update = async ({ uri, version }: TextDocument): Promise<void> => {
    const key = uri.toString();
    if (asked.get(key) === version) return;
    asked.set(key, version);
    const marks = await ask(client, 'tallymark/previewMarks', { uri: addressOf(client, uri) }).catch(() => []);
    if (asked.get(key) !== version) return;
    const before = known.get(key)?.marks ?? [];
    known.set(key, { version, marks });
    if (JSON.stringify(before) !== JSON.stringify(marks)) await commands.executeCommand('markdown.preview.refresh');
  };
  const marksOf = ({ currentDocument, resourceProvider }: Environment): readonly PreviewMark[] => {
    if (!currentDocument || resourceProvider === undefined || !isOn(currentDocument)) return [];
    const key = currentDocument.toString();
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === key);
    if (document) void update(document);
    return known.get(key)?.marks ?? [];
  };
  const forgetting = workspace.onDidCloseTextDocument(({ uri }) => {
    known.delete(uri.toString());
    asked.delete(uri.toString());
  });
  const following = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('tallymark.preview')) void commands.executeCommand('markdown.preview.refresh');
  });
  // Marks follow other chapters and settings too, and the server that is started next has them all to say again.
  const reading = onIndexChange(({ changed }) => {
    for (const document of workspace.textDocuments) {
      const isConcerned = changed?.includes(addressOf(client, document.uri)) ?? true;
      if (isConcerned && asked.delete(document.uri.toString())) void update(document);
    }
  });
  return {
    disposables: [forgetting, following, reading],
    extendMarkdownIt(md) {
      const { renderer } = md;
      const render = renderer.render.bind(renderer);
      renderer.render = (tokens, options, env) => render(marked(tokens, marksOf(env)), options, env);
      return md;
    },
  };
}

function isOn(uri: Uri): boolean {
  return workspace.getConfiguration('tallymark', uri).get<boolean>('preview') === true;
}
