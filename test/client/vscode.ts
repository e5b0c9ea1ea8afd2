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

export const window = { showErrorMessage: tell, showInformationMessage: tell, showWarningMessage: tell };

export const commands = {
  executeCommand(id: string): Promise<void> {
    stubbed().run.push(id);
    return Promise.resolve();
  },
};
