import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';

import { launchBrowser } from './browser.ts';
import { messageMark, totalsMark } from './in-host.ts';
import { noTotals, timedOut, type Outcome } from './outcome.ts';
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
    const outcome = await outcomeOf(page, run);
    if (outcome.code > 1) await page.screenshot({ path: join(shotsFolder, 'broken-off.png'), timeout: 5000 }).catch(() => undefined);
    return outcome;
  } finally {
    await browser.close();
  }
}

async function outcomeOf(page: Page, run: PageRun): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const brokenOff = (reason: string): void => {
      resolve({ code: 3, reason });
    };
    run.onTrouble(brokenOff);
    page.on('console', m => process.stderr.write('C '+m.text().slice(0,300)+'\n')); page.on('pageerror', m => process.stderr.write('E '+m.message+'\n')); page.on('response', m => {if(m.status()>=400)process.stderr.write('R '+m.url()+'\n')});
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
  await page.exposeFunction('codeAutomationLog', (_kind: string, values: readonly unknown[]) => {
    totals = readLine(format(...values)) ?? totals;
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    if (totals === undefined) resolve(noTotals);
    else {
      writeTotals(totals);
      resolve(code === 0 && totals.failed === 0 ? { code: 0, reason: '' } : { code: 1, reason: 'Some tests failed.' });
    }
  });
  await page.goto(url);
}

function readLine(line: string): Totals | undefined {
  if (line.startsWith(totalsMark)) return JSON.parse(line.slice(totalsMark.length)) as Totals;
  if (line.startsWith(messageMark)) process.stdout.write(`${line.slice(messageMark.length)}\n`);
  else if (process.env['TALLYMARK_TEST_VERBOSE'] !== undefined) process.stderr.write(`${line}\n`);
  return undefined;
}
