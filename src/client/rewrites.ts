import { commands, l10n, QuickPickItemKind, Range, TextEditorRevealType, ThemeColor, Uri, window } from 'vscode';
import type { ExtensionContext, QuickPickItem, TextEditor } from 'vscode';
import { TextDocumentEdit, type BaseLanguageClient, type Position, type WorkspaceEdit } from 'vscode-languageclient';
import type { ClientCommands, RewriteOffer, RewriteQuestion, RewriteQuestionChoice, RewriteResult, RewriteWayOffer } from '../protocol.ts';
import { showText, tellRewritten } from './server-commands.ts';
import { chapterInFront, sayStale, type Run } from './commands.ts';
import { makeEdit } from './edits.ts';
import { readChosenText } from './file-text.ts';
import { ask, placeOf } from './server.ts';
import type { Row } from './side-bar/tree.ts';
import type { VirtualDocuments } from './virtual-documents.ts';

/** The commands that rewrite tables: one that lists what makes sense, and one for each rewrite of the manifest. */
export function rewriteCommands(
  client: BaseLanguageClient,
  { extension }: ExtensionContext,
  documents: VirtualDocuments,
): Readonly<Record<string, Run>> {
  // In the menu of an editor it is the chapter's address that VS Code hands over.
  const rewrite = (id?: string) => async (given?: Row | Uri) =>
    rewriteTable({ client, documents }, given && 'node' in given ? given : undefined, id);
  return {
    rewriteTable: rewrite(),
    async rewriteAt(...[uri, position]: ClientCommands['tallymark.rewriteAt']) {
      const editor = await window.showTextDocument(Uri.parse(uri, true));
      await rewriteAt({ client, documents }, { editor, uri, version: editor.document.version, position }, undefined);
    },
    ...Object.fromEntries(rewritesOf(extension.packageJSON).map((id) => [`rewrite.${id}`, rewrite(id)])),
  };
}

/** What a rewrite is asked of, and where the chapter as it was is shown. */
interface Context {
  readonly client: BaseLanguageClient;
  readonly documents: VirtualDocuments;
}

/** A chapter as it was when the author was asked, and the place in it. */
interface Place {
  readonly editor: TextEditor;
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
}

async function rewriteTable(context: Context, row: Row | undefined, id: string | undefined): Promise<void> {
  const place = row?.node.table ? await placeOfTable(row) : placeOfCaret(context.client);
  if (place) await rewriteAt(context, place, id);
}

async function rewriteAt(context: Context, place: Place, id: string | undefined): Promise<void> {
  const { uri, version, position } = place;
  const { title, offers } = await ask(context.client, 'tallymark/rewriteOffers', {
    uri,
    version,
    position,
    ...(id !== undefined && { id }),
  });
  if (title === null) void window.showInformationMessage(l10n.t('There is no table in this chapter.'));
  else if (offers.length === 0) void window.showInformationMessage(l10n.t('There is nothing to rewrite in this table.'));
  else await carryOut(context, place, await chooseOffer(title, offers, id !== undefined));
}

/** What a single rewrite comes to needs no choice: it is done, or its reason told. Where there are several ways, one is chosen next. */
async function chooseOffer(title: string, offers: readonly RewriteOffer[], asked: boolean): Promise<RewriteWayOffer | undefined> {
  const [first, ...others] = offers;
  const prompt = l10n.t('What is to be done with the table? It is one step, which can be undone.');
  const chosen = asked && others.length === 0 ? first : await pick(title, offers, ({ detail }) => detail, prompt);
  if (!chosen || chosen.ways.length === 0) return chosen;
  return pick(chosen.title, chosen.ways, ({ refused, detail, sample }) => (refused ? detail : sample), chosen.detail);
}

async function pick<Offer extends RewriteWayOffer>(
  title: string,
  offers: readonly Offer[],
  detailOf: (offer: Offer) => string,
  placeHolder: string,
): Promise<Offer | undefined> {
  const items = offers.flatMap((offer, i): readonly (QuickPickItem & { readonly offer?: Offer })[] => {
    const label = offer.refused ? `$(circle-slash) ${offer.title}` : offer.title;
    const heading = { label: offer.group, kind: QuickPickItemKind.Separator };
    return [...(offer.group === offers[i - 1]?.group ? [] : [heading]), { offer, label, detail: detailOf(offer) }];
  });
  return (await window.showQuickPick(items, { title, placeHolder, matchOnDetail: true }))?.offer;
}

