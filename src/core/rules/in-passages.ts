import type { Memo } from '../chapter/memo.ts';
import type { Part, PlacedPart } from '../chapter/part.ts';
import { signsOf, type Signs, type Whole, wholeOf } from '../chapter/whole.ts';
import type { AnalyseOptions, Chapter } from '../model/index.ts';
import { joinFound, finish, type Found, moveDraft, severityOf } from './found.ts';
import { indexLines } from '../text/line-index.ts';
import { fittedTo } from './fitted.ts';
import { rules } from './index.ts';
import type { Draft, KnownOfPassage, Rule, Said, Summary } from './rule.ts';

/** A part of a chapter and where it begins. */
export type StandingPart = Pick<PlacedPart, 'start' | 'part'>;

/** The parts of a chapter; one that was not read in parts is one itself. */
export function partsOf(chapter: Chapter, memo: Memo): readonly StandingPart[] {
  return memo.partsOf(chapter)?.placed ?? [{ start: 0, part: wholePart(chapter, memo) }];
}

function wholePart(chapter: Chapter, memo: Memo): Part {
  const releases: Part['releases'] = [];
  return { releases, kept: memo.keptFor({ releases }), chapter, lines: indexLines(chapter.text), at: () => chapter };
}

/** What the rules find that look at one passage or one table at a time. */
export interface FoundInPassages {
  /** What was found in each part, in places counted from its start: the same object as long as nothing in it changes. */
  readonly found: readonly Found[];
  /** The rules that could not look, with what they threw; what they found elsewhere is not among the rest. */
  readonly failed: ReadonlyMap<Rule, unknown>;
}

/** Runs the rules over the parts of a chapter. What they found in a part is kept with it. */
export function findInPassages(parts: readonly StandingPart[], options: AnalyseOptions, memo: Memo): FoundInPassages {
  const failed = new Map<Rule, unknown>();
  const states = parts.map(({ part }) => stateOf(part));
  const whole = wholeOf(states.map(({ signs }) => signs));
  const said = acrossRules.map((rule) => {
    try {
      return saidBy(rule, states, options, memo);
    } catch (error) {
      failed.set(rule, error);
      return [];
    }
  });
  const checks = states.map((state, i) => {
    const check = checkOf(state, { options, whole, memo }, said, i);
    for (const [rule, error] of check.failed) failed.set(rule, error);
    return check;
  });
  const isLeft = (rule: Rule): boolean => !failed.has(rule);
  return { found: checks.map((check) => (failed.size === 0 ? check.all : joinFound(found(check, isLeft)))), failed };
}

/** What is known of a part beside what it says. */
interface PartState {
  readonly part: Part;
  readonly signs: Signs;
  readonly summaries: Map<Rule, Summary | undefined>;
  check: PartCheck | undefined;
}

const partStates = new WeakMap<Part, PartState>();

function stateOf(part: Part): PartState {
  const known = partStates.get(part);
  if (known) return known;
  const { text, language } = part.chapter;
  const state = { part, signs: signsOf(text, language), summaries: new Map<Rule, Summary | undefined>(), check: undefined };
  partStates.set(part, state);
  return state;
}

const acrossRules = rules.filter((rule) => rule.across);

/** What all parts together say of each by a rule: as the last time, if each has the same to say. */
function saidBy(rule: Rule, states: readonly PartState[], options: AnalyseOptions, memo: Memo): Said {
  const { baselines } = options;
  const summaries = states.map(({ part, summaries: known }) => {
    if (!known.has(rule)) known.set(rule, rule.across?.summarise(part.chapter));
    return known.get(rule);
  });
  const last = memo.rulings.get(rule.id);
  const isSame =
    last?.baselines === baselines &&
    last?.summaries.length === summaries.length &&
    summaries.every((summary, i) => summary === last.summaries[i] || summary?.key === last.summaries[i]?.key);
  if (last && isSame) return last.said;
  memo.onCheck('rulings');
  const said = rule.across?.judge(summaries, options) ?? [];
  memo.rulings.set(rule.id, { baselines, summaries, said });
  return said;
}

