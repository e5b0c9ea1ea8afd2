import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { shotsFolder } from '../support/paths.ts';
import { actUntil } from '../support/wait.ts';

/** VS Code's window as an author meets it. All that knows the workbench's markup is here. */
export class Workbench {
  readonly #page: Page;
  readonly #input: Locator;
  readonly #choices: Locator;

  constructor(page: Page) {
    this.#page = page;
    // Older versions have a hidden check box before the input.
    this.#input = page.locator('.quick-input-widget .quick-input-box input');
    this.#choices = page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
  }

  /** Waits until the window stands. A page whose start got stuck is loaded anew once, as an author would do. */
  async waitUntilReady(): Promise<void> {
    const item = this.#page.locator('.monaco-workbench .part.statusbar .statusbar-item').first();
    const stands = await item.waitFor({ timeout: 30_000 }).then(
      () => true,
      () => false,
    );
    if (stands) return;
    await this.#page.reload();
    await item.waitFor({ timeout: 45_000 });
  }

  /** Opens a file of the workspace by name, with the caret at the beginning of a line (counted from 1). */
  async openFile(name: string, line: number): Promise<void> {
    await this.#choose('Control+P', `${name}:${line}`, name);
    await this.#page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).first().waitFor();
    await this.#page.locator('.editor-instance .view-lines').first().waitFor();
  }

  /** Runs a command from the palette. */
  async command(title: string): Promise<void> {
    await this.#choose('F1', `>${title}`, title);
  }

  /** Runs a command that asks something in turn, in the same place. */
  async ask(title: string): Promise<void> {
    await this.#choose('F1', `>${title}`, title, 'visible');
  }

  /** Types into the picker or box that is open. */
  async type(text: string): Promise<void> {
    await this.#input.fill(text);
  }

  /** Takes a row of the picker that is open. */
  async pick(label: string): Promise<void> {
    await this.#choices.filter({ hasText: label }).first().click();
  }

  /** How many rows of it are in sight. */
  async choiceCount(): Promise<number> {
    return this.#choices.count();
  }

  /** A question that has to be answered before anything else. */
  get dialog(): Locator {
    return this.#page.locator('.monaco-dialog-box');
  }

  /** Answers it with the button of this name. */
  async answer(button: string): Promise<void> {
    await this.dialog.locator('.monaco-button', { hasText: button }).click();
  }

  /** The tabs, or those with unsaved changes. */
  tabs(which: 'all' | 'unsaved'): Locator {
    return this.#page.locator(which === 'all' ? '.tabs-container .tab' : '.tabs-container .tab.dirty');
  }

  /** Puts the caret into the editor in front. */
  async focusEditor(): Promise<void> {
    const focused = this.#page.locator('.editor-instance .monaco-editor.focused').first();
    await actUntil(
      'the keyboard in the editor',
      () => this.press('Control+1'),
      () => focused.isVisible(),
    );
  }

  /** The lines of the editor in front that are in sight. */
  async text(): Promise<string> {
    const lines = await this.#page.locator('.editor-instance .view-lines').first().innerText();
    return lines.replaceAll('\u00a0', ' ');
  }

  /** Presses keys, as Playwright names them. */
  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  /** Puts a text in at the caret, all at once. */
  async insert(text: string): Promise<void> {
    await this.#page.keyboard.insertText(text);
  }

  /** What the open list of completions offers. */
  async suggestions(): Promise<string[]> {
    return this.#page.locator('.suggest-widget.visible .monaco-list-row .label-name').allInnerTexts();
  }

