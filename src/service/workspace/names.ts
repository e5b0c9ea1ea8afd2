import { answerCall, callWithoutPath, columnWords, definitionsIn, indexLines, leavesOf } from '../../core/index.ts';
import type { AnyPlace, Baseline, Elsewhere, ForeignCall, ForeignPlace, NameDefinition, Outcome } from '../../core/index.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';

/** What the bindings of a chapter say to other chapters, and ask of them. */
export interface ChapterNames {
  readonly definitions: readonly NameDefinition<ForeignPlace>[];
  readonly uses: readonly NameUse[];
  /** The calls that are about tables of other chapters. */
  readonly asks: readonly Ask[];
}

/** A name where a binding uses it. */
export interface NameUse {
  readonly name: string;
  readonly place: ForeignPlace;
}

/** A question to another chapter: its path, from the folder of the one that asks, and the call as that chapter would write it. */
export interface Ask extends Omit<ForeignCall, 'uri'> {
  readonly path: string;
}

/** What a chapter says for itself, and what it answers to others. Plain data, and nothing of its text. */
export interface Statements {
  readonly names: ChapterNames;
  /** By call. */
  readonly answers: ReadonlyMap<string, Outcome<ForeignPlace>>;
  /** What it said in an earlier text; worked out when it is asked for. Undefined where none is known. */
  readonly earlier?: (kind: Baseline['kind']) => EarlierStatements | undefined;
}

/** What a chapter said in an earlier text. */
export interface EarlierStatements {
  readonly definitions: readonly NameDefinition<ForeignPlace>[];
  readonly answer: (call: string) => Outcome<ForeignPlace> | undefined;
}

const NOTHING: ChapterNames = { definitions: [], uses: [], asks: [] };

/** What a chapter defines, uses and asks, and its answers to the calls of others. */
export function statementsOf(analysis: Analysis, calls: Iterable<string>): Statements {
  const answers = new Map<string, Outcome<ForeignPlace>>();
  for (const call of calls) {
    const outcome = answerIn(analysis, call);
    if (outcome) answers.set(call, outcome);
  }
  const { baselines = [] } = analysis.settings;
  const earlier = (kind: Baseline['kind']): EarlierStatements | undefined => {
    const { report } = baselines.find((one) => one.kind === kind) ?? baselines[0] ?? {};
    const before = report && { ...analysis, report, lines: indexLines(report.chapter.text) };
    return before && { definitions: namesIn(before).definitions, answer: (call) => answerIn(before, call) };
  };
  const names = analysis.report.chapter.bindings.length === 0 ? NOTHING : namesIn(analysis);
  return { names, answers, ...(baselines.length > 0 && { earlier }) };
}

function answerIn(analysis: Analysis, call: string): Outcome<ForeignPlace> | undefined {
  const outcome = answerCall(analysis.report.chapter, call);
  return outcome && placed(outcome, (place) => placeIn(analysis, place));
}

function namesIn(analysis: Analysis): ChapterNames {
  const { report, settings } = analysis;
  const { chapter } = report;
  const leaves = chapter.bindings.flatMap(({ expression }) => (expression ? leavesOf(expression) : []));
  return {
    definitions: definitionsIn(chapter, settings).map(({ name, place, outcome }) => ({
      name,
      place: placeIn(analysis, place),
      outcome: placed(outcome, (inside) => placeIn(analysis, inside)),
    })),
    uses: leaves.flatMap((leaf) => (leaf.kind === 'name' ? [{ name: leaf.name, place: placeIn(analysis, leaf.span) }] : [])),
    asks: leaves.flatMap((leaf) =>
      leaf.kind === 'call' && leaf.table.path
        ? [
            {
              path: leaf.table.path.text,
              call: callWithoutPath(chapter, leaf),
              columns: columnWords(leaf).map(({ span }) => placeIn(analysis, span)),
            },
          ]
        : [],
    ),
  };
}

function placeIn({ uri, lines }: Analysis, place: AnyPlace): ForeignPlace {
  return 'uri' in place ? place : { uri, ...toRange(lines, place) };
}

