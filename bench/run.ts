/**
 * Measures the reader beside its peers, round by round in one run, and writes the table of docs/performance.md. Processor time counts, and of
 * that the ratios: machines are noisy. The peers that the product does not use itself are installed into a temporary folder.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { format } from 'prettier';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { analyse, createMemo } from '../src/core/index.ts';

const PAGE = new URL('../docs/performance.md', import.meta.url);

/** In which all take turns, behind half as many that warm up. */
const ROUNDS = { whole: 3, key: 15 };
const PEERS = ['@lezer/markdown@1.8.1', '@lezer/common@1.5.2', 'htmlparser2@12.0.0'];

/** One thing done, by us and by others. */
interface Row {
  readonly job: string;
  readonly rounds: number;
  readonly ours: Job;
  readonly peers: Readonly<Record<string, Job>>;
  /** The most that we should take, as a share of one peer's time. */
  readonly goal: readonly [peer: string, share: number] | undefined;
}

/** Done once a round; the answer is dropped. */
type Job = () => unknown;

/** The part of lezer's interface that is used. */
interface Lezer {
  readonly parser: { configure(extension: unknown): LezerParser };
  readonly GFM: unknown;
}
interface LezerParser {
  parse(text: string, fragments?: unknown): unknown;
}
interface LezerFragments {
  addTree(tree: unknown): unknown;
  applyChanges(fragments: unknown, changes: readonly { fromA: number; toA: number; fromB: number; toB: number }[]): unknown;
}

const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-peers-'));
try {
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, ...PEERS], { stdio: 'inherit' });
  const { parser, GFM } = await peer<Lezer>('@lezer/markdown');
  const { TreeFragment } = await peer<{ TreeFragment: LezerFragments }>('@lezer/common');
  const { Parser: HtmlParser } = await peer<{ Parser: new (handler: object) => { end(text: string): void } }>('htmlparser2');
  const lezer = parser.configure(GFM);
  const rows = [
    ...[10, 100, 500].flatMap((kilobytes) => chapterRows(kilobytes, lezer, TreeFragment)),
    ...tableRows(lezer, (text) => {
      new HtmlParser({}).end(text);
    }),
  ];
  const lines: string[] = [];
  for (const row of rows) {
    lines.push(measured(row));
    console.log(lines.at(-1));
  }
  await writePage(lines);
} finally {
  rmSync(folder, { recursive: true });
}

async function peer<T>(name: string): Promise<T> {
  const file = createRequire(path.join(folder, 'package.json')).resolve(name);
  return (await import(pathToFileURL(file).href)) as T;
}

/** Chapters of the example thesis, again and again; every copy has its own headings and labels, so that nothing comes twice. */
function chapterOf(kilobytes: number): string {
  const thesis = readdirSync('examples/these')
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`examples/these/${name}`, 'utf8'))
    .join('\n\n');
  let text = '';
  for (let copy = 1; text.length < kilobytes * 1024; copy += 1) {
    const headings = thesis.replace(/^#+ .*$/gm, (heading) => `${heading} ${copy}`);
    text += headings.replace(/(?<=^\| |<td>)(?!Total|Sous|Moyenne)\p{L}+/gmu, (label) => `${label} ${copy}`);
  }
  return text.slice(0, kilobytes * 1024);
}

function chapterRows(kilobytes: number, lezer: LezerParser, fragments: LezerFragments): readonly Row[] {
  const text = chapterOf(kilobytes);
  const key = (pattern: RegExp): Job => typing(text, pattern, analysing());
  return [
    {
      job: `${kilobytes} KB, read and checked whole`,
      rounds: ROUNDS.whole,
      ours: () => analyse(text),
      peers: { 'remark-parse + remark-gfm': () => unified().use(remarkParse).use(remarkGfm).parse(text), lezer: () => lezer.parse(text) },
      goal: undefined,
    },
    {
      job: `${kilobytes} KB, a key in prose`,
      rounds: ROUNDS.key,
      ours: key(/\p{Ll}\. /gu),
      peers: { 'lezer, incremental': typing(text, /\p{Ll}\. /gu, parsing(lezer, fragments)) },
      goal: ['lezer, incremental', kilobytes < 500 ? 1 / 2 : 1 / 15],
    },
    {
      job: `${kilobytes} KB, a key in a cell`,
      rounds: ROUNDS.key,
      ours: key(/^\| .*?\| \d/gmu),
      peers: { 'lezer, incremental': typing(text, /^\| .*?\| \d/gmu, parsing(lezer, fragments)) },
      goal: undefined,
    },
  ];
}

