import { commands, EventEmitter, window, type Disposable, type Event, type ExtensionContext, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isChapter } from '../chapters.ts';
import type { ItemReference, TreeOptions } from '../../protocol.ts';
import { addressOf } from '../server.ts';

/** What the author has chosen to see in the views. The workspace remembers it. */
export interface ViewOptions extends Omit<TreeOptions, 'justTicked' | 'only'> {
  /** Only the chapter in front. */
  readonly onlyFront: boolean;
}

/** The choices, and who wants to know of them. */
export interface ViewOptionsKeeper {
  readonly current: () => ViewOptions;
  readonly change: (part: Partial<ViewOptions>) => void;
  /** Keeps a task that was ticked in sight for a moment. */
  readonly keepTicked: (item: ItemReference) => void;
  /** What the server is asked with. */
  readonly options: () => TreeOptions;
  readonly onDidChange: Event<void>;
  readonly disposables: readonly Pick<Disposable, 'dispose'>[];
}

const key = 'choices';

/** So long, in milliseconds, a task that was ticked can be opened again where it stood. */
const ticked = 5000;

/** Keeps the choices, and what menus depend on. */
export function keepViewOptions(client: BaseLanguageClient, { workspaceState }: ExtensionContext): ViewOptionsKeeper {
  const initial: ViewOptions = { groupBy: 'chapter', filter: '', showDone: false, onlyFront: false };
  let choices: ViewOptions = { ...initial, ...workspaceState.get<Partial<ViewOptions>>(key) };
  let front = chapterIn(window.activeTextEditor);
  const changes = new EventEmitter<void>();
  let justTicked: readonly ItemReference[] = [];
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
    keepTicked(item) {
      justTicked = [...justTicked, item];
      setTimeout(() => {
        justTicked = justTicked.filter((other) => other !== item);
        changes.fire();
      }, ticked);
    },
    options() {
      const { onlyFront, ...options } = choices;
      return { ...options, justTicked, ...(onlyFront && front !== undefined ? { only: front } : {}) };
    },
    onDidChange: changes.event,
    disposables: [following, changes],
  };

  function chapterIn(editor: TextEditor | undefined): string | undefined {
    return editor && isChapter(editor.document) ? addressOf(client, editor.document.uri) : undefined;
  }
}

function showInMenus({ filter, showDone, onlyFront }: ViewOptions): void {
  const keys = { isFiltered: filter !== '', showsDone: showDone, onlyFront };
  for (const [name, value] of Object.entries(keys)) void commands.executeCommand('setContext', `tallymark.${name}`, value);
}
