import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { SourceText, TableKind } from '../model/index.ts';
import { sourceSpan, sourceTextBuilder, type SourceTextBuilder } from '../text/source-text.ts';
import { backticksAt, codeSpans, type CodeSpanAt } from './backticks.ts';
import { tagEnd } from './tags.ts';

/** What a stretch of a cell, list item or heading shows to a reader. */
export interface Inline {
  readonly text: SourceText;
  /** Begins with a mark for bold: `**`, `__`, `<b>`, `<strong>`. */
  readonly strong: boolean;
  /** Number of `<li>` tags. */
  readonly items: number;
}

/**
 * Reads what a reader sees of a text, with the way back to the source: tags, comments, entities, escapes, emphasis, link targets and
 * footnote marks are resolved; struck-out text is left out; `<br>`, `<li>` and paragraphs are line ends, and a check box control reads
 * `[ ]` or `[x]`. Takes linear time.
 * @param written the characters as written, without what stands at the start of lines
 * @param table how the table is written, if it is the text of a cell
 */
export function readInline(written: SourceText, table?: TableKind): Inline {
  const { text } = written;
  const state: State = {
    written,
    text,
    table,
    at: 0,
    out: sourceTextBuilder(),
    items: 0,
    jumps: new Map(),
    sought: new Map(),
    code: undefined,
    brokenTags: 0,
  };
  while (state.at < text.length) {
    const jump = state.jumps.get(state.at);
    if (jump !== undefined) state.at = jump;
    else if (!CONSTRUCTS[text.charAt(state.at)]?.(state)) addCharacters(state);
  }
  return { text: state.out.build(), strong: /^\s*(?:\*\*|__|<b>|<strong)/i.test(text), items: state.items };
}

interface State {
  readonly written: SourceText;
  readonly text: string;
  readonly table: TableKind | undefined;
  at: number;
  readonly out: SourceTextBuilder;
  items: number;
  /** Places from which reading goes on elsewhere. */
  readonly jumps: Map<number, number>;
  /** Where each closing mark was last found, so that it is not sought twice. */
  readonly sought: Map<string, number>;
  code: CodeSpanAt | undefined;
  brokenTags: number;
}

/** Reads a construct at the state's place and moves past it, or answers false and leaves the state alone. */
type Construct = (state: State) => boolean;

const CONSTRUCTS: Readonly<Record<string, Construct | undefined>> = {
  '<': (state) => readComment(state) || readAutolink(state) || readTag(state),
  '&': readEntity,
  '\\': readEscape,
  '*': readEmphasis,
  _: readEmphasis,
  '`': readCode,
  '~': readStrike,
  '[': readBracket,
  '!': readBracket,
  '{': readBraced,
};

const LINE_TAGS = new Set(['br', 'li', 'p', 'div', 'ul', 'ol', 'tr']);

/** A text with so many tags that never end is not markup; looking for their ends would take quadratic time. */
const MOST_BROKEN_TAGS = 50;