/** The same outcome with other places. */
function placed<From, To>(outcome: Outcome<From>, place: (from: From) => To): Outcome<To> {
  switch (outcome.kind) {
    case 'amount':
      return { ...outcome, operands: ends(outcome.operands).map(place) };
    case 'problem':
      return { ...outcome, place: outcome.place === undefined ? undefined : place(outcome.place) };
    case 'name':
      return { ...outcome, place: place(outcome.place) };
    case 'operation':
      return { ...outcome, left: placed(outcome.left, place), right: placed(outcome.right, place) };
    case 'share':
      return { ...outcome, part: placed(outcome.part, place), whole: placed(outcome.whole, place) };
  }
}

/** The first and the last: no more is told in another chapter. */
function ends<T>(all: readonly T[]): readonly T[] {
  return all.length > 2 ? [all[0], all.at(-1)].filter((one) => one !== undefined) : all;
}

/** What all chapters say to each other: kept up to date by whoever reads them, and by events only. */
export interface NameIndex {
  /**
   * Replaces what is known of a chapter.
   * @param said the project that it is a part of, in which names hold, and what it says and answers to calls; undefined if there is no
   *   such chapter any more
   * @returns the chapters that have to be read for it: those whose findings depend on what has changed, and those that are asked something new
   */
  put(uri: string, said?: { readonly project: string; readonly read: (calls: Iterable<string>) => Statements }): ReadonlySet<string>;
  /**
   * All chapters have been read once: what is found nowhere is unknown from now on.
   * @returns as `put`
   */
  complete(): ReadonlySet<string>;
  /** What a chapter may know of others: the same object until something that the chapter depends on changes. */
  elsewhere(uri: string, project: string): Elsewhere;
  /** Every place of a project where a name is defined or used. */
  placesOf(name: string, project: string): readonly ForeignPlace[];
}

interface Entry extends Statements {
  readonly project: string;
}

/**
 * An index that knows of no chapter.
 * @param resolve the address of the chapter at a path from another one
 */
export function createNameIndex(resolve: (uri: string, path: string) => string): NameIndex {
  const entries = new Map<string, Entry>();
  const known = new Map<string, Elsewhere>();
  const state = { isComplete: false };
  const others = (uri: string, project: string): readonly Entry[] =>
    [...entries].flatMap(([other, entry]) => (other !== uri && entry.project === project ? [entry] : []));
  const asked = function* (target: string): Generator<ForeignCall> {
    for (const [uri, { names }] of entries)
      for (const { path, call, columns } of names.asks) if (resolve(uri, path) === target) yield { uri, call, columns };
  };
  const forget = (uris: ReadonlySet<string>): void => {
    for (const uri of uris) known.delete(uri);
  };
  return {
    put(uri, chapter) {
      const before = entries.get(uri);
      const project = chapter?.project ?? before?.project ?? '';
      const calls = new Set([...asked(uri)].map(({ call }) => call));
      const said = chapter?.read(calls) ?? { names: NOTHING, answers: new Map([...calls].map((call) => [call, noChapter(uri)])) };
      const after: Entry = { ...said, project };
      if (before ?? !isEmpty(after)) entries.set(uri, after);
      const affected = new Set<string>();
      for (const scope of new Set([before?.project ?? project, project])) {
        const [was, is] = [before, after].map((entry) => (entry?.project === scope ? entry.names : NOTHING));
        const inScope = [...entries].filter(([other, entry]) => other !== uri && entry.project === scope);
        for (const other of affectedBy(was ?? NOTHING, is ?? NOTHING, inScope)) affected.add(other);
      }
      for (const { uri: by, call } of asked(uri)) if (!isSame(before?.answers.get(call), after.answers.get(call))) affected.add(by);
      if (isEmpty(after)) entries.delete(uri);
      forget(affected);
      const targets = said.names.asks.filter(({ path, call }) => !entries.get(resolve(uri, path))?.answers.has(call));
      return new Set([...affected, ...targets.map(({ path }) => resolve(uri, path))]);
    },
    complete() {
      if (state.isComplete) return new Set();
      state.isComplete = true;
      const affected = new Set([...entries].flatMap(([uri, { names }]) => (isEmptyOf(names) ? [] : [uri])));
      forget(affected);
      return affected;
    },
    elsewhere(uri, project) {
      const made =
        known.get(uri) ??
        elsewhere({
          others: () => others(uri, project),
          state,
          at: (path) => entries.get(resolve(uri, path)),
          asked: () => [...asked(uri)],
        });
      known.set(uri, made);
      return made;
    },
    placesOf: (name, project) =>
      others('', project).flatMap(({ names: { definitions, uses } }) =>
        [...definitions, ...uses].flatMap((one) => (one.name === name ? [one.place] : [])),
      ),
  };
}

