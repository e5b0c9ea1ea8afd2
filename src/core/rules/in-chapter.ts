import type { Memo } from '../chapter/memo.ts';
import type { Part, Parts } from '../chapter/part.ts';
import type { AnalyseOptions, Chapter, Finding, Fix } from '../model/index.ts';
import { type Change, spanAfter } from '../text/change.ts';
import { countLeading } from '../text/search.ts';
import { shift, type Span } from '../text/span.ts';
import { fittedTo } from './fitted.ts';
import { finish, type Found, joinFound, severityOf } from './found.ts';
import type { FoundInPassages } from './in-passages.ts';
import { rules } from './index.ts';
import { ruleFailed } from './markup.ts';
import type { Draft, Landmark, Rule } from './rule.ts';
import { partsOf, type StandingPart, windowOf } from './window.ts';

/** What was found in a whole chapter, rule by rule, and by which options. */
interface LastFound {
  readonly options: AnalyseOptions;
  readonly found: readonly Found[];
}

const lastFound = new WeakMap<Parts, LastFound>();

/**
 * What the rules find that look at the chapter as a whole. What one of them found is taken over, moved by the change, while all that it
 * looks at is as it was.
 * @param failed the rules that could not look into a part
 */
export function findInChapter(chapter: Chapter, options: AnalyseOptions, memo: Memo, failed: FoundInPassages['failed']): readonly Found[] {
  const earlier = earlierOf(chapter, options, memo);
  const parts = partsOf(chapter, memo);
  const found = rules.map((rule, i) => {
    const last = rule.check && !failed.has(rule) ? earlier?.found[i] : undefined;
    const known = earlier && last && isUnchanged(rule, earlier) ? movedFound(rule, last, earlier) : undefined;
    if (rule.check && !known) memo.onCheck('sweeps');
    return known ?? foundBy(rule, { chapter, options, parts, failed });
  });
  const own = memo.partsOf(chapter);
  if (own && failed.size === 0) lastFound.set(own, { options, found });
  return found;
}

/** What is known of the chapter as it was before its last change. */
interface Earlier extends Pick<LastFound, 'found'> {
  readonly change: Change;
  readonly length: number;
  /** The parts that have changed, each with the one in whose place it stands. */
  readonly pairs: readonly (readonly [StandingPart, StandingPart])[];
}

/** Undefined unless the chapter has as many parts as before, each with as many tables above it, and is checked by the same options. */
function earlierOf(chapter: Chapter, options: AnalyseOptions, memo: Memo): Earlier | undefined {
  const { before, pairs } = windowOf(chapter, memo);
  const change = memo.last?.cut.change;
  const last = before && lastFound.get(before);
  const isSame = (['severities', 'baselines', 'elsewhere'] as const).every((of) => options[of] === last?.options[of]);
  if (!last || !change || !pairs || !isSame) return undefined;
  return { found: last.found, change, length: chapter.text.length - change.by, pairs };
}

/** By the part, and by who looks: several rules look at the same. */
const landmarks = new WeakMap<Chapter, Map<NonNullable<Rule['landmarks']>, readonly Landmark[]>>();

function landmarksIn({ chapter }: Part, look: NonNullable<Rule['landmarks']>): readonly Landmark[] {
  const known = landmarks.get(chapter) ?? new Map<typeof look, readonly Landmark[]>();
  landmarks.set(chapter, known);
  const found = known.get(look) ?? look(chapter);
  known.set(look, found);
  return found;
}

function isUnchanged({ landmarks: look }: Rule, { change, length, pairs }: Earlier): boolean {
  return (
    !!look &&
    pairs.every(([now, before]) => {
      const [here, there] = [landmarksIn(now.part, look), landmarksIn(before.part, look)];
      return (
        here.length === there.length &&
        here.every(({ key, span }, i) => {
          const other = there[i];
          const after = other?.key === key ? spanAfter(change, length, shift(other.span, before.start)) : undefined;
          return after?.start === span.start + now.start && after.end === span.end + now.start;
        })
      );
    })
  );
}

/** What was found, where it stands behind the change; undefined where that is not certain. */
function movedFound({ weighsText }: Rule, { findings, gaps }: Found, { change, length }: Earlier): Found | undefined {
  if (gaps.length > 0 || (weighsText && findings.length > 0)) return undefined;
  const lost: Span[] = [];
  const move = (span: Span): Span => {
    const moved = spanAfter(change, length, span);
    // Where what is behind the change begins like what was put in, it may as well stand before the stretch as in it.
    const isWhole = moved && moved.end - moved.start === span.end - span.start;
    if (!isWhole) lost.push(span);
    return moved ?? span;
  };
  const moved = findings.map((finding): Finding => ({
    ...finding,
    span: move(finding.span),
    related: finding.related.map((place) => ({ ...place, span: move(place.span) })),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })) })),
  }));
  return lost.length === 0 ? { findings: moved, gaps } : undefined;
}

/** What a rule over the whole chapter runs over. */
interface Run {
  readonly chapter: Chapter;
  readonly options: AnalyseOptions;
  readonly parts: readonly StandingPart[];
  /** The rules that could not look into a part. */
  readonly failed: FoundInPassages['failed'];
}

/** What a rule finds in the chapter as a whole. */
function foundBy(rule: Rule, { chapter, options, parts, failed }: Run): Found {
  if (severityOf(rule, options) === 'off' && !rule.gaps) return joinFound([]);
  try {
    if (failed.has(rule)) throw failed.get(rule);
    const drafts = [...(rule.check?.(chapter, options) ?? [])];
    return finish(rule, rule.redraws ? drafts : fittedInParts(chapter, parts, drafts), options);
  } catch (error) {
    const data = { rule: rule.id, error: error instanceof Error ? error.name : typeof error };
    return finish(ruleFailed, [{ span: { start: 0, end: 0 }, message: { id: 'rule-failed', data }, data }], options);
  }
}

/** Drafts fitted into the tables that they touch. Of those whose fixes stay in a part, the tables of that part alone are looked at. */
function fittedInParts(chapter: Chapter, parts: readonly StandingPart[], drafts: readonly Draft[]): readonly Draft[] {
  const partAt = (offset: number): StandingPart | undefined => parts[countLeading(parts, ({ start }) => start <= offset) - 1];
  // Several drafts may share a fix, and its edits may be many.
  const known = new Map<Fix, StandingPart | undefined>();
  const partOf = (fix: Fix): StandingPart | undefined => {
    if (known.has(fix)) return known.get(fix);
    const at = fix.edits.flatMap(({ span }) => [partAt(span.start), partAt(span.end)]);
    known.set(fix, at.every((part) => part === at[0]) ? at[0] : undefined);
    return known.get(fix);
  };
  const groups = new Map<StandingPart | undefined, Draft[]>();
  for (const draft of drafts) {
    const [at, ...others] = new Set(draft.fixes?.map(partOf));
    const part = others.length === 0 ? at : undefined;
    const group = groups.get(part);
    if (group) group.push(draft);
    else groups.set(part, [draft]);
  }
  return [...groups].flatMap(([part, group]) => {
    const { text } = chapter;
    return group.some(({ fixes }) => fixes?.length)
      ? fittedTo(part ? { text, tables: part.part.at(part.start).tables } : chapter, group)
      : group;
  });
}
