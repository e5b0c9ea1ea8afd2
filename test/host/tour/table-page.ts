import type { Frame, Locator, Page } from 'playwright-core';
import { actUntil, waitFor } from '../support/wait.ts';

/** The page of a table within the workbench. All that knows its markup is here. */
export class TablePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What stands in the page as it is now: its frame is made anew when VS Code loads it again. */
  async find(selector: string): Promise<Locator> {
    return (await this.frame()).locator(selector);
  }

  /** The frame of the page, once it shows a table. */
  async frame(): Promise<Frame> {
    return waitFor('the page of a table', async () => {
      for (const frame of this.#page.frames()) {
        const isThere = await frame
          .locator('main .sides table')
          .first()
          .isVisible()
          .catch(() => false);
        if (isThere) return frame;
      }
      return undefined;
    });
  }

  /** The texts of a column's cells in the rows of data, without what is thought of them. */
  async column(number: number): Promise<readonly string[]> {
    const cells = await this.find(`tbody tr.body td[data-column="${number}"]`);
    return cells.allInnerTexts();
  }

  /** The cell in a row and column of the chapter's table. */
  async cell(row: number, column: number): Promise<Locator> {
    return this.find(`td[data-row="${row}"][data-column="${column}"]`);
  }

  /** Presses a button by its words, until its effect is seen. */
  async press(words: string, seen: () => Promise<boolean>): Promise<void> {
    const click = async (): Promise<void> => (await this.find('button')).filter({ hasText: words }).first().click({ timeout: 4000 });
    await actUntil(`the effect of “${words}”`, click, seen);
  }

  /** Presses one that asks for a file, and takes the name that is proposed for it, or gives it another. */
  async save(words: string, name?: string): Promise<void> {
    await this.press(words, () => this.#fileBox.isVisible());
    await this.saveFile(name);
  }

  /** Chooses from the list with a name. */
  async choose(name: string, label: string): Promise<void> {
    await (await this.find('.chooser')).filter({ hasText: name }).locator('select').selectOption({ label });
  }

  /** What is told above the table. */
  async told(): Promise<string> {
    return (await this.find('.told')).innerText();
  }

  /** Takes the name that is proposed for a file that is saved, or gives it another. */
  async saveFile(name?: string): Promise<void> {
    const box = this.#fileBox;
    await box.waitFor();
    await waitFor('the proposed name', async () => /\.\w{3,4}$/.test(await box.inputValue()));
    if (name !== undefined) await box.fill((await box.inputValue()).replace(/[^/]+$/, name));
    await this.#page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  get #fileBox(): Locator {
    return this.#page.locator('.quick-input-widget .quick-input-box input');
  }

  /** Loads the window again, as *Reload Window* does. */
  async reload(): Promise<void> {
    await this.#page.reload();
  }

  /** Shows all in the colours of high contrast. */
  async inHighContrast(take: () => Promise<void>): Promise<void> {
    await this.#page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await this.#page.locator('.monaco-workbench.hc-black').waitFor();
    await take();
    await this.#page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  }
}
