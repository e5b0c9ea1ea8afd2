import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { renameEdit } from '../../service/index.ts';
import type { Index } from '../crawler/workspace-index.ts';
import { canonical } from '../files/uris.ts';
import type { Session } from '../session.ts';
import { aboutChapter } from './open-chapters.ts';

/** Answers what editors ask about bindings: what may be written, what a word stands for, another name in all chapters, how to colour them. */
export function registerBindingRequests(session: Session, index: Index): void {
  const { connection, service, names } = session;
  const about = aboutChapter(session);
  connection.onCompletion(about([], (chapter, settings, { position }) => service.completions(chapter, position, settings)));
  connection.onDefinition(about([], (chapter, settings, { position }) => service.definition(chapter, position, settings)));
  connection.languages.semanticTokens.on(about({ data: [] }, (chapter, settings) => service.semanticTokens(chapter, settings)));
  connection.onPrepareRename(
    about<{ textDocument: { uri: string }; position: Range['start'] }, Range | null>(
      null,
      (chapter, settings, { position }) => service.nameAt(chapter, position, settings)?.range ?? null,
    ),
  );
  connection.onRenameRequest(
    about<{ textDocument: { uri: string }; position: Range['start']; newName: string }, WorkspaceEdit | null>(
      null,
      async (chapter, settings, { position, newName }) => {
        const found = service.nameAt(chapter, position, settings);
        if (!found) return null;
        // What was typed a moment ago is renamed too.
        await index.settled();
        const places = names.index.placesOf(found.name, await session.projectOf(canonical(chapter.uri)));
        return renameEdit(places, newName, (uri) => session.openChapter(canonical(uri))?.version ?? null) ?? null;
      },
    ),
  );
}
