import { env, l10n, Uri, ViewColumn, window, workspace, type Range, type Webview } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { PageMessage, PanelMessage, SaveFormat, TableView } from '../protocol.ts';
import { makeEdit } from './edits.ts';
import { ask, isStale } from './server.ts';

/** The page: nothing from elsewhere is loaded, and no script runs but ours. */
export function pageHtml(webview: Webview, folder: Uri): string {
  const nonce = crypto.randomUUID();
  const [script, style] = ['table.js', 'table.css'].map((name) => webview.asWebviewUri(Uri.joinPath(folder, name)).toString());
  const policy = `default-src 'none'; img-src data:; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${l10n.t('Table')}</title>
<link rel="stylesheet" href="${style ?? ''}">
</head>
<body><script nonce="${nonce}" src="${script ?? ''}"></script></body>
</html>`;
}

/** A page that shows a table: the table, as the server read it, and the way to tell the page something. */
export interface Page {
  readonly client: BaseLanguageClient;
  readonly view: TableView;
  readonly tell: (message: PanelMessage) => void;
}

/** Does what the author asks for in the page. What was meant for another version of the chapter is refused. */
export async function answerPage(page: Page, message: Exclude<PageMessage, { readonly kind: 'ready' }>): Promise<void> {
  try {
    if (message.kind === 'save') await saveAs(page, { [message.format]: message.content });
    else if (message.version === page.view.version) await answerVersion(page, message);
    // The rows of a version that has passed are asked for again with the new one.
    else if (message.kind !== 'groups') sayStale(page);
  } catch (error) {
    if (!isStale(error)) throw error;
    if (message.kind !== 'groups') sayStale(page);
  }
}

async function answerVersion(page: Page, message: Exclude<PageMessage, { readonly kind: 'ready' | 'save' }>): Promise<void> {
  const { client, view, tell } = page;
  const { uri, version, index: table } = view;
  if (message.kind === 'groups') {
    const { request, by, rows } = message;
    const groups = await ask(client, 'tallymark/tableGroups', { uri, version, table, by, rows });
    if (groups) tell({ kind: 'groups', request, groups });
  } else if (message.kind === 'insert') await insert(page, message);
  else await answerCell(page, message);
}

async function answerCell(page: Page, message: Extract<PageMessage, { readonly row: number }>): Promise<void> {
  const { client, view } = page;
  const { uri, version, index: table } = view;
  const { row, column } = message;
  const cell = view.rows.find(({ index }) => index === row)?.cells[column];
  if (!cell) return;
  if (message.kind === 'reveal') {
    await reveal(Uri.parse(uri, true), client.protocol2CodeConverter.asRange(cell.range));
  } else if (message.kind === 'edit') {
    const { edit, refusal } = await ask(client, 'tallymark/editCell', { uri, version, table, row, column, text: message.text });
    await make(page, edit, refusal);
  } else {
    const task = cell.tasks?.[message.task];
    if (task) await make(page, await ask(client, 'tallymark/toggleTask', { uri, version, position: task.position, text: task.text }), '');
  }
}

async function make({ client, tell }: Page, edit: WorkspaceEdit | null, refusal: string): Promise<void> {
  if (edit && !(await makeEdit(client, edit))) sayStale({ tell });
  else tell({ kind: 'told', sentence: refusal });
}

function sayStale({ tell }: Pick<Page, 'tell'>): void {
  tell({ kind: 'told', sentence: l10n.t('The chapter has changed meanwhile. Nothing was changed.') });
}

/** Selects the cell where the chapter is in sight, and leaves the keys with the page. */
async function reveal(chapter: Uri, selection: Range): Promise<void> {
  const inSight = window.visibleTextEditors.find(({ document }) => document.uri.toString() === chapter.toString());
  await window.showTextDocument(chapter, { selection, preserveFocus: true, viewColumn: inSight?.viewColumn ?? ViewColumn.One });
}

/** Saves the picture where the author wants it, and puts it under the table. */
async function insert(page: Page, { svg, png, description }: Extract<PageMessage, { readonly kind: 'insert' }>): Promise<void> {
  const { client, view, tell } = page;
  const { uri, version, index: table } = view;
  const file = await saveAs(page, { svg, png });
  const path = file && pathFrom(Uri.parse(uri, true), file);
  if (path !== undefined) {
    const { edit, refusal } = await ask(client, 'tallymark/insertPicture', { uri, version, table, path, description });
    await make(page, edit, refusal);
  } else if (file) {
    tell({
      kind: 'told',
      sentence: l10n.t('The picture was saved. It was not inserted: there is no way to it from the chapter’s folder.'),
    });
  }
}

/** How a file is saved that the author has named; the ending of its name decides. */
async function saveAs({ view }: Page, contents: Readonly<Partial<Record<SaveFormat, string>>>): Promise<Uri | undefined> {
  const formats = (['svg', 'png', 'csv'] as const).filter((format) => contents[format] !== undefined);
  const [first = 'csv'] = formats;
  const filters = Object.fromEntries(formats.map((format) => [format.toUpperCase(), [format]]));
  const file = await window.showSaveDialog({ defaultUri: proposedFile(Uri.parse(view.uri, true), view.title, first), filters });
  if (!file) return undefined;
  const format = formats.find((one) => file.path.toLowerCase().endsWith(`.${one}`)) ?? first;
  const content = contents[format] ?? '';
  const bytes = format === 'png' ? Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)) : new TextEncoder().encode(content);
  await workspace.fs.writeFile(file, bytes);
  return file;
}

/** Beside the chapter, named after the table, with nothing in the name that a system could not bear; in the workspace's folder while it is in no file. */
function proposedFile(chapter: Uri, title: string, ending: string): Uri {
  const name = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .toLowerCase();
  const folder = chapter.scheme === 'untitled' ? (workspace.workspaceFolders?.[0]?.uri ?? chapter) : Uri.joinPath(chapter, '..');
  return Uri.joinPath(folder, `${name === '' ? 'table' : name}.${ending}`);
}

/** The way from a chapter's folder to a file; undefined where there is none. */
function pathFrom(chapter: Uri, file: Uri): string | undefined {
  if (chapter.scheme !== file.scheme || chapter.authority !== file.authority) return undefined;
  const [from, to] = [chapter.path.split('/').slice(0, -1), file.path.split('/')];
  const common = from.findIndex((step, i) => step !== to[i]);
  const shared = common < 0 ? from.length : common;
  // On Windows another drive cannot be reached from here.
  if (shared < 2 && /^[a-z]:$/i.test(to[1] ?? '')) return undefined;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
