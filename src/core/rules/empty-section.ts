import type { Block, Chapter } from '../model/index.ts';
import { beginsLikeCaption, captionText, isFigureCaption } from '../language/caption-line.ts';
import { isGeneratedSection, isRelease, isWordless, saysItAll } from '../language/heading-line.ts';
import { withoutComments } from '../text/comments.ts';
import { type Rule, shorten, type Summary } from './rule.ts';

/** A heading under which nothing is written. */
export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'information',
  gaps: 'empty-section',
  summary: 'A heading has nothing under it.',
  explanation: `A heading followed by another of the same or a higher level, or by the end of the chapter, is a section still to be written. A rule
(\`***\`) is no content, nor is a caption whose table or figure is missing.

Where the next heading is of the same level, authors may have meant it for a part of the first: then it is no more than a hint, unless
both are numbered one after the other. So is the second of two such headings, and a heading without a number above a rule: what stands
before may end with it.

A heading whose subsections are written needs no text of its own. Whatever else stands under it is content: a comment, a picture, a
shortcode, an include. Left alone are headings on lines that follow each other (a title and its subtitle), the title of the chapter,
headings between two rules, headings without words (\`# {.slide}\`, which count as rules), levels at which most headings have nothing
under them (three or more: they list something), headings that say all there is to say (a link or an address, a release, a sentence),
and sections that a program fills: references, a table of contents.`,
  bad: `# Results

## Interviews

## Survey

Forty answers came in.
`,
  good: `# Results

## Interviews

Three people were asked.

## Survey

Forty answers came in.
`,
  messages: { 'empty-section': 'Nothing is written under “{heading}”.' },
  inPassage: (passage, _, { said }) =>
    headingsIn(passage).flatMap((heading, i) => {
      const verdict = said[i] ?? WRITTEN;
      if (verdict === WRITTEN || needsNoText(heading)) return [];
      const text = shorten(heading.text.text);
      const message = { id: 'empty-section', data: { heading: text } };
      return {
        span: heading.span,
        message,
        gap: { text, place: undefined },
        ...(verdict === MAY_GO_ON ? { atMost: 'hint' as const } : {}),
      };
    }),
  across: {
    summarise(passage): Landmarks | undefined {
      const landmarks = landmarksIn(passage);
      return landmarks.length === 0 ? undefined : { key: JSON.stringify(landmarks), landmarks };
    },
    judge(passages: readonly (Landmarks | undefined)[]) {
      const sections = sectionsOf(passages.flatMap((passage) => passage?.landmarks ?? []));
      const lists = listLevels(sections);
      const verdicts = sections.map((section, i) => {
        const { level, isEmpty, isTitle, isOfRelease, mayGoOn, isAboveRule } = section;
        if (!isEmpty || isTitle || isOfRelease || lists.has(level)) return WRITTEN;
        return mayGoOn || isAboveRule || isPairedWith(sections[i - 1], section) ? MAY_GO_ON : EMPTY;
      });
      let next = 0;
      return passages.map(
        (passage) => passage?.landmarks.flatMap(({ kind }) => (kind === 'heading' ? (verdicts[next++] ?? WRITTEN) : [])) ?? [],
      );
    },
  },
};

/** What is said of a section: it may also have been meant for a part of the next, or for the end of what stands before. */
const [WRITTEN, EMPTY, MAY_GO_ON] = ['written', 'empty', 'empty, or goes on'] as const;

interface Section {
  readonly level: number;
  readonly number: SectionNumber | undefined;
  /** Nothing but further captions comes before the next heading of the same or a higher level. */
  isEmpty: boolean;
  /** One of the lines with which the chapter, or something in it, is entitled. */
  isTitle: boolean;
  /** It, or one above it in the outline, names a release: a part of it may have nothing to tell. */
  readonly isOfRelease: boolean;
  /** It stands right below a heading two levels or more above its own, as subtitles do. */
  readonly skipsLevels: boolean;
  /** A rule stands above it: with another below, it is a slide or a line that divides. */
  readonly isBelowRule: boolean;
  /** The next heading is of its level, and may have been meant for a part of it. */
  mayGoOn: boolean;
  /** It has no number, and a rule stands right below it: what is above may have been meant to end with it. */
  isAboveRule: boolean;
}

