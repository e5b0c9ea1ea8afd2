import { readdirSync, readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { analyse, createMemo, type AnalyseOptions } from '../../src/core/index.ts';
import type { Source } from '../../src/service/analysis.ts';
import { createService } from '../../src/service/index.ts';
import { memoryOf, type Job, type Row } from './measure.ts';
import type { Peers } from './peers.ts';

const ROUNDS = { whole: 3, key: 15, manyKeys: 100 };

/** Chapters of the example thesis, again and again; every copy has its own headings and labels, so that nothing comes twice. */
export function chapterOf(kilobytes: number): string {
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

/** A chapter read whole, and a key in it. */
export function chapterRows(kilobytes: number, peers: Peers): readonly Row[] {
  const text = chapterOf(kilobytes);
  const rounds = kilobytes > 500 ? 1 : ROUNDS.whole;
  const { lezer } = peers;
  return [
    {
      job: `${size(kilobytes)}, read and checked whole`,
      rounds,
      ours: () => analyse(text),
      peers: { 'remark-parse + remark-gfm': () => unified().use(remarkParse).use(remarkGfm).parse(text), lezer: () => lezer.parse(text) },
    },
    keyRow(`${size(kilobytes)}, a key in prose`, text, PROSE, peers, kilobytes < 500 ? 1 / 2 : 1 / 15),
    { ...keyRow(`${size(kilobytes)}, the slowest of a hundred keys`, text, PROSE, peers, 1 / 2), rounds: ROUNDS.manyKeys, quantile: 0.99 },
    keyRow(`${size(kilobytes)}, a key in a cell`, text, /^\| .*?\| \d/gmu, peers, undefined),
  ];
}

const PROSE = /\p{Ll}\. /gu;

/** A chapter that is longer than any book: a key in it, and what is never closed. */
export function hugeRows(kilobytes: number, peers: Peers): readonly Row[] {
  return [{ ...keyRow(`${size(kilobytes)}, a key in prose`, chapterOf(kilobytes), PROSE, peers, 1 / 15), rounds: 5 }];
}

/** What is never closed near the beginning takes in all that follows; then the key that made it is taken back. */
export function unclosedRow(kilobytes: number, peers: Peers): Row {
  const text = chapterOf(kilobytes);
  const at = text.indexOf('\n\n', 1000) + 2;
  const [open, closed] = [`${text.slice(0, at)}~~~\n${text.slice(at)}`, text];
  const toggling = (read: (typed: Typed) => unknown): Job => {
    let isOpen = false;
    read({ text: closed, change: undefined });
    return () => {
      isOpen = !isOpen;
      return read({ text: isOpen ? open : closed, change: { at, removed: isOpen ? 0 : 4, added: isOpen ? 4 : 0 } });
    };
  };
  return {
    job: `${size(kilobytes)}, an unclosed fence near the top, typed and taken back`,
    rounds: 4,
    ours: toggling(analysing()),
    peers: { 'lezer, incremental': toggling(parsing(peers)) },
    goal: ['lezer, incremental', 1 / 8],
  };
}

/** What an open chapter keeps in memory, with all that was asked of it, and after many keys. */
export function memoryRows(kilobytes: number, { lezer }: Peers): readonly Row[] {
  const text = chapterOf(kilobytes);
  const held = (keys: number) => (): number =>
    memoryOf(() => {
      const memo = createMemo();
      const job = typing(text, PROSE, (typed) => analyse(typed.text, {}, memo).findings);
      for (let key = 0; key < keys; key += 1) job();
      return job;
    });
  const peers = { 'its text': () => text.length / 1024 / 1024 };
  const tree = (): number => memoryOf(() => lezer.parse(text));
  return [
    {
      job: `memory of ${size(kilobytes)}, in MB`,
      rounds: 1,
      ours: held(0),
      peers: { ...peers, 'tree of lezer': tree },
      goal: ['its text', 12],
    },
    { job: `memory of ${size(kilobytes)} after 1000 keys, in MB`, rounds: 1, ours: held(1000), peers, goal: ['its text', 12] },
  ];
}

/** A key somewhere in a text. @param where behind each match it may be typed */
export function keyRow(job: string, text: string, where: RegExp, peers: Peers, share: number | undefined): Row {
  return {
    job,
    rounds: ROUNDS.key,
    ours: typing(text, where, analysing()),
    peers: { 'lezer, incremental': typing(text, where, parsing(peers)) },
    ...(share === undefined ? {} : { goal: ['lezer, incremental', share] as const }),
  };
}

/** A text, and what has changed in it since it was last read; undefined at first. */
interface Typed {
  readonly text: string;
  readonly change: { readonly at: number; readonly removed: number; readonly added: number } | undefined;
}

/** As an editor has it: a chapter that is open, with the text that it had when it was opened, and its diagnostics asked for. */
function analysing(): (typed: Typed) => unknown {
  const service = createService('en');
  let settings: AnalyseOptions | undefined;
  let [version, text] = [0, ''];
  const source: Source = {
    uri: 'file:///chapter.md',
    getText: () => text,
    get version() {
      return version;
    },
  };
  return (typed) => {
    settings ??= { baselines: [{ kind: 'opened', report: analyse(typed.text) }] };
    [version, text] = [version + 1, typed.text];
    service.diagnostics(source, settings);
  };
}

function parsing({ lezer, fragments }: Peers): (typed: Typed) => unknown {
  let known: unknown;
  return ({ text, change }) => {
    if (change) {
      const { at, removed, added } = change;
      known = fragments.applyChanges(known, [{ fromA: at, toA: at + removed, fromB: at, toB: at + added }]);
    }
    known = fragments.addTree(lezer.parse(text, known));
    return known;
  };
}

/** Types a digit behind another match of a pattern each time, all over the text. */
function typing(whole: string, pattern: RegExp, read: (typed: Typed) => unknown): Job {
  let text = whole;
  let from = 0;
  read({ text, change: undefined });
  return () => {
    pattern.lastIndex = from = (from + Math.floor(text.length * 0.37)) % text.length;
    const found = pattern.exec(text) ?? pattern.exec(text);
    const at = found ? found.index + found[0].length : text.length;
    text = `${text.slice(0, at)}7${text.slice(at)}`;
    return read({ text, change: { at, removed: 0, added: 1 } });
  };
}

function size(kilobytes: number): string {
  return kilobytes < 1000 ? `${kilobytes} KB` : `${Math.round(kilobytes / 1024)} MB`;
}
