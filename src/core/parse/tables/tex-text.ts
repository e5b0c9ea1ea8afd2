import { texLetters } from '../../language/tex-letters.ts';
import type { SourceText } from '../../model/index.ts';
import { sourceSpan, sourceTextBuilder, type SourceTextBuilder } from '../../text/source-text.ts';
import type { Inline } from '../inline.ts';
import { argumentsAt, commentEnd } from './tex.ts';

/** Commands that stand for a character. */
const SIGNS: Readonly<Record<string, string>> = {
  ...texLetters,
  ...{
    ',': '\u202f',
    ';': '\u2009',
    ':': '\u2009',
    '!': '',
    ' ': ' ',
    '/': '',
    '\\': '\n',
    newline: '\n',
    tabularnewline: '\n',
    quad: ' ',
    qquad: ' ',
  },
  ...{
    euro: '€',
    texteuro: '€',
    EUR: '€',
    pounds: '£',
    textdollar: '$',
    textyen: '¥',
    degree: '°',
    percent: '%',
    permille: '‰',
  },
  ...{
    ldots: '…',
    dots: '…',
    textellipsis: '…',
    textendash: '–',
    textemdash: '—',
    textminus: '−',
    pm: '±',
    mp: '∓',
    times: '×',
    cdot: '·',
  },
  ...{
    leq: '≤',
    le: '≤',
    geq: '≥',
    ge: '≥',
    approx: '≈',
    sim: '~',
    textasciitilde: '~',
    checkmark: '✓',
  },
  ...{
    textless: '<',
    textgreater: '>',
  },
  ...{ textbar: '|', textbackslash: '\\', textasteriskcentered: '*', textsuperscript: '', textquotesingle: "'" },
};

/** Units of siunitx, as they are written. */
const UNITS: Readonly<Record<string, string>> = {
  ...{
    second: 's',
    minute: 'min',
    hour: 'h',
    day: 'd',
    metre: 'm',
    meter: 'm',
    gram: 'g',
    litre: 'l',
    liter: 'l',
    tonne: 't',
    hectare: 'ha',
  },
  ...{
    kilo: 'k',
    milli: 'm',
    centi: 'c',
    mega: 'M',
    giga: 'G',
    kilogram: 'kg',
    celsius: '°C',
    degreeCelsius: '°C',
    watt: 'W',
    joule: 'J',
    per: '/',
  },
  ...{
    hertz: 'Hz',
    byte: 'B',
    square: '',
    squared: '²',
    cubic: '',
    cubed: '³',
    volt: 'V',
    ampere: 'A',
    newton: 'N',
    pascal: 'Pa',
    bar: 'bar',
  },
};

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ "'": '\u0301', '`': '\u0300', '^': '\u0302', '"': '\u0308', '~': '\u0303', '=': '\u0304', '.': '\u0307' },
  ...{ c: '\u0327', v: '\u030c', u: '\u0306', H: '\u030b', k: '\u0328', r: '\u030a' },
};

/** Commands of which so many arguments are no text. */
const SILENT: Readonly<Record<string, number>> = {
  ...{
    footnote: 1,
    footnotemark: 0,
    footnotetext: 1,
    tnote: 1,
    label: 1,
    index: 1,
    phantom: 1,
    hphantom: 1,
    vphantom: 1,
    hspace: 1,
    vspace: 1,
    rule: 2,
  },
  ...{
    color: 1,
    textcolor: 1,
    cellcolor: 1,
    rowcolor: 1,
    columncolor: 1,
    fontsize: 2,
    rotatebox: 1,
    raisebox: 1,
    resizebox: 2,
    scalebox: 1,
  },
  ...{
    parbox: 1,
    begin: 1,
    end: 1,
    setlength: 2,
    addlinespace: 0,
    cmidrule: 1,
    cline: 1,
    href: 1,
    multicolumn: 2,
    multirow: 2,
    strut: 0,
    hfill: 0,
  },
};

/** Environments that have an argument of their own. */
const SIZED = new Set(['minipage', 'tabular', 'varwidth']);

/**
 * Reads what a reader sees of a piece of LaTeX, with the way back to the source: commands, braces, dollars and comments are resolved,
 * figures of siunitx stand beside their units. What is not known loses its name and keeps what is in its braces.
 */
