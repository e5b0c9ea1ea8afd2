/**
 * Measures the reader against its reference in one run: a full analysis, one keystroke, and large tables. Ratios count, not
 * milliseconds: machines are noisy.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { analyse, createMemo } from '../src/core/index.ts';

const ROUNDS = 5;
const thesis = readdirSync('examples/these')
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(`examples/these/${name}`, 'utf8'))
  .join('\n\n');

for (const kilobytes of [10, 100, 1000]) {
  const text = thesis.repeat(Math.ceil((kilobytes * 1024) / thesis.length)).slice(0, kilobytes * 1024);
  const whole = median(() => analyse(text));
  const parsed = median(() => unified().use(remarkParse).use(remarkGfm).parse(text));
  line(`${kilobytes} KB chapter, analysed whole`, whole, 'remark-parse + remark-gfm, parsing only', parsed);
  line(`${kilobytes} KB chapter, one keystroke`, keystroke(text), 'the same, analysed whole', whole);
}

const html = `<table><tr><th>a</th><th>b</th></tr>${'<tr><td>x</td><td>1</td></tr>\n'.repeat(10_000)}<tr><td>Total</td><td>10000</td></tr></table>\n`;
line(
  'HTML table of 10,000 rows',
  median(() => analyse(html)),
  'hast-util-from-html, parsing only',
  median(() => fromHtml(html, { fragment: true })),
);

const pipes = (rows: number): string => `| a | b |\n|---|---|\n${'| x | 1 |\n'.repeat(rows)}| Total | ${rows} |\n`;
line(
  'pipe table of 10,000 rows',
  median(() => analyse(pipes(10_000))),
  'pipe table of 1,000 rows',
  median(() => analyse(pipes(1000))),
);

/** The middle of several timings, in milliseconds. */
function median(job: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    job();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

/** The time of the analysis after a character is typed in prose, with a memo. */
function keystroke(text: string): number {
  const memo = createMemo();
  let chapter = text;
  analyse(chapter, {}, memo);
  let at = 0;
  return median(() => {
    at = chapter.indexOf('. ', at + Math.floor(text.length / 10)) + 1;
    chapter = `${chapter.slice(0, at)}x${chapter.slice(at)}`;
    return analyse(chapter, {}, memo);
  });
}

function line(what: string, time: number, peer: string, other: number): void {
  console.log(
    `${what.padEnd(36)} ${time.toFixed(1).padStart(9)} ms   ${(time / other).toFixed(2).padStart(6)} × ${peer} (${other.toFixed(1)} ms)`,
  );
}
