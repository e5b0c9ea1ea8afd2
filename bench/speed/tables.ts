import Big from 'big.js';
import { fromHtml } from 'hast-util-from-html';
import { analyse, createMemo, proposeRewrites } from '../../src/core/index.ts';
import { aggregate } from '../../src/core/totals/functions.ts';
import { keyRow } from './chapters.ts';
import { memoryOf, type Row } from './measure.ts';
import type { Peers } from './peers.ts';

/** A table with a total, of many rows, in HTML and with pipes. */
export function tableRows(count: number, { htmlEvents, lezer }: Peers): readonly Row[] {
  const rounds = count > 5000 ? 1 : 3;
  const [html, pipes] = [htmlTable(count), pipeTable(count)];
  return [
    {
      job: `HTML table, ${count} rows`,
      rounds,
      ours: () => analyse(html),
      peers: {
        'hast-util-from-html': () => fromHtml(html, { fragment: true }),
        'htmlparser2, events': () => {
          htmlEvents(html);
        },
      },
      goal: ['htmlparser2, events', 1 / 4],
    },
    {
      job: `pipe table, ${count} rows`,
      rounds,
      ours: () => analyse(pipes),
      peers: { lezer: () => lezer.parse(pipes) },
      goal: ['lezer', 1 / 15],
    },
  ];
}

/** What the report of a large table takes in memory. */
export function tableMemoryRows(count: number): readonly Row[] {
  const [html, pipes] = [htmlTable(count), pipeTable(count)];
  const hast = (): number => memoryOf(() => fromHtml(html, { fragment: true }));
  return [
    {
      job: `memory of an HTML table, ${count} rows, in MB`,
      rounds: 1,
      ours: () => memoryOf(() => analyse(html)),
      peers: { 'hast-util-from-html': hast },
      goal: ['hast-util-from-html', 1 / 10],
    },
    {
      job: `memory of a pipe table, ${count} rows, in MB`,
      rounds: 1,
      ours: () => memoryOf(() => analyse(pipes)),
      peers: { 'its text': () => pipes.length / 1024 / 1024 },
    },
  ];
}

/** Keys inside of what is long and cannot be cut. */
export function longRows(peers: Peers): readonly Row[] {
  const items = Array.from({ length: 6000 }, (_, i) => `- [ ] Call number ${i + 1}, and write down what they said.\n`);
  return [
    keyRow('HTML table, 10000 rows, a key in a cell', htmlTable(10_000), /<td>site \d+/gu, peers, undefined),
    keyRow('a list of 300 KB, a key in an item', items.join(''), /said/gu, peers, undefined),
  ];
}

/** What is asked of the core beside reading. */
export function smallRows(): readonly Row[] {
  const written = Array.from({ length: 10_000 }, (_, i) => `${i % 977}.${String(i % 100).padStart(2, '0')}`);
  const amounts = written.map((text) => new Big(text));
  const memo = createMemo();
  const report = analyse(pipeTable(1000), {}, memo);
  return [
    {
      job: 'exact sum of 10000 amounts',
      rounds: 9,
      ours: () => void aggregate('sum', amounts),
      peers: {
        'inexact, +text': () => {
          let sum = 0;
          for (const text of written) sum += +text;
          return sum === 0 ? undefined : String(sum);
        },
      },
      goal: ['inexact, +text', 1],
    },
    { job: 'offers to rewrite a table of 1000 rows', rounds: 3, ours: () => void proposeRewrites(report, 0, {}, memo), peers: {} },
  ];
}

const cellsOf = (count: number): readonly (readonly [site: string, visits: string])[] =>
  Array.from({ length: count }, (_, i) => [`site ${i}`, String(i % 97)]);

const totalOf = (count: number): number => cellsOf(count).reduce((sum, [, visits]) => sum + Number(visits), 0);

function htmlTable(count: number): string {
  const rows = cellsOf(count).map(([site, visits]) => `<tr><td>${site}</td><td>${visits}</td></tr>\n`);
  return `<table><tr><th>Site</th><th>Visits</th></tr>\n${rows.join('')}<tr><td>Total</td><td>${totalOf(count)}</td></tr></table>\n`;
}

function pipeTable(count: number): string {
  const rows = cellsOf(count).map(([site, visits]) => `| ${site} | ${visits} |\n`);
  return `| Site | Visits |\n|---|---|\n${rows.join('')}| Total | ${totalOf(count)} |\n`;
}