/** Blanks together, or all characters up to the next that may begin a construct. */
function addCharacters(state: State): void {
  const { at, out } = state;
  const blank = match(state, /[ \t\r\n\f]+/y);
  if (blank === undefined) {
    const plain = match(state, /[^ \t\r\n\f<&\\*_`~[\]!{]+/y)?.length ?? 1;
    out.addPart(state.written, at, at + plain);
    state.at += plain;
    return;
  }
  state.at += blank.length;
  if (!/[ \n]/.test(out.last())) add(state, ' ', at);
}

/** Adds a text written from `start` to the state's place. */
function add(state: State, text: string, start: number): void {
  const span = sourceSpan(state.written, start, state.at);
  if (span) state.out.add(text, span.start, span.end);
}

function readComment(state: State): boolean {
  if (!state.text.startsWith('<!--', state.at)) return false;
  const end = seek(state, '-->', state.at + 2);
  // Between pipes nothing goes on in another cell: what does not end here is none.
  if (end === undefined && state.table === 'pipe') return false;
  state.at = end === undefined ? state.text.length : end + '-->'.length;
  return true;
}

/** How the comment of a binding begins, in HTML and in MDX; a row of signs is an ornament: `<!--==== Part one ====-->`. */
export const BINDING_MARK = /(?:<!--|\{\/\*)=(?![=>-])/;

/** MDX's comment in place of HTML's, if it is a binding's; any other brace is text. */
function readBraced(state: State): boolean {
  const isBinding = state.text.startsWith('{/*=', state.at) && BINDING_MARK.test(state.text.slice(state.at, state.at + '{/*=='.length));
  const end = isBinding ? seek(state, '*/}', state.at + '{/*='.length) : undefined;
  if (end !== undefined) state.at = end + '*/}'.length;
  return end !== undefined;
}

/** A comment as Pandoc writes it: raw HTML between backticks, `` `<!-- … -->`{=html} ``. Its text if one begins at the place. */
export function rawComment(text: string, at: number): string | undefined {
  const raw = /`\s?<!--[^`]*?-->\s?`\{=html\}/y;
  raw.lastIndex = at;
  return raw.exec(text)?.[0];
}

function readAutolink(state: State): boolean {
  const link = match(state, /<(?:[a-z][a-z\d+.-]{1,31}:\/\/|mailto:|tel:)[^\s<>]*>/iy);
  if (link === undefined) return false;
  state.out.addPart(state.written, state.at + 1, state.at + link.length - 1);
  state.at += link.length;
  return true;
}

function readTag(state: State): boolean {
  const opener = match(state, /<\/?[A-Za-z][^\s/>]{0,40}/y);
  if (opener === undefined || state.brokenTags > MOST_BROKEN_TAGS || seek(state, '>', state.at) === undefined) return false;
  const start = state.at;
  const end = tagEnd(state.text, start);
  if (end === undefined) {
    state.brokenTags += 1;
    return false;
  }
  state.at = end;
  const name = opener.replace(/^<\/?/, '').toLowerCase();
  if (LINE_TAGS.has(name) && !['', '\n'].includes(state.out.last())) add(state, '\n', start);
  if (!opener.startsWith('</')) readOpening(state, name, start);
  return true;
}

function readOpening(state: State, name: string, start: number): void {
  if (name === 'li') state.items += 1;
  if (name === 'input') addCheckbox(state, start);
  if (name === 'del' || name === 's') skipStruck(state, `</${name}>`);
  if (name === 'sup') readSuperscript(state);
}

function addCheckbox(state: State, start: number): void {
  const tag = state.text.slice(start, state.at);
  if (!/\btype\s*=\s*["']?checkbox\b/i.test(tag)) return;
  add(state, /\schecked\b/i.test(tag.replace(/"[^"]*"|'[^']*'/g, "''")) ? '[x]' : '[ ]', start);
}

function skipStruck(state: State, closing: string): void {
  const end = seek(state, closing, state.at);
  if (end !== undefined) state.at = end + closing.length;
}

/** A raised mark is a footnote's, unless it stands on a power of ten: `10<sup>3</sup>` must not be read as 10. */
function readSuperscript(state: State): void {
  const start = state.at;
  const mark = match(state, /[^<]{1,4}<\/sup>/iy);
  if (mark === undefined) return;
  state.at += mark.length;
  if (state.text.slice(0, start).endsWith('10<sup>')) add(state, `^${mark.slice(0, -'</sup>'.length)}`, start);
}

function readEntity(state: State): boolean {
  const start = state.at;
  const found = match(state, /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y);
  const decoded = found === undefined ? undefined : decode(found.slice(1, -1));
  if (found === undefined || decoded === undefined) return false;
  state.at += found.length;
  add(state, decoded, start);
  return true;
}

function decode(entity: string): string | undefined {
  if (!entity.startsWith('#')) return decodeNamedCharacterReference(entity) || undefined;
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
}

function readEscape(state: State): boolean {
  const next = state.text.charAt(state.at + 1);
  if (next === '\n') {
    state.at += 1;
    return true;
  }
  // In HTML a pipe is like any other character: nobody escapes it there.
  if (!/[!-/:-@[-`{-~]/.test(next) || (next === '|' && state.table === 'html')) return false;
  state.at += 2;
  add(state, next, state.at - 2);
  return true;
}

/** Runs of `*` and `_` are marks unless they stand free, between figures (`3*4`), inside a word (`snake_case`) or in an address. */
function readEmphasis(state: State): boolean {
  const run = match(state, /\*+|_+/y) ?? '';
  const before = state.text.charAt(state.at - 1);
  const after = state.text.charAt(state.at + run.length);
  const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  const free = /^\s?$/.test(before) && /^\s?$/.test(after);
  const within = inWord && (run.startsWith('_') || (/\d/.test(before) && /\d/.test(after)));
  if (free || within || isInAddress(state)) return addRun(state, run);
  state.at += run.length;
  return true;
}

/** No address is longer; and a longer way back, from each mark, would take quadratic time. */
const LONGEST_ADDRESS = 300;

/** What stands before belongs to an address that is written out, and something of it follows. */
function isInAddress({ text, at }: State): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_ADDRESS), at);
  return (
    /(?:https?:\/\/|www\.)[^\s<>]*$/i.test(before) && /^[*_]+(?:[\p{L}\p{N}/?#=&%-]|\.\p{L})/u.test(text.slice(at, at + LONGEST_ADDRESS))
  );
}

/** Code is kept as it is typed, with its marks: `[ ]` in it is no check box, `xxx` no placeholder. The end of a line in it is a blank. */
function readCode(state: State): boolean {
  const comment = rawComment(state.text, state.at);
  if (comment !== undefined) {
    state.at += comment.length;
    return true;
  }
  state.code ??= codeSpans(state.text);
  const span = state.code(state.at);
  const run = state.text.slice(state.at, span?.end ?? state.at + backticksAt(state.text, state.at));
  for (const part of run.split(/(\r\n|[\r\n])/)) {
    const start = state.at;
    if (!/[\r\n]/.test(part)) addRun(state, part);
    else {
      state.at += part.length;
      add(state, ' ', start);
    }
  }
  return true;
}

/** Adds characters that stand at the state's place as they are. */
function addRun(state: State, run: string): true {
  state.out.addPart(state.written, state.at, state.at + run.length);
  state.at += run.length;
  return true;
}

function readStrike(state: State): boolean {
  if (!state.text.startsWith('~~', state.at)) return false;
  const end = seek(state, '~~', state.at + 3);
  if (end !== undefined) state.at = end + 2;
  return end !== undefined;
}

/** The target of a link or a picture, with its title. */
const TARGET = String.raw`\]\((?:<[^<>]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\)`;

/** A link or a picture; among the words of a link pictures may stand. */
const LINK = new RegExp(String.raw`!?\[(?<words>(?:[^[\]!]|!(?!\[)|!\[[^[\]]*${TARGET})*)${TARGET}`, 'y');

/** A footnote call is dropped; of a link or a picture the words stay and the target goes. */
function readBracket(state: State): boolean {
  const call = match(state, /\[\^[^\]\s]{1,200}\]/y);
  if (call !== undefined) {
    state.at += call.length;
    return true;
  }
  LINK.lastIndex = state.at;
  const link = LINK.exec(state.text);
  if (!link) return false;
  const from = state.at + link[0].indexOf('[') + 1;
  state.jumps.set(from + (link.groups?.['words'] ?? '').length, state.at + link[0].length);
  state.at = from;
  return true;
}

function match(state: State, pattern: RegExp): string | undefined {
  pattern.lastIndex = state.at;
  return pattern.exec(state.text)?.[0];
}

/** The next place of a mark, from a place on that is not before that of the last search; upper and lower case are alike. */
function seek(state: State, mark: string, from: number): number | undefined {
  const known = state.sought.get(mark) ?? -1;
  if (known >= from) return known === Infinity ? undefined : known;
  const pattern = new RegExp(mark.replace(/[*/}]/g, '\\$&'), 'gi');
  pattern.lastIndex = from;
  const found = pattern.exec(state.text)?.index;
  state.sought.set(mark, found ?? Infinity);
  return found;
}