/** With what a part is checked. */
interface Terms {
  readonly options: AnalyseOptions;
  readonly whole: Whole;
  readonly memo: Memo;
}

/** What the rules found in a part on some terms, in places counted from its start. */
interface PartCheck {
  readonly terms: Terms;
  readonly byRule: Map<Rule, Found>;
  readonly failed: Map<Rule, unknown>;
  /** What was said of the part, for each rule that has something said. */
  readonly said: readonly (readonly string[])[];
  readonly all: Found;
}

/** Checks a part, unless that was done on the same terms; and only by the rules of which something else is said now. */
function checkOf(state: PartState, terms: Terms, saidOfAll: readonly Said[], i: number): PartCheck {
  const last = state.check && isSame(state.check.terms, terms) ? state.check : undefined;
  if (last && saidOfAll.every((said, of) => isSaid(said[i], last.said[of]))) return last;
  terms.memo.onCheck('checks');
  const said = saidOfAll.map((of) => of[i] ?? []);
  const check = { terms, said, byRule: new Map(last?.byRule), failed: new Map(last?.failed) };
  for (const rule of localRules) {
    const of = acrossRules.indexOf(rule);
    if (last && (of < 0 || isSaid(said[of], last.said[of]))) continue;
    check.byRule.delete(rule);
    check.failed.delete(rule);
    try {
      const here = finish(rule, draftsIn(state.part, rule, { ...terms, said: said[of] ?? [] }), terms.options);
      if (here.findings.length + here.gaps.length > 0) check.byRule.set(rule, here);
    } catch (error) {
      check.failed.set(rule, error);
    }
  }
  state.check = { ...check, all: joinFound(found(check, () => true)) };
  return state.check;
}

const localRules = rules.filter((rule) => 'inPassage' in rule || 'inTable' in rule);

function found({ byRule }: Pick<PartCheck, 'byRule'>, isMeant: (rule: Rule) => boolean): readonly Found[] {
  return localRules.flatMap((rule) => (isMeant(rule) ? (byRule.get(rule) ?? []) : []));
}

/** What other chapters say no such rule may ask; the language is known to the part. */
function isSame(one: Terms, other: Terms): boolean {
  return (
    one.whole.key === other.whole.key &&
    (['severities', 'placeholders', 'placeholdersByLanguage', 'baselines'] as const).every((of) => one.options[of] === other.options[of])
  );
}

function isSaid(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one === other || (one.length === other.length && one.every((text, i) => text === other[i]));
}

function draftsIn(
  { chapter, kept }: Part,
  rule: Rule,
  { options, whole, memo, said }: Terms & Pick<KnownOfPassage, 'said'>,
): readonly Draft[] {
  if (severityOf(rule, options) === 'off' && !rule.gaps) return [];
  const known: KnownOfPassage = { ofTexts: kept.ofTexts, places: memo.places, whole, said };
  const drafts = [...(rule.inPassage?.(chapter, options, known) ?? []), ...inTables(chapter, rule, options, known)];
  return rule.redraws ? drafts : fittedTo(chapter, drafts);
}

/** What the rule finds in the tables, one by one. */
function inTables(
  chapter: Chapter,
  { id, inTable, depends }: Rule,
  options: AnalyseOptions,
  { places, said }: KnownOfPassage,
): readonly Draft[] {
  if (!inTable) return [];
  return chapter.tables.flatMap((table, i) => {
    const ofTable = said[i] ?? '';
    return places.inTable(table, depends ? `${id} ${depends(table, chapter, options, ofTable)}` : id, {
      find: () => [...inTable(table, chapter, options, ofTable)],
      moved: (drafts: readonly Draft[], by) => drafts.map((draft) => moveDraft(draft, by)),
    });
  });
}
