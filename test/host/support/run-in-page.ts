import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';

import { launchBrowser } from './browser.ts';
import { messageMark, totalsMark } from './in-host.ts';
import { outcomeOf, timedOut, type Outcome } from './outcome.ts';
import { shotsFolder } from './paths.ts';
import { writeTotals, type Totals } from '../../../scripts/testing/totals.ts';

/** A run in the extension host of a workbench that a browser shows. */
export interface PageRun {
  readonly url: string;
  /** In milliseconds. */
  readonly limit: number;
  /** Calls back when something breaks down on which the page depends. */
  readonly onTrouble: (listener: (what: string) => void) => void;
}

/** Opens the page, prints what the tests say, and waits until they end, the host dies, or the time is over. */
export async function runInPage(run: PageRun): Promise<Outcome> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const outcome = await watch(page, run);
    if (outcome.code > 1) await page.screenshot({ path: join(shotsFolder, 'broken-off.png'), timeout: 5000 }).catch(() => undefined);
    return outcome;
  } finally {
    await browser.close();
  }
}

async function watch(page: Page, run: PageRun): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const brokenOff = (reason: string): void => {
      resolve({ code: 3, reason });
    };
    run.onTrouble(brokenOff);
    page.on('crash', () => {
      brokenOff('The page crashed.');
    });
    page.context().on('close', () => {
      brokenOff('The browser ended.');
    });
    setTimeout(resolve, run.limit, timedOut(run.limit)).unref();
    openPage(page, run.url, resolve).catch(reject);
  });
}

/** The workbench calls these two functions of the page: for every line on the extension host's console, and when the tests return. */
async function openPage(page: Page, url: string, resolve: (outcome: Outcome) => void): Promise<void> {
  let totals: Totals | undefined;
  const others: string[] = [];
  await page.exposeFunction('codeAutomationLog', (_kind: string, values: readonly unknown[]) => {
    const line = format(...values);
    if (line.startsWith(totalsMark)) totals = JSON.parse(line.slice(totalsMark.length)) as Totals;
    else if (line.startsWith(messageMark)) process.stdout.write(`${line.slice(messageMark.length)}\n`);
    else others.push(line);
  });
  await page.exposeFunction('codeAutomationExit', (exitCode: number) => {
    if (totals) writeTotals(totals);
    const { code, reason } = outcomeOf(exitCode, totals);
    // What else was said may tell why: a module that cannot be loaded, an error that nobody caught.
    resolve({ code, reason: code === 3 ? [reason, ...others.slice(-12)].join('\n') : reason });
  });
  await page.goto(url);
}
