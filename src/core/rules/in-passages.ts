import type { Memo } from '../chapter/memo.ts';
import type { Part, PlacedPart } from '../chapter/part.ts';
import { signsOf, type Signs, type Whole, wholeOf } from '../chapter/whole.ts';
import type { AnalyseOptions, Chapter } from '../model/index.ts';
import { finish, type Found, moveDraft, moveFound, severityOf } from './found.ts';
import { fittedTo } from './fitted.ts';
import type { Draft, KnownOfPassage, Rule } from './rule.ts';

/** The parts of a chapter; one that was not read in parts is one itself. */
export function partsOf(chapter: Chapter, memo: Memo): readonly Pick<PlacedPart, 'start' | 'part'>[] {
  return memo.partsOf(chapter)?.placed ?? [{ start: 0, part: wholePart(chapter, memo) }];
}

/** Runs the rules that look at one passage or one table at a time over the parts of a chapter. What they found in a part is kept with it. */
export function runInPassages(
  parts: readonly Pick<PlacedPart, 'start' | 'part'>[],
  options: AnalyseOptions,
  memo: Memo,
): (rule: Rule) => readonly Found[] {
  const whole = wholeOf(parts.map(({ part }) => signsIn(part)));
  const checks = parts.map(({ start, part }) => {
    const check = checkOf(part, { options, whole, memo });
    return (rule: Rule): Found | undefined => check.at(rule, start);
  });
  return (rule) => (rule.inPassage || rule.inTable ? checks.flatMap((check) => check(rule) ?? []) : []);
}

function wholePart(chapter: Chapter, memo: Memo): Part {
  const releases: Part['releases'] = [];
  return { releases, kept: memo.keptFor({ releases }), chapter, at: () => chapter };
}

const signs = new WeakMap<Part, Signs>();

function signsIn(part: Part): Signs {
  const known = signs.get(part) ?? signsOf(part.chapter.text, part.chapter.language);
  signs.set(part, known);
  return known;
}

/** With what a part is checked. */
interface Terms {
  readonly options: AnalyseOptions;
  readonly whole: Whole;
  readonly memo: Memo;
}

/** What the rules found in a part on some terms. */
interface PartCheck {
  readonly terms: Terms;
  /** What a rule found, where the part stands; undefined if that is nothing. Throws what the rule throws. */
  at(rule: Rule, start: number): Found | undefined;
}

const checks = new WeakMap<Part, PartCheck>();

function checkOf(part: Part, terms: Terms): PartCheck {
  const known = checks.get(part);
  if (known && isSame(known.terms, terms)) return known;
  const check = newCheck(part, terms);
  checks.set(part, check);
  return check;
}

/** What other chapters say no such rule may ask; the language is known to the part. */
function isSame(one: Terms, other: Terms): boolean {
  return (
    one.whole.key === other.whole.key &&
    (['severities', 'placeholders', 'placeholdersByLanguage', 'baselines'] as const).every((of) => one.options[of] === other.options[of])
  );
}

function newCheck(part: Part, terms: Terms): PartCheck {
  const found = new Map<Rule, { readonly here: Found; start: number; placed: Found } | undefined>();
  return {
    terms,
    at(rule, start) {
      if (!found.has(rule)) {
        const here = finish(rule, draftsIn(part, rule, terms), terms.options);
        found.set(rule, here.findings.length + here.gaps.length > 0 ? { here, start: 0, placed: here } : undefined);
      }
      const last = found.get(rule);
      if (last && last.start !== start) [last.start, last.placed] = [start, moveFound(last.here, start)];
      return last?.placed;
    },
  };
}

function draftsIn({ chapter, kept }: Part, rule: Rule, { options, whole, memo }: Terms): readonly Draft[] {
  if (severityOf(rule, options) === 'off' && !rule.gaps) return [];
  const known: KnownOfPassage = { ofTexts: kept.ofTexts, places: memo.places, whole };
  const drafts = [...(rule.inPassage?.(chapter, options, known) ?? []), ...inTables(chapter, rule, options, memo)];
  return rule.redraws ? drafts : fittedTo(chapter, drafts);
}

/** What the rule finds in the tables, one by one. */
function inTables(chapter: Chapter, { id, inTable, depends }: Rule, options: AnalyseOptions, { places }: Memo): readonly Draft[] {
  if (!inTable) return [];
  return chapter.tables.flatMap((table) =>
    places.inTable(table, depends ? `${id} ${depends(table, chapter, options)}` : id, {
      find: () => [...inTable(table, chapter, options)],
      moved: (drafts: readonly Draft[], by) => drafts.map((draft) => moveDraft(draft, by)),
    }),
  );
}
