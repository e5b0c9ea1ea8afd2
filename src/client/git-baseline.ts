import { Disposable, extensions, workspace, type Event, type TextDocument, type Uri } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { isChapter } from './chapters.ts';
import { addressOf, ask } from './server.ts';

/*
 * What is used here of the interface that VS Code's own Git extension offers others, by the names it has there.
 */

interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  getAPI(version: 1): Git;
}

interface Git {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
}

interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}

interface Repository {
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: Event<void> };
  show(revision: string, path: string): Promise<string>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
}

/**
 * Tells the server the last committed text of every open chapter, now and whenever there is another commit. It does nothing while VS Code's
 * Git extension is missing or off. A chapter that is in no repository has none, and nothing is asked of Git.
 */
export function followGitBaseline(client: BaseLanguageClient, log: (error: unknown) => void): Disposable {
  const disposables: Disposable[] = [];
  let following: Disposable | undefined;
  let isOver = false;
  const start = async (): Promise<void> => {
    const extension = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
    if (!extension || isOver) return;
    const follow = (): void => {
      following?.dispose();
      following = extension.enabled ? followGit(client, extension.getAPI(1), log) : undefined;
    };
    disposables.push(extension.onDidChangeEnablement(follow));
    follow();
  };
  start().catch(log);
  return new Disposable(() => {
    isOver = true;
    Disposable.from(...disposables).dispose();
    following?.dispose();
  });
}

function followGit(client: BaseLanguageClient, git: Git, log: (error: unknown) => void): Disposable {
  /** The commits of which the server knows the text, by chapter. */
  const told = new Map<string, string>();
  const tell = async (document: TextDocument): Promise<void> => {
    const uri = addressOf(client, document.uri);
    const repository = isOnDisk(document) ? git.getRepository(document.uri) : null;
    const commit = repository?.state.HEAD?.commit ?? '';
    if ((told.get(uri) ?? '') === commit) return;
    told.set(uri, commit);
    // A chapter that is new has no committed text.
    const text = repository && commit !== '' ? await repository.show(commit, document.uri.fsPath).catch(() => null) : null;
    if (!document.isClosed && told.get(uri) === commit) await ask(client, 'tallymark/setBaseline', { uri, text });
  };
  const tellAll = (): void => {
    for (const document of workspace.textDocuments) tell(document).catch(log);
  };
  const commits = new Map<Repository, Disposable>();
  const watch = (repository: Repository): void => {
    commits.set(repository, repository.state.onDidChange(tellAll));
    tellAll();
  };
  for (const repository of git.repositories) watch(repository);
  return Disposable.from(
    git.onDidOpenRepository(watch),
    git.onDidCloseRepository((repository) => {
      commits.get(repository)?.dispose();
      commits.delete(repository);
      tellAll();
    }),
    workspace.onDidOpenTextDocument((document) => {
      tell(document).catch(log);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => told.delete(addressOf(client, uri))),
    client.onDidChangeState(({ newState }) => {
      // The next server knows nothing of what this one was told.
      if (newState === State.Stopped) told.clear();
      if (newState === State.Running) tellAll();
    }),
    new Disposable(() => {
      for (const each of commits.values()) each.dispose();
    }),
  );
}

function isOnDisk(document: TextDocument): boolean {
  return isChapter(document) && document.uri.scheme === 'file';
}

/** A commit of a chapter, and the text that the chapter had in it. */
export interface CommittedText {
  readonly hash: string;
  readonly message: string;
  readonly date: Date | undefined;
  readonly read: () => Promise<string>;
}

/** So many commits are offered. */
const mostCommits = 50;

/** The latest commits of a chapter, as long as VS Code's Git extension is there and on; none of a chapter that is in no repository. */
export async function commitsOf(document: TextDocument): Promise<readonly CommittedText[]> {
  const extension = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
  const repository = extension?.enabled && isChapter(document) ? extension.getAPI(1).getRepository(document.uri) : null;
  if (!repository) return [];
  const path = document.uri.fsPath;
  const commits = await repository.log({ maxEntries: mostCommits, path });
  return commits.map(({ hash, message, authorDate }) => ({ hash, message, date: authorDate, read: () => repository.show(hash, path) }));
}
