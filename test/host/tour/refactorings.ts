import type { Frame, Locator, Page } from 'playwright-core';
import { actUntil, waitFor } from '../support/wait.ts';
import { chooseInMenu } from './menu.ts';
import type { Workbench } from './workbench.ts';

/** The ways to a rewrite, and what is seen of it. All that knows the markup of these is here. */
export class Refactorings {
  readonly #page: Page;
  readonly #workbench: Workbench;

  constructor(page: Page, workbench: Workbench) {
    this.#page = page;
    this.#workbench = workbench;
  }

  /** A row of the picker that is open, by what it says of the result. */
  choice(detail: string): Locator {
    return this.#page.locator('.quick-input-widget .quick-input-list .monaco-list-row', { hasText: detail }).first();
  }

  /** Chooses a command in the menu of the editor, at a text that is in sight. */
  async chooseInEditor(text: string, title: string): Promise<void> {
    await chooseInMenu(this.#page, title, async () => {
      const box = await waitFor(`"${text}" in sight`, () => this.#workbench.placeOf(text, text));
      await this.#page.mouse.click(box.x + 2, box.y + box.height / 2, { button: 'right' });
    });
  }

  /** Opens the list of refactorings at the caret, with those that are refused, and waits for one of these. */
  async openWithRefused(title: string): Promise<void> {
    const refused = this.#page.locator('.action-widget .monaco-list-row.option-disabled', { hasText: title }).first();
    const more = this.#page.locator('.action-widget').getByText('Show Disabled');
    // On a busy machine a click may be done after it was given up.
    await waitFor(`${title}, refused`, async () => {
      if (await refused.isVisible()) return true;
      if (!(await more.isVisible())) await this.#workbench.press('Control+Shift+R');
      await more.click({ timeout: 3000, force: true }).catch(() => undefined);
      return refused.isVisible();
    });
  }

  /** A message that says what was done. */
  told(words: string): Locator {
    return this.#page.locator('.notifications-toasts .notification-list-item-message', { hasText: words }).last();
  }

  /** Rests the pointer on the message that says what was done: else it goes after ten seconds. */
  async holdTold(): Promise<void> {
    await this.told('').hover();
  }

  /** A button of the message that says what was done. */
  said(button: string): Locator {
    return this.#page.locator('.notifications-toasts .monaco-button', { hasText: button }).last();
  }

  /** Presses it until its effect is seen. */
  async answer(button: string, seen: () => Promise<boolean>): Promise<void> {
    await actUntil(`the effect of “${button}”`, () => this.said(button).click({ timeout: 4000 }), seen);
  }

  /**
   * Opens the preview of the chapter beside it, waits until it shows what the selector names, and asks that of it. While the preview
   * loads, and when marks come to it, its frame is made anew: then it is asked again.
   */
  async renderBeside<T>(selector: string, ask: (found: Locator) => Promise<T>): Promise<T> {
    await this.#workbench.command('Markdown: Open Preview to the Side');
    const { answer } = await waitFor('the preview', async () => {
      const found = (await this.#frameWith(selector))?.locator(selector);
      if (!found) return undefined;
      return found
        .first()
        .scrollIntoViewIfNeeded({ timeout: 5000 })
        .then(async () => ({ answer: await ask(found) }))
        .catch(() => undefined);
    });
    return answer;
  }

  /** A preview stands in a frame within a frame, whose name changes while it loads. */
  async #frameWith(selector: string): Promise<Frame | undefined> {
    for (const frame of this.#page.frames()) {
      const isThere = await frame
        .locator(`.markdown-body ${selector}`)
        .first()
        .isVisible()
        .catch(() => false);
      if (isThere) return frame;
    }
    return undefined;
  }
}