async function carryOut(context: Context, place: Place, offer: RewriteWayOffer | undefined): Promise<void> {
  const answers = offer && (await askAll(offer.questions));
  if (!answers) return;
  const { uri, version } = place;
  const { id, table, options } = offer;
  const rewrite = (chosen: RewriteOffer['options']): Promise<RewriteResult> =>
    ask(context.client, 'tallymark/rewrite', { uri, version, id, table, options: chosen });
  let result = await rewrite({ ...options, ...answers });
  const { message, confirm } = result;
  if (confirm) {
    if ((await window.showWarningMessage(message, { modal: true }, confirm.answer)) !== confirm.answer) return;
    result = await rewrite(confirm.options);
  }
  if (result.text !== null) await showText(result.text);
  else if (result.edit) await make(context, place, result.edit, result.message);
  else await tellRefusal(context.client, place, result);
}

/** The answers to a rewrite's questions, by option; undefined when the author breaks off. */
async function askAll(questions: readonly RewriteQuestion[]): Promise<Readonly<Record<string, string>> | undefined> {
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const answer = await askOne(question);
    if (!answer) return undefined;
    Object.assign(answers, { [question.option]: answer.value }, answer.also);
  }
  return answers;
}

async function askOne({ prompt, choices, fromFile }: RewriteQuestion): Promise<Pick<RewriteQuestionChoice, 'value' | 'also'> | undefined> {
  if (choices) return window.showQuickPick([...choices], { title: prompt });
  if (!fromFile) return answerOf(await window.showInputBox({ title: prompt }));
  const [file] = (await window.showOpenDialog({ title: prompt, filters: { CSV: ['csv', 'tsv', 'txt'] } })) ?? [];
  return answerOf(file && (await readChosenText(file)));
}

function answerOf(value: string | undefined): { readonly value: string } | undefined {
  return value === undefined ? undefined : { value };
}

/** Makes the edit, shows where it begins, and tells what was done, with the way back and the difference. */
async function make({ client, documents }: Context, { editor }: Place, edit: WorkspaceEdit, message: string): Promise<void> {
  const { document } = editor;
  const [before, name] = [document.getText(), document.uri.path.split('/').at(-1) ?? ''];
  if (!(await makeEdit(client, edit))) {
    sayStale();
    return;
  }
  flash(editor, changedLines(edit));
  const title = l10n.t('{0}: Before and After', name);
  // The command is over, however long the message stays.
  void tellRewritten(message, document, () => commands.executeCommand('vscode.diff', documents.write(name, before), document.uri, title));
}

/** The lines that an edit has changed, as they are afterwards. */
function changedLines(edit: WorkspaceEdit): readonly Range[] {
  const edits = (edit.documentChanges ?? []).filter(TextDocumentEdit.is).flatMap((change) => change.edits);
  let moved = 0;
  return edits
    .flatMap((each) => ('newText' in each ? [each] : []))
    .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character)
    .map(({ range: { start, end }, newText }) => {
      const [from, more] = [start.line + moved, newText.split('\n').length - 1];
      moved += more - (end.line - start.line);
      return new Range(from, 0, from + more, 0);
    });
}

/** So long, in milliseconds, what has changed is marked. */
const flashing = 1500;

/** Shows where something has changed, and marks it for a moment. */
function flash(editor: TextEditor, lines: readonly Range[]): void {
  const [first] = lines;
  if (!first) return;
  editor.revealRange(first, TextEditorRevealType.InCenterIfOutsideViewport);
  const mark = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
  });
  editor.setDecorations(mark, lines);
  setTimeout(() => {
    mark.dispose();
  }, flashing);
}

async function tellRefusal(client: BaseLanguageClient, { editor }: Place, { message, place }: RewriteResult): Promise<void> {
  const show = l10n.t('Show the Place');
  if ((await window.showWarningMessage(message, ...(place ? [show] : []))) !== show || !place) return;
  const { range } = client.protocol2CodeConverter.asLocation(place);
  await window.showTextDocument(editor.document, { selection: range });
}

function placeOfCaret(client: BaseLanguageClient): Place | undefined {
  const editor = chapterInFront();
  return editor && { editor, ...placeOf(client, editor) };
}

async function placeOfTable({ node }: Row): Promise<Place | undefined> {
  if (!node.table || !node.location) return undefined;
  const { uri } = node.table;
  const editor = await window.showTextDocument(Uri.parse(uri, true));
  return { editor, uri, version: editor.document.version, position: node.location.range.start };
}

/** The rewrites for which the manifest has a command: the server's registry, as it was when the manifest was written. */
function rewritesOf(manifest: unknown): readonly string[] {
  const { contributes } = manifest as { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };
  return contributes.commands.flatMap(({ command }) => /^tallymark\.rewrite\.(.+)$/.exec(command)?.[1] ?? []);
}
