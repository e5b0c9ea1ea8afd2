import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type Location,
  type Range,
  type SemanticTokens,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import {
  bindingChoices,
  bindingPartAt,
  columnAt,
  isBindingName,
  renameColumn,
  type BindingChoice,
  type ForeignPlace,
} from '../../core/index.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

const kinds: Readonly<Record<BindingChoice['kind'], CompletionItemKind>> = {
  function: CompletionItemKind.Function,
  name: CompletionItemKind.Variable,
  table: CompletionItemKind.Class,
  column: CompletionItemKind.Field,
  label: CompletionItemKind.Value,
};

/** What may be written at a place of a binding, in the order in which it is offered. */
export function completions({ report, lines, settings }: Analysis, offset: number): CompletionItem[] {
  return bindingChoices(report.chapter, settings, offset).map(({ kind, label, insert, span, detail }, i) => ({
    label,
    kind: kinds[kind],
    ...(detail === '' ? {} : { detail }),
    sortText: String(i).padStart(4, '0'),
    filterText: insert,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: toRange(lines, span), newText: insert },
  }));
}

/** What the place of a binding points at: of a name its definitions. */
export function definitionAt({ report, lines, uri, settings }: Analysis, offset: number): Location[] {
  const part = bindingPartAt(report.chapter, settings, offset);
  if (!part) return [];
  const { chapter } = report;
  if (part.kind === 'name') {
    const own = chapter.bindings.flatMap(({ name }) => (name?.text === part.name ? [{ uri, range: toRange(lines, name.span) }] : []));
    return [...own, ...(settings.elsewhere?.definitionsOf(part.name) ?? []).map(({ place }) => locationOf(place))];
  }
  return ['uri' in part.target ? locationOf(part.target) : { uri, range: toRange(lines, part.target) }];
}

/** A name where a binding defines or uses it. */
export interface NameAt {
  readonly name: string;
  readonly range: Range;
}

/** The name at a place of a binding; undefined where there is none. */
export function nameAt({ report, lines, settings }: Analysis, offset: number): NameAt | undefined {
  const part = bindingPartAt(report.chapter, settings, offset);
  return part?.kind === 'name' ? { name: part.name, range: toRange(lines, part.span) } : undefined;
}

/** Where the name of a column stands at a place: its header, or a word of a binding; undefined elsewhere. */
export function columnRangeAt({ report, lines }: Analysis, offset: number): Range | undefined {
  const found = columnAt(report.chapter, offset);
  return found && toRange(lines, found.span);
}

/** What a column is to be called. */
export interface NewName {
  readonly newName: string;
  readonly versionOf: VersionOf;
}

/** The edit that gives the column at a place another name, in its header and in the bindings of all chapters. */
export function columnRenameEdit(analysis: Analysis, offset: number, { newName, versionOf }: NewName): WorkspaceEdit | undefined {
  const found = columnAt(analysis.report.chapter, offset);
  const renamed = found && renameColumn(analysis, found, newName);
  if (!renamed) return undefined;
  const others = renamed.elsewhere.map(({ place: { uri, start, end }, text }) => ({ uri, edit: { range: { start, end }, newText: text } }));
  return {
    documentChanges: [...(toWorkspaceEdit(analysis, renamed.edits).documentChanges ?? []), ...byChapter(others, versionOf)],
  };
}

/**
 * The edit that gives a name another spelling in all its places; undefined for a text that can be no name.
 */
export function renameEdit(places: readonly ForeignPlace[], newName: string, versionOf: VersionOf): WorkspaceEdit | undefined {
  if (!isBindingName(newName)) return undefined;
  const edits = places.map(({ uri, start, end }) => ({ uri, edit: { range: { start, end }, newText: newName } }));
  return { documentChanges: [...byChapter(edits, versionOf)] };
}

/** The version of a chapter that is open; null for one that is not. */
export type VersionOf = (uri: string) => number | null;

function byChapter(edits: readonly { readonly uri: string; readonly edit: TextEdit }[], versionOf: VersionOf): readonly TextDocumentEdit[] {
  const found = new Map<string, TextEdit[]>();
  for (const { uri, edit } of edits) found.set(uri, [...(found.get(uri) ?? []), edit]);
  return [...found].map(([uri, all]) => ({ textDocument: { uri, version: versionOf(uri) }, edits: all }));
}

/** The types of semantic tokens, by their number: bindings are comments, whatever stands in them. */
export const semanticTokenTypes: readonly string[] = ['comment'];

/** The comments of all bindings, line by line, as editors colour them. */
export function semanticTokens({ report, lines }: Analysis): SemanticTokens {
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (const { span } of report.chapter.bindings) {
    const { start, end } = toRange(lines, span);
    for (let line = start.line; line <= end.line; line += 1) {
      const from = line === start.line ? start.character : 0;
      const to = line === end.line ? end.character : lines.lineAt(line).length;
      if (to <= from) continue;
      data.push(line - lastLine, line === lastLine ? from - lastCharacter : from, to - from, 0, 0);
      [lastLine, lastCharacter] = [line, from];
    }
  }
  return { data };
}

function locationOf({ uri, start, end }: ForeignPlace): Location {
  return { uri, range: { start, end } };
}
