import type { Page } from 'playwright-core';
import { actUntil } from '../support/wait.ts';

/** Chooses from the menu that a click with the right button opens. A menu that has just opened may not take a click yet: then it is still there. */
export async function chooseInMenu(page: Page, title: string, rightClick: () => Promise<void>): Promise<void> {
  const entry = page.locator('.context-view .action-item', { hasText: title }).first();
  const isOpen = (): Promise<boolean> => entry.isVisible();
  await actUntil(`the menu with ${title}`, rightClick, isOpen);
  await actUntil(
    `the choice of ${title}`,
    async () => {
      if (await isOpen()) await entry.click({ timeout: 1000 });
    },
    async () => !(await isOpen()),
  );
}
