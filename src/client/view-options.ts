import { commands, EventEmitter, window, type Disposable, type Event, type ExtensionContext, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TreeOptions } from '../protocol.ts';
import { addressOf } from './server.ts';

/** What the author has chosen to see in the views. The workspace remembers it. */
export interface ViewOptions extends Omit<TreeOptions, 'only'> {
  /** Only the chapter in front. */
  readonly onlyFront: boolean;
}

/** The choices, and who wants to know of them. */
export interface ViewOptionsKeeper {
  readonly current: () => ViewOptions;
  readonly change: (part: Partial<ViewOptions>) => void;
  /** What the server is asked with. */
  readonly options: () => TreeOptions;
  readonly onDidChange: Event<void>;
  readonly disposables: readonly Pick<Disposable, 'dispose'>[];
}

const key = 'choices';

/** Keeps the choices, and what menus depend on. */
export function keepViewOptions(client: BaseLanguageClient, { workspaceState }: ExtensionContext): ViewOptionsKeeper {
  const initial: ViewOptions = { groupBy: 'chapter', filter: '', showDone: false, onlyFront: false };
  let choices: ViewOptions = { ...initial, ...workspaceState.get<Partial<ViewOptions>>(key) };
  let front = chapterIn(window.activeTextEditor);
  const changes = new EventEmitter<void>();
  const following = window.onDidChangeActiveTextEditor((editor) => {
    const next = chapterIn(editor);
    if (next === undefined || next === front) return;
    front = next;
    if (choices.onlyFront) changes.fire();
  });
  showInMenus(choices);
  return {
    current: () => choices,
    change(part) {
      choices = { ...choices, ...part };
      showInMenus(choices);
      void workspaceState.update(key, choices);
      changes.fire();
    },
    options() {
      const { onlyFront, ...options } = choices;
      return onlyFront && front !== undefined ? { ...options, only: front } : options;
    },
    onDidChange: changes.event,
    disposables: [following, changes],
  };

  function chapterIn(editor: TextEditor | undefined): string | undefined {
    return editor?.document.languageId === 'markdown' ? addressOf(client, editor.document.uri) : undefined;
  }
}

function showInMenus({ filter, showDone, onlyFront }: ViewOptions): void {
  const keys = { isFiltered: filter !== '', showsDone: showDone, onlyFront };
  for (const [name, value] of Object.entries(keys)) void commands.executeCommand('setContext', `tallymark.${name}`, value);
}