  /** Gives what is under the caret another name; `seen` is called while the box is open. */
  async rename(name: string, seen: () => Promise<void>): Promise<void> {
    const box = this.#page.locator('.rename-box input').first();
    await this.#persist(async () => {
      await this.press('F2');
      await box.waitFor({ timeout: 4000 });
    });
    await box.fill(name);
    await seen();
    await this.press('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  /** The squiggles of a severity in the part of the chapter that is in view. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.#page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** Where the text stands on the screen, in the first line in view that holds it; undefined when none does. */
  async placeOf(text: string, within: string): Promise<Box | undefined> {
    return this.#page.locator('.editor-instance .view-lines').first().evaluate(findText, { text, within });
  }

  /** What is said of a text in view when the pointer rests on it. */
  async hoverOver(text: string): Promise<string> {
    let said = '';
    await this.#persist(async () => {
      // A lens that comes moves the lines below it.
      const box = await this.placeOf(text, text);
      if (!box) throw new Error(`“${text}” is not in view`);
      await this.#page.mouse.move(0, 0);
      await this.#page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await this.#hover
        .locator('.hover-contents')
        .first()
        .filter({ hasNotText: /^Loading/ })
        .waitFor({ timeout: 4000 });
      said = await this.#hover.innerText({ timeout: 1000 });
    });
    return said.replaceAll('\u00a0', ' ');
  }

  /** The steps of the walkthrough that is open, or those that are done. */
  get steps(): Locator {
    return this.#page.locator('.getting-started-step');
  }

  get doneSteps(): Locator {
    return this.#page.locator('.getting-started-step .codicon.complete');
  }

  /** Whether a frame within the window shows what the selector names. */
  async showsInFrame(selector: string): Promise<boolean> {
    return (await this.#inFrame(selector)) !== undefined;
  }

  /** The text of what the selector names in a frame within the window; empty while none shows it. */
  async textInFrame(selector: string): Promise<string> {
    return (await (await this.#inFrame(selector))?.innerText()) ?? '';
  }

  /** Clicks what the selector names in a frame within the window. */
  async clickInFrame(selector: string): Promise<void> {
    await this.#persist(async () => {
      const found = await this.#inFrame(selector);
      if (!found) throw new Error(`no frame shows ${selector}`);
      await found.click({ timeout: 4000 });
    });
  }

  async #inFrame(selector: string): Promise<Locator | undefined> {
    return (await this.frameWith(selector))?.locator(selector).first();
  }

  /** The frame within the window that shows what the selector names; undefined while none does. */
  async frameWith(selector: string): Promise<Frame | undefined> {
    for (const frame of this.#page.frames()) {
      const found = frame.locator(selector).first();
      const isThere = await found.isVisible().catch(() => false);
      if (isThere && frame !== this.#page.mainFrame()) return frame;
    }
    return undefined;
  }

  /** Pastes into what has the keyboard, as if it had been copied elsewhere; by the kinds of what is in the clipboard. */
  async paste(content: Readonly<Record<string, string>>): Promise<void> {
    await this.focusEditor();
    await this.#page.evaluate((kinds) => {
      const clipboardData = new DataTransfer();
      for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, content);
  }

  /** The commands that the palette lists for some words. */
  async listed(words: string): Promise<readonly string[]> {
    await this.#persist(async () => {
      await this.press('F1');
      await this.#input.waitFor({ timeout: 3000 });
      await this.#input.fill(`>${words}`, { timeout: 1000 });
      await this.#choices.first().waitFor({ timeout: 3000 });
    });
    const names = await this.#choices.allInnerTexts();
    await this.press('Escape');
    await this.#input.waitFor({ state: 'hidden' });
    return names;
  }

  /** What an item of the status bar says to those who do not see it; empty while it is not there. */
  async statusLabel(id: string): Promise<string> {
    const item = this.#page.locator(`.statusbar-item[id$="${id}"] [aria-label], .statusbar-item[id$="${id}"][aria-label]`).first();
    return (await item.isVisible()) ? ((await item.getAttribute('aria-label')) ?? '') : '';
  }

  /** A button above the editor in front. */
  titleButton(title: string): Locator {
    return this.#page.locator('.editor-group-container.active .editor-actions').getByLabel(title);
  }

  /** A button of the step that is open. */
  stepButton(words: string): Locator {
    return this.#page.locator('.getting-started-step .monaco-button', { hasText: words }).first();
  }

  /** Follows a link of what is said of a text in view, until its effect is seen. */
  async followHover(text: string, link: string, seen: () => Promise<boolean>): Promise<void> {
    await actUntil(
      `the effect of “${link}”`,
      async () => {
        await this.hoverOver(text);
        await this.#hover.locator('a', { hasText: link }).first().click({ timeout: 4000 });
      },
      seen,
    );
  }

  /** Tabs and buttons have hovers of their own. */
  get #hover(): Locator {
    return this.#page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden)').first();
  }

  /** A lens above a line in view: one that can be followed, or words alone. */
  lens(words: string): Locator {
    return this.#lenses.filter({ hasText: words }).first();
  }

  /** Follows a lens until its effect is seen: a click is lost on one that is drawn anew. */
  async followLens(words: string, seen: () => Promise<boolean>): Promise<void> {
    const lens = this.#lenses.and(this.#page.getByText(words, { exact: true })).first();
    await actUntil(`the effect of “${words}”`, () => lens.click({ timeout: 4000 }), seen);
  }

  get #lenses(): Locator {
    return this.#page.locator('.codelens-decoration').locator('a, span');
  }

  /** What is marked in view because it belongs to what the caret is on. */
  get highlights(): Locator {
    return this.#page.locator(
      '.editor-instance .wordHighlight, .editor-instance .wordHighlightStrong, .editor-instance .wordHighlightText',
    );
  }

  /** What an item of the extension says in the status bar; empty while it is not there. */
  async status(id: string): Promise<string> {
    const item = this.#page.locator(`.statusbar-item[id$="${id}"]`);
    return (await item.isVisible()) ? (await item.innerText()).replaceAll('\u00a0', ' ').trim() : '';
  }

  /** Puts the caret into a line and column, counted from 1. */
  async caretTo(line: number, column: number): Promise<void> {
    await this.#persist(async () => {
      await this.press('Control+G');
      await this.#input.waitFor({ timeout: 3000 });
      await this.#input.fill(`:${line}:${column}`, { timeout: 1000 });
      await this.press('Enter');
      await waitForText(() => this.caret(), `Ln ${line}, Col ${column}`);
    });
  }

  /** The Problems panel's rows: files and what was found in them. */
  get problems(): Locator {
    return this.#page.locator('.markers-panel .monaco-list-row');
  }

  /** Shows the Problems panel. */
  async openProblems(): Promise<void> {
    const panel = this.#page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.press('Control+Shift+M');
    await panel.waitFor();
  }

  /** Puts the caret where a problem is, and waits until the editor has it. */
  async goToProblem(problem: Locator): Promise<void> {
    await problem.dblclick();
    await this.#page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /** What the status bar says of the caret, such as `Ln 165, Col 25 (2 selected)`. */
  async caret(): Promise<string> {
    return this.#page.locator('.statusbar-item[id="status.editor.selection"]').innerText();
  }

  /** Opens the menu of quick fixes at the caret and moves to the one with this title, all by keyboard. */
  async openQuickFixes(title: string): Promise<void> {
    const wanted = this.#page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    // The menu closes again when the editor is still settling.
    await this.#persist(async () => {
      await this.press('Control+.');
      await wanted.waitFor({ timeout: 3000 });
    });
    const focused = this.#page.locator('.action-widget .monaco-list-row.focused', { hasText: title });
    for (let step = 0; step < 10 && !(await focused.isVisible()); step++) await this.press('ArrowDown');
    await focused.waitFor({ timeout: 3000 });
  }

  /** What the open menu of quick fixes offers. */
  async quickFixes(): Promise<string[]> {
    return this.#page.locator('.action-widget .monaco-list-row.action').allInnerTexts();
  }

  /** Leaves a picture of the window, for people to look at. */
  async picture(name: string): Promise<void> {
    await this.#page.screenshot({ path: join(shotsFolder, `${name}.png`) });
  }

  /** The window as a PNG, in the light theme or in the dark one. */
  async image(colorScheme: 'light' | 'dark'): Promise<Buffer> {
    await this.#page.emulateMedia({ colorScheme });
    await this.#page.locator(`.monaco-workbench.${colorScheme === 'light' ? 'vs' : 'vs-dark'}`).waitFor();
    return this.#page.screenshot({ animations: 'disabled', caret: 'hide' });
  }

  /** Gives the window another size. */
  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewportSize({ width, height });
  }

  /** Leaves pictures of it in the light theme, in high contrast and in the dark theme, which stays. */
  async pictures(name: string): Promise<void> {
    await this.inEachTheme((theme) => this.picture(`${name}-${theme}`));
  }

  /** Does something in the light theme, in high contrast and in the dark theme, which stays. */
  async inEachTheme(act: (theme: 'light' | 'contrast' | 'dark') => Promise<void>): Promise<void> {
    for (const [shade, theme, media] of [
      ['light', 'vs', { colorScheme: 'light', forcedColors: 'none' }],
      ['contrast', 'hc-black', { colorScheme: 'dark', forcedColors: 'active' }],
      ['dark', 'vs-dark', { colorScheme: 'dark', forcedColors: 'none' }],
    ] as const) {
      await this.#page.emulateMedia(media);
      await this.#page.locator(`.monaco-workbench.${theme}`).waitFor();
      await act(shade);
    }
  }

  /** Opens a picker, types, and takes the row with the label. */
  async #choose(keys: string, text: string, label: string, after: 'hidden' | 'visible' = 'hidden'): Promise<void> {
    const row = this.#choices.filter({ has: this.#page.locator('.label-name', { hasText: label }) }).first();
    await this.#persist(async () => {
      await this.press(keys);
      await this.#input.waitFor({ timeout: 3000 });
      await this.#input.fill(text, { timeout: 1000 });
      await row.click({ timeout: 5000 });
      await row.waitFor({ state: 'hidden', timeout: 3000 });
      await this.#input.waitFor({ state: after, timeout: 3000 });
    });
  }

  /** While the window starts, pickers and menus close by themselves, and lists are filled late: an author would try again. */
  async #persist(attempt: () => Promise<void>): Promise<void> {
    for (let left = 6; ; left--) {
      try {
        await attempt();
        return;
      } catch (error) {
        if (left === 0) throw error;
        await this.press('Escape');
      }
    }
  }
}

async function waitForText(read: () => Promise<string>, wanted: string): Promise<void> {
  for (let left = 20; (await read()) !== wanted; left--) {
    if (left === 0) throw new Error(`there is no “${wanted}”`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the page. */
function findText(lines: Element, { text, within }: { readonly text: string; readonly within: string }): Box | undefined {
  const line = Array.from(lines.querySelectorAll('.view-line')).find((candidate) =>
    candidate.textContent.replaceAll('\u00a0', ' ').includes(within),
  );
  if (line === undefined) return undefined;
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const start = node.textContent?.replaceAll('\u00a0', ' ').lastIndexOf(text) ?? -1;
    if (start === -1) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  return undefined;
}
