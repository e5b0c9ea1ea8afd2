import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the product does not use itself. */
const PACKAGES = ['@lezer/markdown@1.8.1', '@lezer/common@1.5.2', 'htmlparser2@12.0.0', 'markdownlint-cli2@0.18.1', 'rumdl@0.2.75'];

/** Other programs and packages, installed into a temporary folder. */
export interface Peers {
  /** A tree of Markdown; made anew, or from what is known of the text before. */
  readonly lezer: LezerParser;
  readonly fragments: LezerFragments;
  /** Events of HTML. */
  readonly htmlEvents: (text: string) => void;
  /** Where a program is. */
  readonly program: (name: string) => string;
  readonly remove: () => void;
}

/** The part of lezer's interface that is used. */
export interface LezerParser {
  parse(text: string, fragments?: unknown): unknown;
}
export interface LezerFragments {
  addTree(tree: unknown): unknown;
  applyChanges(fragments: unknown, changes: readonly { fromA: number; toA: number; fromB: number; toB: number }[]): unknown;
}

interface LezerMarkdown {
  readonly parser: { configure(extension: unknown): LezerParser };
  readonly GFM: unknown;
}
interface HtmlParser2 {
  readonly Parser: new (handler: object) => { end(text: string): void };
}

/** Brings the peers from npm. */
export async function bringPeers(): Promise<Peers> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-peers-'));
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, ...PACKAGES], { stdio: 'inherit' });
  const load = async <T>(name: string): Promise<T> => {
    const file = createRequire(path.join(folder, 'package.json')).resolve(name);
    return (await import(pathToFileURL(file).href)) as T;
  };
  const { parser, GFM } = await load<LezerMarkdown>('@lezer/markdown');
  const { TreeFragment } = await load<{ TreeFragment: LezerFragments }>('@lezer/common');
  const { Parser } = await load<HtmlParser2>('htmlparser2');
  return {
    lezer: parser.configure(GFM),
    fragments: TreeFragment,
    htmlEvents(text) {
      new Parser({}).end(text);
    },
    program: (name) => path.join(folder, 'node_modules', '.bin', name),
    remove() {
      rmSync(folder, { recursive: true });
    },
  };
}
