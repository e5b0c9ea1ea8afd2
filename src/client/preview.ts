import { commands, workspace, type Disposable, type TextDocument, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewMark } from '../protocol.ts';
import { addressOf, ask } from './server.ts';

/*
 * What is used here of markdown-it, which VS Code's own preview hands over, by the names that it has there.
 */

interface Token {
  readonly type: string;
  readonly content: string;
  /** The first line, and the one after the last. */
  readonly map: readonly [number, number] | null;
  readonly children: readonly Token[] | null;
}

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
export function createPreview(client: BaseLanguageClient): Preview {
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
  return {
    disposables: [forgetting, following],
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

/** The tokens with the marks in them. They are copied, as VS Code renders the same ones again. */
function marked(tokens: readonly Token[], marks: readonly PreviewMark[]): readonly Token[] {
  if (marks.length === 0) return tokens;
  let row: readonly [number, number] | null = null;
  let cell = -1;
  return tokens.map((token) => {
    if (token.type === 'tr_open') [row, cell] = [token.map, -1];
    if (token.type === 'td_open' || token.type === 'th_open') cell += 1;
    if (token.type === 'table_close') row = null;
    const lines = row ?? token.map;
    if (!lines || (token.type !== 'inline' && token.type !== 'html_block')) return token;
    const here = marks.filter((mark) => lines[0] <= mark.line && mark.line < lines[1] && (!row || mark.cell === cell));
    if (here.length === 0) return token;
    return token.type === 'inline'
      ? copyOf(token, { children: markInline(token.children ?? [], here) })
      : copyOf(token, { content: markHtml(token, here) });
  });
}

function copyOf(token: Token, news: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, news);
}

/** In a block of HTML the marks stand where they stand in the source. */
function markHtml({ content, map }: Token, marks: readonly PreviewMark[]): string {
  const lines = content.split('\n');
  for (const mark of marks.toReversed()) {
    const at = mark.line - (map?.[0] ?? 0);
    const line = lines[at] ?? '';
    if (line.slice(mark.character).startsWith(mark.text)) {
      lines[at] = line.slice(0, mark.character) + shown(mark) + line.slice(mark.character + mark.text.length);
    }
  }
  return lines.join('\n');
}

/** In a text each mark stands behind the one before it. */
function markInline(children: readonly Token[], marks: readonly PreviewMark[]): readonly Token[] {
  const left = [...marks];
  return children.flatMap((child) => {
    if (child.type !== 'text') return [child];
    const parts: Token[] = [];
    let rest = child.content;
    for (let [next] = left; next !== undefined && rest.includes(next.text); [next] = left) {
      const at = next.kind === 'agrees' || next.kind === 'disagrees' ? rest.lastIndexOf(next.text) : rest.indexOf(next.text);
      parts.push(copyOf(child, { content: rest.slice(0, at) }), copyOf(child, { type: 'html_inline', content: shown(next) }));
      rest = rest.slice(at + next.text.length);
      left.shift();
    }
    return [...parts, copyOf(child, { content: rest })];
  });
}

function shown({ kind, text, title }: PreviewMark): string {
  const tip = title === '' ? '' : ` title="${escaped(title)}"`;
  if (kind === 'open' || kind === 'done')
    return `<input type="checkbox" class="tallymark-box" disabled${kind === 'done' ? ' checked' : ''}>`;
  if (kind === 'placeholder') return `<span class="tallymark-placeholder">${escaped(text)}</span>`;
  return `${escaped(text)}<span class="tallymark-${kind}"${tip}>${kind === 'agrees' ? '✓' : '⚠'}</span>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
