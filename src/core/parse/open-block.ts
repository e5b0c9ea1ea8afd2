import type { Block } from '../model/index.ts';
import { isBlank, lineEnd, nextLine } from './lines.ts';

/**
 * A block that only its own closing line ends: fenced code, HTML such as a comment, or a program within MDX. Blank lines and headings are
 * part of it.
 */
export interface OpenBlock {
  readonly kind: Extract<Block['kind'], 'code' | 'html'>;
  /** The end of its closing line; of the source, if there is none. */
  readonly end: number;
}

/**
 * A fence (its info string holds no backtick if it is made of them), or a comment. A comment may not end with the very characters it begins
 * with.
 */
const OPENER = /`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,}|<!--(?!-?>)/y;

/** What ends a block of HTML, by how it begins. */
const CLOSERS: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/, /-->/g],
  [/^<\?/, /\?>/g],
  [/^<!\[CDATA\[/, /\]\]>/g],
  [/^<!/, />/g],
  [/^</, /<\/(?:script|pre|style|textarea)>/gi],
];

/**
 * How MDX begins a program: `import … from '…'`, `export const …`, or an expression that its first line leaves open. In plain Markdown no
 * line of text is written so.
 */
const PROGRAMS: readonly RegExp[] = [
  /import(?:[ \t]+(?:[\w$*][^;'"\r\n]*[ \t]from[ \t]+)?["'][^"'\r\n]+["'];?[ \t]*(?=[\r\n]|$)|[ \t]*\{)/y,
  /export[ \t]+(?:default[ \t]|(?:const|let|var)[ \t]+[\w$]+[ \t]*=|\{|\*[ \t])/y,
  /export[ \t]+(?:(?:async[ \t]+)?function\b[ *\t]*(?:[\w$]+[ \t]*)?\(|class[ \t]+[\w$]+(?:[^\w$\r\n][^\r\n]*)?\{)/y,
  /\{[ \t]*(?:[`([]|[\w$.]+[ \t]*(?:\(|&&|\?|=>))/y,
];

/** The block that begins at the start of a line, in a place where nothing else is open; undefined if none of this kind does. */
export function openBlockAt(source: string, start: number): OpenBlock | undefined {
  OPENER.lastIndex = start;
  const opener = OPENER.exec(source)?.[0];
  if (opener === undefined) return programAt(source, start);
  return closeBlock(source, start, opener.startsWith('<') ? start + opener.length : nextLine(source, lineEnd(source, start)));
}

/**
 * Finds the end of an open block.
 * @param start place of its fence or tag, or of the blanks before that
 * @param from where to begin to look for its end: the start of a line, or a place in the line of the tag
 */
export function closeBlock(source: string, start: number, from: number): OpenBlock {
  const opener = source.slice(start, lineEnd(source, start)).trimStart();
  if (opener.startsWith('<')) return { kind: 'html', end: closeHtml(source, opener, from) };
  const fence = /^(?:`+|~+)/.exec(opener)?.[0] ?? '';
  const closer = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
  for (let at = from; at < source.length; at = nextLine(source, lineEnd(source, at))) {
    const end = lineEnd(source, at);
    if (closer.test(source.slice(at, end))) return { kind: 'code', end };
  }
  return { kind: 'code', end: source.length };
}

function closeHtml(source: string, tag: string, from: number): number {
  const closer = CLOSERS.find(([opener]) => opener.test(tag))?.[1];
  if (!closer) return source.length;
  closer.lastIndex = from;
  const found = closer.exec(source);
  return found ? lineEnd(source, found.index) : source.length;
}

function programAt(source: string, start: number): OpenBlock | undefined {
  const isProgram = PROGRAMS.some((pattern) => {
    pattern.lastIndex = start;
    return pattern.test(source);
  });
  if (!isProgram) return undefined;
  const isExpression = source.charAt(start) === '{';
  const end = programEnd(source, start, isExpression);
  return isExpression && end <= lineEnd(source, start) ? undefined : { kind: 'code', end };
}

/** What has to be told apart in JavaScript to find out where its brackets close. */
const SIGN = /\/\/[^\r\n]*|\/\*|"(?:\\.|[^"\\\r\n])*"?|'(?:\\.|[^'\\\r\n])*'?|[`(){}[\]]|\r\n|\r|\n/g;

/** The same within backticks. */
const SIGN_IN_TEMPLATE = /\\[^]|`|\$\{/g;

/**
 * The end of the line at which all brackets and backticks are closed: of an expression the first one, of other programs the one before a
 * blank line. The end of the source, if there is none.
 */
function programEnd(source: string, start: number, isExpression: boolean): number {
  const open: string[] = [];
  for (let at = start; ;) {
    const sign = open.at(-1) === '`' ? SIGN_IN_TEMPLATE : SIGN;
    sign.lastIndex = at;
    const found = sign.exec(source);
    if (!found) return source.length;
    const [text] = found;
    at = found.index + text.length;
    if (text === '/*') at = commentEndAt(source, at);
    else if (text === '`' ? open.at(-1) === '`' : /^[)}\]]$/.test(text)) open.pop();
    else if (/^(?:[`({[]|\$\{)$/.test(text)) open.push(text);
    if (open.length > 0) continue;
    if (isExpression) return lineEnd(source, at);
    if (/^[\r\n]/.test(text) && isBlank(source, at, lineEnd(source, at))) return found.index;
  }
}

function commentEndAt(source: string, from: number): number {
  const end = source.indexOf('*/', from);
  return end < 0 ? source.length : end + 2;
}
