import { chromium, type Browser } from 'playwright-core';
import { bringBrowser } from '../../../scripts/vscode/browser.ts';

/** Starts a headless browser that reaches nothing but this machine. */
export async function launchBrowser(): Promise<Browser> {
  const { program, env } = await bringBrowser();
  return chromium.launch({ executablePath: program, env: withoutGaps(env), args: quietArguments });
}

const quietArguments = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
];

function withoutGaps(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