/** Two headings of one level, without numbers, one right below the other, may list something. */
function isPairedWith(before: Section | undefined, { level, number }: Section): boolean {
  return before?.level === level && before.isEmpty && !before.isTitle && number === undefined;
}

function sectionsOf(landmarks: readonly Landmark[]): readonly Section[] {
  const found: Section[] = [];
  /** Nothing but headings, or nothing but comments since the last rule, has been met. */
  let [isTop, isBelowRule] = [true, false];
  let hasCaption = false;
  let outline: readonly Section[] = [];
  for (const [i, landmark] of landmarks.entries()) {
    const last = found.at(-1);
    if (landmark.kind === 'heading') {
      const { level, number, isNextLine } = landmark;
      if (last) meet(last, landmark, { isFirst: found.length === 1, isNextLine, hasCaption });
      hasCaption = false;
      outline = outline.filter((above) => above.level < level);
      const isOfRelease = landmark.isRelease || outline.some((above) => above.isOfRelease);
      const skipsLevels = landmarks[i - 1]?.kind === 'heading' && level > (last?.level ?? level) + 1;
      const untold = { isEmpty: true, isTitle: false, mayGoOn: false, isAboveRule: false };
      const section: Section = { level, number, isOfRelease, skipsLevels, isBelowRule, ...untold };
      found.push(section);
      outline = [...outline, section];
      isBelowRule = false;
    } else if (landmark.kind === 'rule') {
      if (last && (isTop || (last.isEmpty && last.isBelowRule))) last.isTitle = true;
      if (last?.isEmpty) last.isAboveRule = last.number === undefined;
      isBelowRule = true;
    } else if (landmark.kind === 'caption') {
      hasCaption = true;
    } else {
      isTop = false;
      isBelowRule &&= landmark.kind === 'comment';
      if (last) last.isEmpty = false;
    }
  }
  return found;
}

/** What a passage tells of its sections. */
interface Landmarks extends Summary {
  readonly landmarks: readonly Landmark[];
}

/** What tells the sections of a chapter and whether they are empty. */
type Landmark =
  | { readonly kind: 'rule' | 'text' | 'comment' | 'caption' }
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly number: SectionNumber | undefined;
      readonly isRelease: boolean;
      /** It stands on the line below the heading before it. */
      readonly isNextLine: boolean;
    };

/** The number that a heading begins with: `2.1.` and `3`. */
interface SectionNumber {
  readonly of: string;
  readonly last: number;
}

/** The landmarks of a passage; of several that say the same, one after the other, the first. */
function landmarksIn(passage: Chapter): readonly Landmark[] {
  const found: Landmark[] = [];
  let above: Block | undefined;
  for (const [i, block] of passage.blocks.entries()) {
    const landmark = landmarkOf(passage, i, above);
    if (landmark?.kind === 'heading') above = block;
    if (landmark && (landmark.kind === 'heading' || landmark.kind !== found.at(-1)?.kind)) found.push(landmark);
  }
  return found;
}

/** The headings among the landmarks of a passage. */
function headingsIn(passage: Chapter): readonly Block[] {
  return passage.blocks.filter(({ kind }, i) => kind === 'heading' && landmarkOf(passage, i, undefined)?.kind === 'heading');
}

