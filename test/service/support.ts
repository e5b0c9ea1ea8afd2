import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import type { AnalyseOptions } from '../../src/core/index.ts';
import { createService, type Service, type Source } from '../../src/service/index.ts';

/** The chapter that all tests of the service talk about. */
export const uri = 'file:///thesis/3-field.md';

/** A chapter as an editor holds it. */
export function chapter(text: string, version = 1): TextDocument {
  return TextDocument.create(uri, 'markdown', version, text);
}

/** The findings as `rule line`, lines from 1. */
export function brief(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, range }) => `${code} ${range.start.line + 1}`);
}

/** The sentence of a finding. */
export function said(diagnostic: Diagnostic | undefined): string {
  assert.ok(typeof diagnostic?.message === 'string');
  return diagnostic.message;
}

/** The text after the edit, which must be one of the chapter in its present version. */
export function apply(document: TextDocument, edit: WorkspaceEdit | undefined): string {
  const [change, ...others] = edit?.documentChanges ?? [];
  assert.ok(change && 'textDocument' in change && others.length === 0);
  assert.deepEqual(change.textDocument, { uri: document.uri, version: document.version });
  return TextDocument.applyEdits(document, change.edits as Parameters<typeof TextDocument.applyEdits>[1]);
}

/** All actions for a finding, each with its edit. */
export function actionsFor(service: Service, source: Source, diagnostic: Diagnostic, settings: AnalyseOptions): readonly CodeAction[] {
  const listed = service.codeActions(source, diagnostic.range, { diagnostics: [diagnostic] }, settings);
  assert.ok(
    listed.every(({ edit }) => edit === undefined),
    'edits are left to resolve',
  );
  const own = listed.filter(({ diagnostics }) => JSON.stringify(diagnostics) === JSON.stringify([diagnostic]));
  return own.map((action) => {
    // As it travels to the client and back.
    const resolved = service.resolveCodeAction(source, JSON.parse(JSON.stringify(action)) as CodeAction, settings);
    assert.ok(resolved?.edit, action.title);
    return resolved;
  });
}

/** A service that speaks English. */
export function english(): Service {
  return createService('en');
}
