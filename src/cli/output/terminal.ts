import type { Arguments } from '../options.ts';
import type { Io, Sink } from '../io.ts';

/** Puts a style on a piece of text; leaves it as it is where there are no colours. */
export type Paint = Readonly<Record<Style, (text: string) => string>>;

/** What a piece of text is, rather than how it looks. */
export type Style = 'heading' | 'faint' | 'error' | 'warning' | 'information' | 'hint' | 'good';

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  heading: [1, 22],
  faint: [2, 22],
  error: [31, 39],
  warning: [33, 39],
  information: [36, 39],
  hint: [34, 39],
  good: [32, 39],
};

/** The styles for a stream. */
export function createPaint(colours: boolean): Paint {
  const style = (name: Style): ((text: string) => string) => {
    const [on, off] = codes[name];
    return colours ? (text) => `\u001b[${on}m${text}\u001b[${off}m` : (text) => text;
  };
  return {
    heading: style('heading'),
    faint: style('faint'),
    error: style('error'),
    warning: style('warning'),
    information: style('information'),
    hint: style('hint'),
    good: style('good'),
  };
}

/** Whether to use colours: an option first, then FORCE_COLOR and NO_COLOR, then whether a terminal is there that knows them. */
export function wantsColours(args: Arguments, env: Io['env'], sink: Sink): boolean {
  if (args.has('no-color')) return false;
  if (args.has('color')) return true;
  const { FORCE_COLOR, NO_COLOR, TERM } = env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return sink.isTTY && TERM !== 'dumb';
}

/** On one line, without what would move the cursor or ring the bell: no chapter can play with the reader's terminal. Tabs stay. */
export function printable(text: string): string {
  return printableLines(text.replace(/[\r\n]+/g, ' '));
}

/** The same of a text whose line ends stay. */
export function printableLines(text: string): string {
  return text.replace(/\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