function landmarkOf({ text, blocks }: Chapter, at: number, above: Block | undefined): Landmark | undefined {
  const block = blocks[at];
  if (!block) return undefined;
  if (block.kind === 'thematic-break') return { kind: 'rule' };
  if (block.kind !== 'heading' || block.item) {
    const isComment = block.kind === 'html' && withoutComments(block.text.text).trim() === '';
    return { kind: isComment ? 'comment' : 'text' };
  }
  if (isCaption(block, blocks.slice(Math.max(0, at - 2), at))) return { kind: 'caption' };
  if (block.quoted || block.text.text === '') return undefined;
  // `# {.slide}` parts like a rule, and nothing is to be written under it.
  if (isWordless(block.text.text)) return { kind: 'rule' };
  if (isMetadata(text, block, blocks[at - 1])) return { kind: 'comment' };
  const isBelow = above !== undefined && isNextLine(text, above, block);
  const {
    level,
    text: { text: words },
  } = block;
  return { kind: 'heading', level, number: numberOf(words), isRelease: isRelease(words), isNextLine: isBelow };
}

/** How two headings follow each other. */
interface Meeting {
  readonly isFirst: boolean;
  readonly isNextLine: boolean;
  readonly hasCaption: boolean;
}

/**
 * Notes what the next heading says of a section: a lower one is content; one on the next line or after the very first goes on with a title,
 * and a higher one ends a subtitle.
 */
function meet(last: Section, next: Pick<Section, 'level' | 'number'>, { isFirst, isNextLine, hasCaption }: Meeting): void {
  if (next.level > last.level) last.isEmpty = false;
  else if (isFirst || isNextLine || (last.skipsLevels && next.level < last.level)) last.isTitle = true;
  else last.mayGoOn = next.level === last.level && !hasCaption && !isNextNumber(last.number, next.number);
}

/** Lines such as `nocite: '@*'` between dashes: metadata, which Pandoc takes in the middle of a chapter too, and others for a heading. */
function isMetadata(text: string, { span, text: said }: Block, before: Block | undefined): boolean {
  if (before?.kind !== 'thematic-break' || !/^[\w-]+:(?:\s|$)/.test(said.text)) return false;
  const lastLine = text.slice(span.start, span.end).replace(/^[^]*[\r\n]/, '');
  return [lastLine, text.slice(before.span.start, before.span.end)].every((line) => /^-{3}[ \t]*$/.test(line));
}

function isNextLine(text: string, { span: { end } }: Block, { span: { start } }: Block): boolean {
  return /^[ \t]*(?:\r\n?|\n)[ \t]*$/.test(text.slice(end, start));
}

/** Whether two headings are numbered one after the other: `2.1 Sites`, `2.2 Visits`. */
function isNextNumber(mine: SectionNumber | undefined, theirs: SectionNumber | undefined): boolean {
  return mine !== undefined && mine.of === theirs?.of && mine.last + 1 === theirs.last;
}

function numberOf(heading: string): SectionNumber | undefined {
  const [, of, last] = /^[*_]*((?:\d+\.)*)(\d+)[.)]?[ \t]/.exec(heading) ?? [];
  return of === undefined ? undefined : { of, last: Number(last) };
}

/** So many empty sections of one level, and more than there are with text, list something. */
const LEAST_OF_LIST = 3;

function listLevels(sections: readonly Section[]): ReadonlySet<number> {
  const levels = [1, 2, 3, 4, 5, 6];
  return new Set(
    levels.filter((level) => {
      const all = sections.filter((section) => section.level === level);
      const empty = all.filter(({ isEmpty }) => isEmpty).length;
      return empty >= LEAST_OF_LIST && empty * 2 > all.length;
    }),
  );
}

function needsNoText({ text }: Block): boolean {
  return isGeneratedSection(text.text) || saysItAll(text.text);
}

/** A caption has a separator after its first words; just below a table or a picture it need not. */
function isCaption({ text: { text } }: Block, before: readonly Block[]): boolean {
  if (captionText(text) !== undefined || isFigureCaption(text)) return true;
  return beginsLikeCaption(text) && before.some(({ kind, text: above }) => kind === 'table' || /!\[|<img\b/i.test(above.text));
}
