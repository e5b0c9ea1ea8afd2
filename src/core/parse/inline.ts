import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { SourceText } from '../model.ts';
import { sourceTextBuilder, type SourceTextBuilder } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';

/** What a stretch of a cell, list item or heading shows to a reader. */
export interface Inline {
  readonly text: SourceText;
  /** Begins with a mark for bold: `**`, `__`, `<b>`, `<strong>`. */
  readonly strong: boolean;
  /** Number of `<li>` tags. */
  readonly items: number;
}

/**
 * Reads what a reader sees of `source[span]`, with the way back to the source: tags, comments, entities, escapes, emphasis, link
 * targets and footnote marks are resolved, struck-out text is left out, `<br>`, `<li>` and paragraphs are line ends, and a check box
 * control reads `[ ]` or `[x]`.
 * @param skip stretches to pass over, such as nested tables; ascending
 */
export function readInline(source: string, span: Span, skip: readonly Span[] = []): Inline {
  const state: State = {
    source,
    at: span.start,
    end: span.end,
    out: sourceTextBuilder(),
    items: 0,
    jumps: new Map(skip.map((s) => [s.start, s.end])),
  };
  while (state.at < state.end) {
    const jump = state.jumps.get(state.at);
    if (jump !== undefined) state.at = jump;
    else if (!CONSTRUCTS[source.charAt(state.at)]?.(state)) addCharacter(state);
  }
  return { text: state.out.build(), strong: /^\s*(?:\*\*|__|<b>|<strong)/i.test(source.slice(span.start, span.end)), items: state.items };
}

interface State {
  readonly source: string;
  at: number;
  readonly end: number;
  readonly out: SourceTextBuilder;
  items: number;
  /** Offsets from which reading goes on elsewhere. */
  readonly jumps: Map<number, number>;
}

/** Reads a construct at the state's place and moves past it, or answers false and leaves the state alone. */
type Construct = (state: State) => boolean;

const CONSTRUCTS: Readonly<Record<string, Construct | undefined>> = {
  '<': readTag,
  '&': readEntity,
  '\\': readEscape,
  '*': readEmphasis,
  _: readEmphasis,
  '`': readCode,
  '~': readStrike,
  '[': readBracket,
  '!': readBracket,
};

const LINE_TAGS = new Set(['br', 'li', 'p', 'div', 'ul', 'ol', 'tr']);

function addCharacter(state: State): void {
  const { source, at, out } = state;
  const blank = match(state, /[ \t\r\n\f]+/y);
  if (blank === undefined) {
    out.add(source.charAt(at), at, at + 1);
    state.at += 1;
    return;
  }
  if (!/[ \n]/.test(out.last())) out.add(' ', at, at + blank.length);
  state.at += blank.length;
}

function readTag(state: State): boolean {
  if (skipMatch(state, /<!--[^]*?(?:-->|$)/y) !== undefined) return true;
  const start = state.at;
  const tag = skipMatch(state, /<(\/?)([A-Za-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/y);
  if (!tag) return false;
  const name = (tag[2] ?? '').toLowerCase();
  const opening = tag[1] === '';
  if (name === 'li' && opening) state.items += 1;
  if (LINE_TAGS.has(name)) endLine(state, start);
  if (opening && name === 'input') addCheckbox(state, tag[0], start);
  if (opening && (name === 'del' || name === 's')) skipMatch(state, name === 's' ? /[^]*?<\/s>/iy : /[^]*?<\/del>/iy);
  if (opening && name === 'sup') readSuperscript(state);
  return true;
}

function endLine(state: State, start: number): void {
  if (!['', '\n'].includes(state.out.last())) state.out.add('\n', start, state.at);
}

function addCheckbox(state: State, tag: string, start: number): void {
  if (/\btype\s*=\s*["']?checkbox\b/i.test(tag))
    state.out.add(/\schecked\b/i.test(tag.replace(/"[^"]*"|'[^']*'/g, "''")) ? '[x]' : '[ ]', start, state.at);
}

/** A raised mark is a footnote's, unless it stands on a power of ten: `10<sup>3</sup>` must not be read as 10. */
function readSuperscript(state: State): void {
  const start = state.at;
  const mark = skipMatch(state, /([^<]{1,4})<\/sup>/iy);
  if (mark && state.source.slice(0, start).endsWith('10<sup>')) state.out.add(`^${mark[1] ?? ''}`, start, state.at);
}

function readEntity(state: State): boolean {
  const start = state.at;
  const found = match(state, /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y);
  if (found === undefined) return false;
  const decoded = decode(found);
  if (decoded === undefined) return false;
  state.at += found.length;
  state.out.add(decoded, start, state.at);
  return true;
}

function decode(entity: string): string | undefined {
  const body = entity.slice(1, -1);
  if (!body.startsWith('#')) return decodeNamedCharacterReference(body) || undefined;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function readEscape(state: State): boolean {
  const next = state.source.charAt(state.at + 1);
  if (state.at + 1 >= state.end || !/[!-/:-@[-`{-~]/.test(next)) return false;
  state.out.add(next, state.at, state.at + 2);
  state.at += 2;
  return true;
}

/** Runs of `*` and `_` are marks unless they stand free, between figures (`3*4`) or inside a word (`snake_case`). */
function readEmphasis(state: State): boolean {
  const run = match(state, /\*+|_+/y) ?? '';
  const before = state.source.charAt(state.at - 1);
  const after = state.at + run.length < state.end ? state.source.charAt(state.at + run.length) : ' ';
  const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  const free = /^[\s|]?$/.test(before) && /\s/.test(after);
  if (free || (inWord && (run.startsWith('_') || (/\d/.test(before) && /\d/.test(after))))) return false;
  state.at += run.length;
  return true;
}

/** Code is kept as it is typed, with its marks: `[ ]` in it is no check box, `xxx` no placeholder. */
function readCode(state: State): boolean {
  const start = state.at;
  const code = skipMatch(state, /(`+)(?!`)[^]*?[^`]\1(?!`)/y)?.[0];
  if (code === undefined) return false;
  for (let i = 0; i < code.length; i += 1) state.out.add(code.charAt(i), start + i, start + i + 1);
  return true;
}

function readStrike(state: State): boolean {
  return skipMatch(state, /~~[^]+?~~/y) !== undefined;
}

/** A footnote call is dropped; of a link or an image the words stay and the target goes. */
function readBracket(state: State): boolean {
  if (skipMatch(state, /\[\^[^\]\s]+\]/y)) return true;
  const link = match(state, /!?\[[^[\]]*\]\([^()\s]*(?:\s+"[^"]*")?\)/y);
  if (link === undefined) return false;
  const opening = link.indexOf('[') + 1;
  state.jumps.set(state.at + link.indexOf(']('), state.at + link.length);
  state.at += opening;
  return true;
}

function match(state: State, pattern: RegExp): string | undefined {
  return exec(state, pattern)?.[0];
}

function skipMatch(state: State, pattern: RegExp): RegExpExecArray | undefined {
  const found = exec(state, pattern);
  if (found) state.at += found[0].length;
  return found;
}

function exec(state: State, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = state.at;
  const found = pattern.exec(state.source);
  return found && state.at + found[0].length <= state.end ? found : undefined;
}
