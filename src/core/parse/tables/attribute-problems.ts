import type { Span } from '../../text/span.ts';
import { tagEnd } from '../tags.ts';

/** Errors of the HTML tokeniser that mean a slip of the author's in a tag; the others are of no consequence in a chapter. */
const SLIPS = new Set([
  'missing-whitespace-between-attributes',
  'duplicate-attribute',
  'unexpected-character-in-attribute-name',
  'missing-attribute-value',
  'unexpected-equals-sign-before-attribute-name',
]);

/** A stray character between attributes, or an attribute that stands twice in its tag. */
export interface AttributeProblem {
  readonly kind: 'attribute' | 'attribute-twice';
  readonly span: Span;
}

/** Collects what is wrong with the attributes of tags. */
export interface AttributeProblems {
  /** The first of each tag, with its place, in the order in which they were added. */
  readonly problems: readonly AttributeProblem[];
  /**
   * Adds an error of the tokeniser, if it is a slip of the author's.
   * @param offset where the tokeniser was when it noticed; undefined if it does not say
   */
  add(ruleId: string | undefined, offset: number | undefined): void;
}

/** Starts a collection for a piece of HTML. Tags with braces outside quoted values are JSX or a template's, and follow other rules. */
export function attributeProblems(html: string): AttributeProblems {
  const problems: AttributeProblem[] = [];
  let settledTo = 0;
  return {
    problems,
    add(ruleId, offset) {
      if (offset === undefined || offset < settledTo || !SLIPS.has(ruleId ?? '')) return;
      const start = Math.max(0, html.lastIndexOf('<', offset));
      settledTo = tagEnd(html, start) ?? html.length;
      if (isTemplate(html.slice(start, settledTo))) return;
      const span = ruleId === 'duplicate-attribute' ? nameBefore(html, offset) : { start: offset, end: offset + 1 };
      problems.push({ kind: /^[\p{L}\d:-]+$/u.test(html.slice(span.start, offset)) ? 'attribute-twice' : 'attribute', span });
    },
  };
}

/** Where the HTML parser says that something is. */
export function offsetOf(place: unknown): number | undefined {
  const point = place as { offset?: number; start?: { offset?: number } } | undefined;
  return point?.start?.offset ?? point?.offset;
}

function isTemplate(tag: string): boolean {
  return tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '').includes('{');
}

/** That an attribute stands twice is noticed behind its name. */
function nameBefore(html: string, end: number): Span {
  let start = end;
  while (start > 0 && !/[\s"'/<]/.test(html.charAt(start - 1))) start -= 1;
  return { start, end };
}