export function readTex(written: SourceText): Inline {
  const { text } = written;
  const out = sourceTextBuilder();
  for (let at = 0; at < text.length;) at = readAt({ written, text, out }, at);
  return { text: out.build(), strong: /^\s*(?:\{\s*)?\\(?:textbf|bfseries|mathbf|bf)\b/.test(text), items: 0 };
}

interface State {
  readonly written: SourceText;
  readonly text: string;
  readonly out: SourceTextBuilder;
}

/** Reads what begins at a place and gives the place after it. */
function readAt(state: State, at: number): number {
  const { text, out } = state;
  const sign = text.charAt(at);
  if (sign === '\\') return readCommand(state, at);
  if (sign === '%') return commentEnd(text, at);
  if ('{}$'.includes(sign)) return at + 1;
  if (/\s/.test(sign)) return readBlank(state, at);
  const ligature = /^(?:---|--|``|'')/.exec(text.slice(at, at + 3))?.[0];
  if (ligature) return add(state, { '---': '—', '--': '–', '``': '“', "''": '”' }[ligature] ?? ligature, at, at + ligature.length);
  if (sign === '~') return add(state, '\u00a0', at, at + 1);
  out.addPart(state.written, at, at + 1);
  return at + 1;
}

function readBlank(state: State, at: number): number {
  const end = at + (/^\s+/.exec(state.text.slice(at))?.[0].length ?? 1);
  return /^$|\s/.test(state.out.last()) ? end : add(state, ' ', at, end);
}

/** Adds what a stretch of the source shows. */
function add({ written, out }: State, shown: string, start: number, end: number): number {
  const span = sourceSpan(written, start, end);
  if (span && shown !== '') out.add(shown, span.start, span.end);
  return end;
}

function readCommand(state: State, at: number): number {
  const { text } = state;
  const name = /^(?:[a-zA-Z]+|[^])/.exec(text.slice(at + 1))?.[0] ?? '';
  const end = at + 1 + name.length;
  if (/^[&%$#_{}]$/.test(name)) return add(state, name, at, end);
  if (name in ACCENTS) return readAccent(state, at, end, ACCENTS[name] ?? '');
  const after = /^[a-zA-Z]/.test(name) ? end + (/^\*?[ \t]*/.exec(text.slice(end))?.[0].length ?? 0) : end;
  const shown = SIGNS[name];
  // Two line ends are one, as they are in Markdown.
  if (shown !== undefined) return shown === '\n' && state.out.last() === '\n' ? after : add(state, shown, at, after);
  if (['SI', 'qty', 'num', 'si', 'unit', 'SIrange', 'ang', 'numprint'].includes(name)) return readQuantity(state, name, after);
  const silent = SILENT[name];
  if (silent === undefined) return after + (/^\[[^\]]*\]/.exec(text.slice(after))?.[0].length ?? 0);
  const { inside, end: past } = argumentsAt(text, after, silent);
  const environment = text.slice(inside[0]?.start, inside[0]?.end);
  return name === 'begin' && SIZED.has(environment) ? argumentsAt(text, past, 1).end : silent === 0 ? after : past;
}

/** An accent is put on the letter that follows, in braces or not. */
function readAccent(state: State, at: number, end: number, mark: string): number {
  const found = /^\s*(?:\{\s*\\?(\p{L})\s*\}|\\?(\p{L}))/u.exec(state.text.slice(end));
  const letter = found?.[1] ?? found?.[2];
  return found && letter ? add(state, (letter + mark).normalize('NFC'), at, end + found[0].length) : end;
}

/** `\SI{12}{\percent}`: the figure as it stands, then its unit. */
function readQuantity(state: State, name: string, at: number): number {
  const { text, out, written } = state;
  const isUnit = name === 'si' || name === 'unit';
  const { inside, end } = argumentsAt(text, at, ['num', 'ang', 'numprint', 'si', 'unit'].includes(name) ? 1 : 2);
  const [first, second] = inside;
  if (first && !isUnit) out.addPart(written, first.start, first.end);
  const unit = isUnit ? first : second;
  if (!unit) return end;
  const shown = text.slice(unit.start, unit.end).replace(/\\([a-zA-Z]+)\s*/g, (_, word: string) => UNITS[word] ?? SIGNS[word] ?? word);
  return add(state, isUnit ? shown : ` ${shown}`, unit.start, unit.end) && end;
}
