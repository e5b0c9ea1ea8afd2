import type { Memo } from '../chapter/memo.ts';
import type { Part, Parts } from '../chapter/part.ts';
import { isSameSigns, signsOf, type Signs, type Whole, wholeOf } from '../chapter/whole.ts';
import type { AnalyseOptions, Chapter } from '../model/index.ts';
import { joinFound, finish, type Found, moveDraft, severityOf } from './found.ts';
import { fittedTo } from './fitted.ts';
import { rules } from './index.ts';
import type { Draft, KnownOfPassage, Rule, Said, Summary } from './rule.ts';
import { partsOf, windowOf } from './window.ts';

/** What the rules find that look at one passage or one table at a time. */
export interface FoundInPassages {
  /** What was found in each part, in places counted from its start: the same object as long as nothing in it changes. */
  readonly found: readonly Found[];
  /** The rules that could not look, with what they threw; what they found elsewhere is not among the rest. */
  readonly failed: ReadonlyMap<Rule, unknown>;
}

/**
 * Runs the rules over the parts of a chapter. What they found in a part is kept with it; of the parts that are as they were, nothing is
 * asked unless the others say something new.
 */
export function findInPassages(chapter: Chapter, options: AnalyseOptions, memo: Memo): FoundInPassages {
  const parts = partsOf(chapter, memo);
  const window = windowOf(chapter, memo);
  const last = window.before && lastFound.get(window.before);
  const failed = new Map<Rule, unknown>();
  const isSame = (saySame: (now: PartState, before: PartState) => boolean): boolean =>
    window.pairs?.every(([now, before]) => saySame(stateOf(now.part), stateOf(before.part))) === true;
  const whole =
    last && isSame((now, before) => isSameSigns(now.signs, before.signs, last.whole))
      ? last.whole
      : wholeOf(parts.map(({ part }) => stateOf(part).signs));
  const said = acrossRules.map((rule, i): Said => {
    try {
      const known = last?.options.baselines === options.baselines ? last?.said[i] : undefined;
      if (known && isSame((now, before) => summaryOf(now, rule)?.key === summaryOf(before, rule)?.key)) return known;
      memo.onCheck('rulings');
      const summaries = parts.map(({ part }) => summaryOf(stateOf(part), rule));
      return rule.across?.judge(summaries, options) ?? [];
    } catch (error) {
      failed.set(rule, error);
      return [];
    }
  });
  const terms: Terms = { options, whole, memo };
  const check = (first: number, end: number): readonly PartCheck[] =>
    parts.slice(first, end).map(({ part }, i) => {
      const made = checkOf(stateOf(part), terms, said, first + i);
      for (const [rule, error] of made.failed) failed.set(rule, error);
      return made;
    });
  const isKept = last && isSameTerms(last, terms) && last.failed.size === 0 && said.every((of, i) => of === last.said[i]);
  const here = isKept ? check(window.first, window.end).map(({ all }) => all) : undefined;
  const found =
    here && isKept && failed.size === 0
      ? [...last.found.slice(0, window.first), ...here, ...last.found.slice(window.end)]
      : check(0, parts.length).map((made) => (failed.size === 0 ? made.all : joinFound(foundBy(made, failed))));
  const made = { options, whole, said, found, failed };
  const own = memo.partsOf(chapter);
  if (own) lastFound.set(own, made);
  return made;
}

/** What was found in the parts of a chapter, and on which terms. */
interface LastFound extends FoundInPassages, Pick<Terms, 'options' | 'whole'> {
  /** For each rule that has something said. */
  readonly said: readonly Said[];
}

const lastFound = new WeakMap<Parts, LastFound>();

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

function summaryOf({ part, summaries }: PartState, rule: Rule): Summary | undefined {
  if (!summaries.has(rule)) summaries.set(rule, rule.across?.summarise(part.chapter));
  return summaries.get(rule);
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
  const last = state.check && isSameTerms(state.check.terms, terms) ? state.check : undefined;
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
  state.check = { ...check, all: joinFound(foundBy(check, new Map())) };
  return state.check;
}

const localRules = rules.filter((rule) => 'inPassage' in rule || 'inTable' in rule);

function foundBy({ byRule }: Pick<PartCheck, 'byRule'>, failed: FoundInPassages['failed']): readonly Found[] {
  return localRules.flatMap((rule) => (failed.has(rule) ? [] : (byRule.get(rule) ?? [])));
}

/** What other chapters say no such rule may ask; the language is known to the part. */
function isSameTerms(one: Omit<Terms, 'memo'>, other: Omit<Terms, 'memo'>): boolean {
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