/** A text with one character more. */
interface Typed {
  readonly text: string;
  /** Where the character stands; undefined at first. */
  readonly at: number | undefined;
}

function analysing(): (typed: Typed) => unknown {
  const memo = createMemo();
  return ({ text }) => analyse(text, {}, memo);
}

function parsing(lezer: LezerParser, fragments: LezerFragments): (typed: Typed) => unknown {
  let known: unknown;
  return ({ text, at }) => {
    if (at !== undefined) known = fragments.applyChanges(known, [{ fromA: at, toA: at, fromB: at, toB: at + 1 }]);
    known = fragments.addTree(lezer.parse(text, known));
    return known;
  };
}

/** Types a digit behind another match of a pattern each time, all over the text. */
function typing(whole: string, pattern: RegExp, read: (typed: Typed) => unknown): Job {
  let text = whole;
  let from = 0;
  read({ text, at: undefined });
  return () => {
    pattern.lastIndex = from = (from + Math.floor(text.length * 0.37)) % text.length;
    const found = pattern.exec(text) ?? pattern.exec(text);
    const at = found ? found.index + found[0].length : text.length;
    text = `${text.slice(0, at)}7${text.slice(at)}`;
    return read({ text, at });
  };
}

function tableRows(lezer: LezerParser, parseHtml: (text: string) => void): readonly Row[] {
  return [1000, 2000].flatMap((count): readonly Row[] => {
    const cells = Array.from({ length: count }, (_, i) => [`site ${i}`, String(i % 97)] as const);
    const total = cells.reduce((sum, [, figure]) => sum + Number(figure), 0);
    const html = `<table><tr><th>Site</th><th>Visits</th></tr>\n${cells.map(([site, visits]) => `<tr><td>${site}</td><td>${visits}</td></tr>\n`).join('')}<tr><td>Total</td><td>${total}</td></tr></table>\n`;
    const pipes = `| Site | Visits |\n|---|---|\n${cells.map(([site, visits]) => `| ${site} | ${visits} |\n`).join('')}| Total | ${total} |\n`;
    return [
      {
        job: `HTML table, ${count} rows`,
        rounds: ROUNDS.whole,
        ours: () => analyse(html),
        peers: {
          'hast-util-from-html': () => fromHtml(html, { fragment: true }),
          'htmlparser2, events': () => {
            parseHtml(html);
          },
        },
        goal: ['htmlparser2, events', 1 / 4],
      },
      {
        job: `pipe table, ${count} rows`,
        rounds: ROUNDS.whole,
        ours: () => analyse(pipes),
        peers: { lezer: () => lezer.parse(pipes) },
        goal: ['lezer', 1 / 15],
      },
    ];
  });
}

/** A line of the table. */
function measured({ job, rounds, ours, peers, goal }: Row): string {
  const jobs = { Tallymark: ours, ...peers };
  const times = new Map<string, number[]>(Object.keys(jobs).map((name) => [name, []]));
  const warming = Math.floor(rounds / 2);
  for (let round = 0; round < warming + rounds; round += 1)
    for (const [name, run] of Object.entries(jobs)) {
      const time = processorTime(run);
      if (round >= warming) times.get(name)?.push(time);
    }
  const median = (name: string): number => [...(times.get(name) ?? [])].sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  const own = median('Tallymark');
  const others = Object.keys(peers).map((name) => `${name} ${shown(median(name))}`);
  const verdict = goal ? `${own <= goal[1] * median(goal[0]) ? 'met' : 'missed'}: at most ${share(goal[1])} × ${goal[0]}` : '–';
  const ratios = Object.keys(peers).map((name) => `${(own / median(name)).toFixed(2)} × ${name}`);
  return `| ${[job, shown(own), others.join(', '), ratios.join(', '), verdict].join(' | ')} |`;
}

/** In milliseconds. */
function processorTime(job: Job): number {
  const start = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
}

function share(part: number): string {
  return part < 1 ? `1/${Math.round(1 / part)}` : String(part);
}

async function writePage(lines: readonly string[]): Promise<void> {
  const [start, end] = ['<!-- bench -->', '<!-- /bench -->'];
  const page = readFileSync(PAGE, 'utf8');
  const table = ['| Job | Tallymark, ms | Peers, ms | Tallymark to them | Goal |', '| --- | --: | --- | --- | --- |', ...lines].join('\n');
  const text = `${page.slice(0, page.indexOf(start) + start.length)}\n\n${table}\n\n${page.slice(page.indexOf(end))}`;
  writeFileSync(PAGE, await format(text, { parser: 'markdown' }));
}
