/** How patterns of a kind are read. */
interface Dialect {
  /** Whether `{a,b}` stands for `a` or `b`. */
  readonly braces: boolean;
  /** Whether wildcards stand for names that begin with a full stop, too. */
  readonly dot: boolean;
  /** Whether letters fit their capitals. */
  readonly ignoreCase: boolean;
}

/**
 * Tells of paths, with `/` between their parts, whether they fit a pattern with the wildcards `*`, `**`, `?` and `[…]`. Accents fit in
 * either form of Unicode, as a disk may write them otherwise than the author. Undefined for a pattern that nothing fits, as it ends in the
 * middle of something.
 */
export function pathMatcher(pattern: string, dialect: Dialect): ((path: string) => boolean) | undefined {
  const program = compile(pattern, dialect);
  return program && ((path) => fits(program, signsOf(path, dialect)));
}

/** The signs that make a pattern of a path: what is before the first part with one of them is a plain folder. */
const wildcard = /[*?[{]/;

/**
 * Tells whether a path fits one of the patterns of a shell or an editor.
 * @param options.dot whether wildcards stand for names that begin with a full stop, too
 */
export function globMatcher(patterns: readonly string[], { dot }: { readonly dot: boolean }): (path: string) => boolean {
  const dialect = { braces: true, dot, ignoreCase: false };
  const matchers = patterns.flatMap((pattern) => pathMatcher(pattern.replace(/^\.\//, ''), dialect) ?? []);
  return (path) => matchers.some((matches) => matches(path));
}

/** A pattern as the folder in which to look and what has to fit below it; undefined for a path without wildcards. */
export function splitGlob(pattern: string): { readonly base: string; readonly glob: string } | undefined {
  const at = pattern.search(wildcard);
  if (at < 0) return undefined;
  const slash = pattern.lastIndexOf('/', at);
  return { base: pattern.slice(0, slash === 0 ? 1 : Math.max(0, slash)), glob: pattern.slice(slash + 1) };
}

/**
 * A pattern, taken apart. A step takes one sign of the path and goes on to the next step, or goes on to several others at once. The path
 * fits where the step behind the last is reached with its last sign.
 */
type Program = readonly Step[];
type Step = { readonly takes: SignTest } | { readonly goesTo: number[] };
type SignTest = (sign: string, startsPart: boolean) => boolean;

/**
 * All ways through the program are followed at once. So the time grows with the length of the pattern times that of the path, and not with
 * the number of wildcards. (What a regular expression or a search with steps back takes has the number of wildcards in its exponent.)
 */
function fits(program: Program, signs: readonly string[]): boolean {
  const reachedAt = new Int32Array(program.length + 1).fill(-1);
  const follow = (starts: readonly number[], time: number): readonly number[] => {
    const open = [...starts];
    const waiting: number[] = [];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (reachedAt[at] === time) continue;
      reachedAt[at] = time;
      const step = program[at];
      if (!step || 'takes' in step) waiting.push(at);
      else for (const next of step.goesTo) open.push(next);
    }
    return waiting;
  };
  let places = follow([0], 0);
  for (const [i, sign] of signs.entries()) {
    const startsPart = i === 0 || signs[i - 1] === '/';
    const taken = places.filter((at) => takes(program[at], sign, startsPart));
    if (taken.length === 0) return false;
    places = follow(
      taken.map((at) => at + 1),
      i + 1,
    );
  }
  return places.includes(program.length);
}

function takes(step: Step | undefined, sign: string, startsPart: boolean): boolean {
  return step !== undefined && 'takes' in step && step.takes(sign, startsPart);
}

/** Undefined for a pattern that nothing fits, as it ends in the middle of something. */
function compile(pattern: string, dialect: Dialect): Program | undefined {
  const signs = signsOf(pattern, dialect);
  const braces = dialect.braces ? structuralBraces(signs) : new Set<number>();
  const isEdge = (at: number): boolean => at < 0 || at >= signs.length || signs[at] === '/' || braces.has(at);
  const isHidden = (sign: string, startsPart: boolean): boolean => !dialect.dot && startsPart && sign === '.';
  const anySign: SignTest = (sign, startsPart) => !isHidden(sign, startsPart);
  const inPart: SignTest = (sign, startsPart) => sign !== '/' && !isHidden(sign, startsPart);
  const steps: Step[] = [];
  const alternatives = writeAlternatives(steps);
  const literal = (own: string): void => {
    steps.push({ takes: (sign) => sign === own });
  };
  for (let i = 0; i < signs.length; i += 1) {
    const sign = signs[i] ?? '';
    if (braces.has(i)) alternatives(sign);
    else if (sign === '\\') {
      i += 1;
      const escaped = signs[i];
      if (escaped === undefined) return undefined;
      literal(escaped);
    } else if (sign === '?') steps.push({ takes: inPart });
    else if (sign === '[') {
      const set = readSet(signs, i);
      if (!set && !dialect.braces) return undefined;
      if (!set) literal(sign);
      else steps.push({ takes: (own, startsPart) => inPart(own, startsPart) && set.holds(own, dialect.ignoreCase) });
      i = set?.end ?? i;
    } else if (sign !== '*') literal(sign);
    else {
      const start = i;
      while (signs[i + 1] === '*') i += 1;
      const isWholePart = i > start && isEdge(start - 1) && isEdge(i + 1);
      // `**/` is no part at all, or whatever ends with a slash.
      if (isWholePart && signs[i + 1] === '/') steps.push({ goesTo: [steps.length + 1, steps.length + 5] });
      const at = steps.length;
      steps.push({ goesTo: [at + 1, at + 3] }, { takes: isWholePart ? anySign : inPart }, { goesTo: [at] });
      if (isWholePart && signs[i + 1] === '/') {
        i += 1;
        literal('/');
      }
    }
  }
  return steps;
}

/** Takes the braces and commas of a pattern, one by one, and writes the steps that lead into each alternative and out of it. */
function writeAlternatives(steps: Step[]): (sign: string) => void {
  const groups: { readonly starts: number[]; readonly ends: number[][] }[] = [];
  return (sign) => {
    if (sign === '{') groups.push({ starts: [], ends: [] });
    const group = sign === '}' ? groups.pop() : groups.at(-1);
    if (sign === '}') {
      for (const end of group?.ends ?? []) end.push(steps.length);
      return;
    }
    const goesTo: number[] = sign === '{' ? (group?.starts ?? []) : [];
    if (sign === ',') group?.ends.push(goesTo);
    steps.push({ goesTo });
    group?.starts.push(steps.length);
  };
}

/** The places of `{`, `,` and `}` that make alternatives: braces that are closed and have a comma. */
function structuralBraces(signs: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open: number[][] = [];
  for (let i = 0; i < signs.length; i += 1) {
    if (signs[i] === '\\') i += 1;
    else if (signs[i] === '{') open.push([i]);
    else if (signs[i] === ',') open.at(-1)?.push(i);
    else if (signs[i] === '}') {
      const places = open.pop() ?? [];
      if (places.length > 1) for (const place of [...places, i]) found.add(place);
    }
  }
  return found;
}

/** The classes of signs that brackets can name, as git has them: of ASCII alone. */
const namedClasses: Readonly<Record<string, RegExp>> = {
  alnum: /^[0-9A-Za-z]$/,
  alpha: /^[A-Za-z]$/,
  blank: /^[ \t]$/,
  cntrl: /^[\x00-\x1f\x7f]$/,
  digit: /^[0-9]$/,
  graph: /^[!-~]$/,
  lower: /^[a-z]$/,
  print: /^[ -~]$/,
  punct: /^[!-/:-@[-`{-~]$/,
  space: /^[ \t\n\r]$/,
  upper: /^[A-Z]$/,
  xdigit: /^[0-9A-Fa-f]$/,
};

/** Which signs `[…]` stands for, and the place of the bracket that closes it. */
interface SignSet {
  readonly holds: (sign: string, ignoreCase: boolean) => boolean;
  readonly end: number;
}

/** Reads `[…]` from its bracket; undefined where it is not closed or names a class that there is not. */
function readSet(signs: readonly string[], start: number): SignSet | undefined {
  const isNegated = signs[start + 1] === '!' || signs[start + 1] === '^';
  const first = start + (isNegated ? 2 : 1);
  const members: ((sign: string) => boolean)[] = [];
  let at = first;
  // A bracket that would be closed at once has that sign as its first member.
  while (signs[at] !== ']' || at === first) {
    const member = readMember(signs, at);
    if (!member) return undefined;
    members.push(member.holds);
    at = member.end;
  }
  const holds = (sign: string): boolean => members.some((member) => member(sign));
  return { end: at, holds: (sign, ignoreCase) => (holds(sign) || (ignoreCase && holds(sign.toUpperCase()))) !== isNegated };
}

/** Reads a sign, a range or a named class, from its place to the one behind it. */
function readMember(signs: readonly string[], at: number): { holds: (sign: string) => boolean; end: number } | undefined {
  const name = signs[at] === '[' && signs[at + 1] === ':' ? /^\[:([^\]:]*):\]/.exec(signs.slice(at, at + 20).join(''))?.[1] : undefined;
  if (name !== undefined) {
    const named = Object.hasOwn(namedClasses, name) ? namedClasses[name] : undefined;
    return named && { holds: (sign) => named.test(sign), end: at + name.length + 4 };
  }
  const from = readEscaped(signs, at);
  const to = from && signs[from.end] === '-' && signs[from.end + 1] !== ']' ? readEscaped(signs, from.end + 1) : undefined;
  return from && { holds: (sign) => sign >= from.sign && sign <= (to ?? from).sign, end: (to ?? from).end };
}

function readEscaped(signs: readonly string[], at: number): { readonly sign: string; readonly end: number } | undefined {
  const own = signs[at] === '\\' ? at + 1 : at;
  const sign = signs[own];
  return sign === undefined ? undefined : { sign, end: own + 1 };
}

/** The signs of a path or pattern, in the one form in which they are compared. */
function signsOf(text: string, { ignoreCase }: Dialect): readonly string[] {
  return Array.from(text.normalize('NFC'), (sign) => (ignoreCase ? sign.toLowerCase() : sign));
}
