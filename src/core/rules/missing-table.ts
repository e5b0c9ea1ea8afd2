import type { Block, Chapter } from '../model/index.ts';
import { captionText, isFigureCaption } from '../language/caption-line.ts';
import { isGeneratedSection } from '../language/heading-line.ts';
import { lineEnd, lineStart, nextLine } from '../parse/lines.ts';
import { withoutComments } from '../text/comments.ts';
import { countLeading } from '../text/search.ts';
import { overlaps } from '../text/span.ts';
import { type Rule, shorten } from './rule.ts';

/** A caption announces a table that is not there. */
export const missingTable: Rule = {
  id: 'missing-table',
  severity: 'information',
  gaps: 'missing-table',
  summary: 'A caption has no table near it.',
  explanation: `A line such as \`Table 3: visits by site\` belongs directly above or below its table. Where neither is one, the table is still to
come, or was lost.

A picture, a chart, a block of code, a link, an include or a shortcode in the table's place will do, and so does a table drawn with lines
or blanks; a short line (a source, a unit) may stand between. Sentences that begin with “Table 3 shows”, lists of tables, and the titles of
sections (a heading one level below the one before it) are left alone.`,
  bad: `# Results

Table 3: visits by site

Most visits were made in the north.

# Discussion

The north leads.
`,
  good: `# Results

Table 3: visits by site

| Site  | Visits |
|-------|--------|
| North | 12     |
| South | 7      |

# Discussion

The north leads.
`,
  messages: { 'missing-table': '“{caption}” stands here; no table is directly above or below it.' },
  *inPassage(chapter, _, known) {
    const captions = known.ofTexts<string | undefined>('caption');
    const blocks = chapter.blocks.filter((block) => !isUnseen(block));
    const isOfTable = captionsOf(chapter);
    let heading: Block | undefined;
    for (const [i, block] of blocks.entries()) {
      const caption = mayBeCaption(block, heading) ? captions.of(block.text.text, captionIn) : undefined;
      if (caption === undefined) heading = block.kind === 'heading' ? block : heading;
      else if (!isOfTable(block) && !isNear(blocks, i) && !isBesideLayout(chapter.text, block)) {
        const data = { caption: shorten(caption) };
        yield { span: block.span, message: { id: 'missing-table', data }, data, gap: { text: data.caption, place: undefined } };
      }
    }
  },
};

/** List items that look like captions make up a list of tables, and so do lines under such a heading. */
function mayBeCaption({ kind, level, listItem, quoted }: Block, heading: Block | undefined): boolean {
  if (listItem || quoted || (heading && isGeneratedSection(heading.text.text))) return false;
  return kind === 'paragraph' || (kind === 'heading' && (level >= LOWEST || level > (heading?.level ?? 0) + 1));
}

function captionIn(text: string): string | undefined {
  const [first = '', second = ''] = text.split('\n', 2);
  return /(?:\.{3}|…|\t)\s*\d+$/.test(first) || captionText(second) !== undefined ? undefined : captionText(first);
}

/** A heading of this level or a lower one, or one that skips a level, opens no section: it has the look of a caption. */
const LOWEST = 5;

/** Tells whether a block is the caption of a table. */
function captionsOf({ tables }: Chapter): (block: Block) => boolean {
  const captions = tables.flatMap(({ caption }) => caption?.span ?? []).sort((a, b) => a.start - b.start);
  return ({ span }) => {
    const next = captions[countLeading(captions, ({ end }) => end <= span.start)];
    return next !== undefined && overlaps(next, span);
  };
}

/** Whether a table or what stands for one is the next block on either side, or the next but a short line; or another caption is. */
function isNear(blocks: readonly Block[], at: number): boolean {
  return [-1, 1].some((step) => {
    const next = blocks[at + step];
    if (next === undefined) return false;
    if (standsForTable(next) || isListOfTables(blocks[at], next)) return true;
    const second = blocks[at + 2 * step];
    return isShortLine(next) && second !== undefined && standsForTable(second);
  });
}

/** Begins a line that brings a table from elsewhere: LaTeX, an include, a shortcode, a directive, a link alone. */
const INCLUDE = /!\[|<img\b|^(?:\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])$|\\\w|\{\{|\{%|!!?\w*include|:{3,}|%%|@\w+\()/im;

function standsForTable({ kind, text: { text } }: Block): boolean {
  if (kind === 'table' || kind === 'code') return true;
  if (kind === 'html') return /<(?:table|img|picture|svg|object|iframe|embed|canvas)\b/i.test(text) || /<(?:[A-Z]|[a-z]+-)/.test(text);
  return kind === 'paragraph' && INCLUDE.test(text);
}

/** How many lines above and below a caption are looked at, blank ones aside, up to the next heading. */
const LINES = 3;

/** Whether a table in a form that is not read as one is drawn just above or below. */
function isBesideLayout(source: string, { span }: Block): boolean {
  return [linesAbove(source, span.start), linesBelow(source, span.end)].some((lines) =>
    lines.some((line, i) => isDrawn(line) || (i === 0 && /^[^|]*\|[^|]*\|/.test(line))),
  );
}

/** A line drawn for a table (`-----  -----`, `+---+`, `====`), or words set apart by tabs or blanks. */
function isDrawn(line: string): boolean {
  const text = line.slice(0, LONGEST_LINE).replace(/^[ \t>]+/, '');
  if (/^[-+=|:─━┌├└┬┼ \t]{8,}$/.test(text)) return true;
  return (text.match(/[^\s.!?:;](?:\t|[ \u00a0]{2,})(?=\S)/g)?.length ?? 0) > 1;
}

/** Characters of a line that are looked at. */
const LONGEST_LINE = 400;

function linesAbove(source: string, offset: number): readonly string[] {
  const lines: string[] = [];
  for (let at = lineStart(source, offset); at > 0 && lines.length < LINES;) {
    const start = lineStart(source, at - 1);
    const line = source.slice(start, at).trimEnd();
    if (/^ {0,3}#/.test(line)) break;
    if (line !== '') lines.push(line);
    at = start;
  }
  return lines;
}

function linesBelow(source: string, offset: number): readonly string[] {
  const lines: string[] = [];
  for (let at = nextLine(source, lineEnd(source, offset)); at < source.length && lines.length < LINES;) {
    const end = lineEnd(source, at);
    const line = source.slice(at, end).trimEnd();
    if (/^ {0,3}#/.test(line)) break;
    if (line !== '') lines.push(line);
    at = nextLine(source, end);
  }
  return lines;
}

function isListOfTables(block: Block | undefined, next: Block): boolean {
  return block?.kind === 'paragraph' && next.kind === 'paragraph' && captionText(next.text.text) !== undefined;
}

function isShortLine({ kind, text: { text } }: Block): boolean {
  return kind === 'paragraph' && text.length <= 120 && captionText(text) === undefined && !isFigureCaption(text);
}

function isUnseen({ kind, text }: Block): boolean {
  return kind === 'definition' || (kind === 'html' && /^(?:<\/?a\b[^>]*>|\s)*$/.test(withoutComments(text.text)));
}
