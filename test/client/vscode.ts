/*
 * What the modules of the client that are tested here need of VS Code while they run. Nothing draws anything.
 */

import type { StubbedWindow } from './in-stub.ts';

/** An event that tells all listeners at once. */
export class EventEmitter<Data> {
  readonly #listeners = new Set<(data: Data) => void>();
  readonly event = (listener: (data: Data) => void): { dispose: () => void } => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };
  fire(data: Data): void {
    for (const listener of this.#listeners) listener(data);
  }
}

/** A row, which holds what it is given. */
export class TreeItem {
  readonly label: string;
  readonly collapsibleState: number;
  constructor(label: string, collapsibleState: number) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

export class ThemeIcon {
  readonly id: string;
  readonly color: unknown;
  constructor(id: string, color?: unknown) {
    this.id = id;
    this.color = color;
  }
}

export class ThemeColor {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

export class MarkdownString {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
export const TreeItemCheckboxState = { Unchecked: 0, Checked: 1 };
export const l10n = { t: (sentence: string): string => sentence };

const stubbed = (): StubbedWindow => (globalThis as unknown as { readonly stubbedWindow: StubbedWindow }).stubbedWindow;

/** A message is handed to whoever runs the test, who presses a button. */
function tell(words: string, ...buttons: readonly string[]): Promise<string | undefined> {
  const { told, answer } = stubbed();
  told.push(words);
  stubbed().offered = buttons;
  return Promise.resolve(answer);
}

/** An event that the test makes happen. */
const when =
  (name: keyof StubbedWindow['happens']) =>
  (listener: (data: unknown) => void): { dispose: () => void } =>
    stubbed().happens[name].event(listener);

export const window = {
  showErrorMessage: tell,
  showInformationMessage: tell,
  showWarningMessage: tell,
  get activeTextEditor(): object | undefined {
    return stubbed().editor;
  },
  get tabGroups(): object {
    return { all: [{ tabs: stubbed().tabs }] };
  },
  showTextDocument: (document: object): Promise<void> => Promise.resolve(void (stubbed().editor = { document })),
  onDidChangeTextEditorSelection: when('selection'),
  onDidChangeActiveTextEditor: when('editor'),
};

export const workspace = {
  workspaceFolders: [],
  get textDocuments(): readonly object[] {
    return stubbed().documents;
  },
  getConfiguration: (): object => ({ get: () => true }),
  openTextDocument: (uri: Uri): Promise<object | undefined> =>
    Promise.resolve(stubbed().documents.find((document) => document.uri.toString() === uri.toString())),
  applyEdit: (): Promise<boolean> => Promise.resolve(true),
  fs: { readFile: (uri: Uri): Promise<Uint8Array | undefined> => Promise.resolve(stubbed().files.get(String(uri))) },
  decode: (bytes: Uint8Array): Promise<string> => Promise.resolve(new TextDecoder().decode(bytes)),
  onDidChangeTextDocument: when('text'),
  onDidChangeConfiguration: when('configuration'),
  onDidCloseTextDocument: when('closed'),
};

/** An address, of which only what stands before and behind the first colon counts. */
export class Uri {
  readonly scheme: string;
  readonly path: string;
  constructor(scheme: string, path: string) {
    this.scheme = scheme;
    this.path = path;
  }
  static parse(address: string): Uri {
    const [scheme = '', ...path] = address.split(':');
    return new Uri(scheme, path.join(':'));
  }
  toString(): string {
    return `${this.scheme}:${this.path}`;
  }
}

/** What a tab shows. The module that is tested has a class of its own: the name tells. */
class TabInput {
  readonly kind: string;
  constructor(given: object) {
    this.kind = new.target.name;
    Object.assign(this, given);
  }
  static [Symbol.hasInstance](value: unknown): boolean {
    return (value as Partial<TabInput> | undefined)?.kind === this.name;
  }
}

export class TabInputText extends TabInput {}
export class TabInputTextDiff extends TabInput {}
export class TabInputCustom extends TabInput {}

// Nothing of what is tested uses them.
export const env = {};
export const Selection = {};
export const StatusBarAlignment = {};
export const TextEditorRevealType = {};

export const commands = {
  executeCommand(...[id, ...args]: readonly unknown[]): Promise<void> {
    stubbed().run.push([id, ...args].join(' '));
    return Promise.resolve();
  },
};
