import type { Span } from '../../text/span.ts';
import type { TableLines } from './syntax.ts';
import type { Line, View } from './view.ts';

/** A fence with the name of a directive, its options, and the lines between. */
export interface Directive {
  readonly name: string;
  /** What stands behind the name. */
  readonly title: Span | undefined;
  /** By their names, with the places of their values. */
  readonly options: ReadonlyMap<string, Span>;
  readonly body: readonly Line[];
}

const OPENING =
  /^[ \t]*(?<fence>`{3,}|~{3,}|:{3,})[ \t]*(?:\{(?<name>[\w-]+)\}|(?<bare>[\w-]+)(?=[ \t]*(?:\{|$))|\{(?<attributes>[^}]*)\})[ \t]*(?<title>.*)$/;

/** The lines from the fence that opens a directive to the one that closes it; undefined if none does. */
export function fenced(view: View, first: Line): TableLines | undefined {
  const fence = OPENING.exec(first.text)?.groups?.['fence'] ?? '';
  if (fence === '') return undefined;
  for (let last = view.below(first); last; last = view.below(last)) if (isClosing(last.text, fence)) return { first, last };
  return undefined;
}

function isClosing(text: string, fence: string): boolean {
  const line = text.trim();
  return line.length >= fence.length && line === fence.charAt(0).repeat(line.length);
}

/** Takes the lines of a directive apart: options are lines `:name: value`, or YAML between `---`, or attributes of a division. */
export function readDirective(lines: readonly Line[]): Directive | undefined {
  const [first] = lines;
  const groups = first ? OPENING.exec(first.text)?.groups : undefined;
  if (!first || !groups) return undefined;
  const name = groups['name'] ?? groups['bare'] ?? /\.([\w-]+)/.exec(groups['attributes'] ?? '')?.[1] ?? '';
  const options = new Map<string, Span>();
  for (const { 1: key = '', 2: value = '', index, 0: whole } of (groups['attributes'] ?? '').matchAll(/([\w-]+)="?([^"\s]*)"?/g)) {
    const start = first.start + first.text.indexOf(groups['attributes'] ?? '') + index + whole.indexOf(value, key.length);
    options.set(key, { start, end: start + value.length });
  }
  const title = groups['title']?.trim() ?? '';
  const at = first.start + first.text.lastIndexOf(title);
  const inside = lines.slice(1, -1);
  const body = inside.slice(readOptions(inside, options));
  return { name, title: title === '' || title.startsWith('{') ? undefined : { start: at, end: at + title.length }, options, body };
}

/** Reads the options at the start of some lines and tells how many lines they take. */
function readOptions(lines: readonly Line[], options: Map<string, Span>): number {
  const isYaml = /^[ \t]*---[ \t]*$/.test(lines[0]?.text ?? '');
  let count = isYaml ? 1 : 0;
  for (; count < lines.length; count += 1) {
    const line = lines[count];
    const found = line && (isYaml ? /^[ \t]*([\w-]+):(.*)$/ : /^[ \t]*:([\w-]+):(.*)$/).exec(line.text);
    if (!line || !found) break;
    const [key = '', value = ''] = [found[1], found[2]?.trim()];
    const start = line.start + line.text.trimEnd().length - value.length;
    options.set(key, { start, end: start + value.length });
  }
  return isYaml ? Math.min(lines.length, count + 1) : count;
}

/** An option as a number; otherwise what it is where it is left out. */
export function numberOption(text: string, { options }: Directive, name: string, otherwise: number): number {
  const span = options.get(name);
  const number = span ? Number.parseInt(text.slice(span.start, span.end), 10) : NaN;
  return Number.isNaN(number) ? otherwise : number;
}