/** What a chapter may know of others; asked anew each time, so that it holds as long as nothing changes that the chapter has asked for. */
function elsewhere({ others, state, at, asked }: Surroundings): Elsewhere {
  return {
    get isComplete() {
      return state.isComplete;
    },
    definitions: () => others().flatMap(({ names }) => names.definitions),
    definitionsOf: (name) => others().flatMap(({ names }) => names.definitions.filter((one) => one.name === name)),
    isUsed: (name) => others().some(({ names }) => names.uses.some((use) => use.name === name)),
    answerOf: (path, call) => at(path)?.answers.get(call),
    asked,
    earlier: (kind) => ({
      definitionsOf: (name) =>
        others().flatMap(({ earlier, names }) => (earlier?.(kind) ?? names).definitions.filter((one) => one.name === name)),
      answerOf(path, call) {
        const { earlier, answers } = at(path) ?? {};
        const before = earlier?.(kind);
        return before ? before.answer(call) : answers?.get(call);
      },
    }),
  };
}

/** The index, seen from one chapter. */
interface Surroundings {
  readonly others: () => readonly Entry[];
  readonly state: { readonly isComplete: boolean };
  /** The chapter at a path from the one that looks. */
  readonly at: (path: string) => Entry | undefined;
  readonly asked: Elsewhere['asked'];
}

function noChapter(uri: string): Outcome<ForeignPlace> {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return { kind: 'problem', message: { id: 'unknown-binding.chapter', data: { name } }, fault: true, place: undefined };
}

function isEmpty({ names, answers }: Statements): boolean {
  return isEmptyOf(names) && answers.size === 0;
}

function isEmptyOf({ definitions, uses, asks }: ChapterNames): boolean {
  return definitions.length + uses.length + asks.length === 0;
}

/** The chapters for which it makes a difference what another one defines and uses. */
function affectedBy(before: ChapterNames, after: ChapterNames, others: readonly (readonly [string, Entry])[]): readonly string[] {
  const changed = changedNames(before.definitions, after.definitions);
  const used = changedNames(namesOnce(before.uses), namesOnce(after.uses));
  const reached = withDependents(changed, others);
  return others.flatMap(([uri, { names }]) => {
    const depends =
      names.uses.some(({ name }) => reached.has(name)) || names.definitions.some(({ name }) => changed.has(name) || used.has(name));
    return depends ? [uri] : [];
  });
}

/** How often a name is used, and where, makes no difference. */
function namesOnce(uses: readonly Named[]): readonly Named[] {
  return [...new Set(uses.map(({ name }) => name))].map((name) => ({ name }));
}

/** The names of which something has been added, removed or changed. */
function changedNames(before: readonly Named[], after: readonly Named[]): ReadonlySet<string> {
  const sayings = (things: readonly Named[], name: string): string => JSON.stringify(things.filter((one) => one.name === name));
  const all = new Set([...before, ...after].map(({ name }) => name));
  return new Set([...all].filter((name) => sayings(before, name) !== sayings(after, name)));
}

interface Named {
  readonly name: string;
}

/** The names, and all that are defined by one of them. */
function withDependents(names: ReadonlySet<string>, entries: readonly (readonly [string, Entry])[]): ReadonlySet<string> {
  const reached = new Set(names);
  const definitions = entries.flatMap(([, entry]) => entry.names.definitions);
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const { name, outcome } of definitions) if (mentions(outcome, reached)) reached.add(name);
  }
  return reached;
}

function mentions(outcome: Outcome<unknown>, names: ReadonlySet<string>): boolean {
  switch (outcome.kind) {
    case 'amount':
    case 'problem':
      return false;
    case 'name':
      return names.has(outcome.name);
    case 'operation':
      return mentions(outcome.left, names) || mentions(outcome.right, names);
    case 'share':
      return mentions(outcome.part, names) || mentions(outcome.whole, names);
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
