import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** What a job did, counted: the same on every machine, however busy. */
export interface Work {
  /** How often a function, a branch or the body of a loop was entered. */
  readonly steps: number;
  /** Characters that searches in texts went over. */
  readonly characters: number;
}

/** Counts what a job does, in the program's own code and in that of the packages it uses. */
export function workOf(job: () => unknown): Work {
  const session = new Session();
  session.connect();
  const characters = countCharacters();
  // Code that V8 has optimised counts nothing.
  setFlagsFromString('--no-opt');
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    // What was counted before is no part of the job.
    session.post('Profiler.takePreciseCoverage');
    job();
    let steps = 0;
    session.post('Profiler.takePreciseCoverage', (_, { result }) => {
      for (const { functions } of result) for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    });
    return { steps, characters: characters.end() };
  } finally {
    characters.end();
    session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
    setFlagsFromString('--opt');
  }
}

const anchored = new Map<string, boolean>();

/** Whether a pattern is tried at the start of a text and nowhere else. Looked at once: it is no work of the job. */
function isAnchored({ source, multiline }: RegExp): boolean {
  const known = anchored.get(source) ?? startsWithAnchor(source);
  anchored.set(source, known);
  return known && !multiline;
}

function startsWithAnchor(source: string): boolean {
  if (!source.startsWith('^')) return false;
  let [depth, isInClass] = [0, false];
  for (let i = 0; i < source.length; i += 1) {
    const sign = source.charAt(i);
    if (sign === '\\') i += 1;
    else if (isInClass) isInClass = sign !== ']';
    else if (sign === '[') isInClass = true;
    else if (sign === '|' && depth === 0) return false;
    else depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  }
  return true;
}

/** Watches the searches that native code does, of which nothing else tells how far they went. */
function countCharacters(): { readonly end: () => number } {
  let passed = 0;
  const ends = [
    wrap(RegExp.prototype, 'exec', (pattern, search: () => RegExpExecArray | null, text) => {
      const from = pattern.global || pattern.sticky ? pattern.lastIndex : 0;
      const found = search();
      const whole = pattern.sticky || isAnchored(pattern) ? 1 : Math.max(0, text.length - from);
      passed += found ? found.index + found[0].length - from : whole;
      return found;
    }),
    wrap(String.prototype, 'indexOf', (text, search: () => number, _sought, from = 0) => {
      const at = search();
      passed += Math.max(0, (at < 0 ? text.length : at) - from);
      return at;
    }),
    wrap(String.prototype, 'lastIndexOf', (text, search: () => number, _sought, from = text.length) => {
      const at = search();
      passed += Math.max(0, Math.min(from, text.length) - Math.max(at, 0));
      return at;
    }),
  ];
  return {
    end() {
      for (const end of ends) end();
      return passed;
    },
  };
}

/** Puts a search in the place of one of the language's own; the answer puts that back. */
function wrap<Owner extends object, Result>(
  owner: Owner,
  name: string,
  method: (self: Owner, search: () => Result, text: string, from?: number) => Result,
): () => void {
  const original = Reflect.get(owner, name) as (text: string, from?: number) => Result;
  Reflect.set(owner, name, function (this: Owner, ...parameters: [string, number?]): Result {
    return method(this, () => Reflect.apply(original, this, parameters), ...parameters);
  });
  return () => {
    Reflect.set(owner, name, original);
  };
}
