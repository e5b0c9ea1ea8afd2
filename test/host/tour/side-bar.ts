import { actUntil } from '../support/wait.ts';
import { chooseInMenu } from './menu.ts';
import type { Locator, Page } from 'playwright-core';

/** Tallymark's side bar as an author meets it. All that knows the markup of views is here. */
export class SideBar {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Shows the side bar. */
  async open(): Promise<void> {
    const isOpen = (): Promise<boolean> => this.pane('Outstanding').isVisible();
    if (!(await isOpen())) await actUntil('the side bar', () => this.#icon.click({ timeout: 4000 }), isOpen);
  }

  /** The number on the icon; empty without one. */
  async badge(): Promise<string> {
    const content = this.#icon.locator('.badge-content');
    return (await content.isVisible()) ? content.innerText() : '';
  }

  /** A view with its header. */
  pane(name: string): Locator {
    return this.#page.locator(`.part.sidebar .pane:has(.pane-header[aria-label^="${name}"])`);
  }

  /** Opens a view that is closed, or closes it. */
  async fold(name: string): Promise<void> {
    const header = this.pane(name).locator('.pane-header');
    const before = await header.getAttribute('aria-expanded');
    await actUntil(
      `the fold of ${name}`,
      () => header.locator('.title').click({ timeout: 4000 }),
      async () => (await header.getAttribute('aria-expanded')) !== before,
    );
  }

  /** What the header says beside the view's name. */
  async description(name: string): Promise<string> {
    const description = this.pane(name).locator('.pane-header .description');
    return (await description.isVisible()) ? description.innerText() : '';
  }

  /** The first row of a view that holds a text. */
  row(text: string | RegExp, view = 'Outstanding'): Locator {
    return this.rows(view).filter({ hasText: text }).first();
  }

  /** The rows of a view that are in sight. */
  rows(view = 'Outstanding'): Locator {
    return this.pane(view).locator('.monaco-list-row');
  }

  /** Opens a row that has others below it. */
  async expand(text: string | RegExp, view = 'Outstanding'): Promise<void> {
    const row = this.row(text, view);
    const isExpanded = async (): Promise<boolean> => (await row.getAttribute('aria-expanded')) === 'true';
    await row.waitFor();
    if (!(await isExpanded()))
      await actUntil(`${text}, open`, () => row.locator('.monaco-tl-twistie').click({ timeout: 4000 }), isExpanded);
  }

  /**
   * Ticks a row or empties its box.
   * @param isDone whether the chapter has it. The box alone does not tell: VS Code shows it ticked at once, and when the row is drawn anew
   * under the click, the click is lost and the box is as it was
   */
  async setTicked(text: string | RegExp, isDone: () => Promise<boolean>): Promise<void> {
    const box = this.row(text).locator('.custom-view-tree-node-item-checkbox');
    await actUntil(`the tick of ${text}`, () => box.click({ timeout: 4000 }), isDone);
  }

  /** What is heard of the row that has the keyboard; undefined while none has it. */
  async heard(): Promise<string | undefined> {
    const row = this.pane('Outstanding').locator('.monaco-list:focus .monaco-list-row.focused').first();
    return (await row.isVisible()) ? ((await row.getAttribute('aria-label')) ?? '') : undefined;
  }

  /** Whether a row is selected in a list that has the keyboard: only then a key is about it. */
  async hasKeyboard(text: string | RegExp): Promise<boolean> {
    const row = this.pane('Outstanding').locator('.monaco-list:focus .monaco-list-row.selected.focused').filter({ hasText: text });
    return row.first().isVisible();
  }

  /** The rows of tasks that were ticked a moment ago: struck through. */
  get struck(): Locator {
    return this.rows().filter({ hasText: '\u0336' });
  }

  /** Clicks a button that stands in a row while the pointer is on it. */
  async pressInline(row: Locator, title: string): Promise<void> {
    await row.hover({ timeout: 4000 });
    await row.locator(`.actions .action-label[aria-label^="${title}"]`).click({ timeout: 4000 });
  }

  /** Chooses a command in the menu of a row. */
  async choose(row: Locator, title: string): Promise<void> {
    await chooseInMenu(this.#page, title, () => row.click({ button: 'right', timeout: 4000 }));
  }

  /** What is said where there are no rows. */
  welcome(view = 'Outstanding'): Locator {
    return this.pane(view).locator('.welcome-view-content');
  }

  /** Clicks what the status bar says of the chapter in front, until its effect is seen. */
  async followStatus(seen: () => Promise<boolean>): Promise<void> {
    await actUntil('what the status bar leads to', () => this.status.click({ timeout: 4000 }), seen);
  }

  /** What the status bar says of the chapter in front. */
  get status(): Locator {
    return this.#page.locator('.part.statusbar .statusbar-item[id$="tallymark.progress"]');
  }

  get #icon(): Locator {
    return this.#page.locator('.activitybar .action-item:has(.action-label[aria-label^="Tallymark"])');
  }
}
