import type { AnalyseOptions, Chapter, Fix, Gap, GapKind, Message, Related, RuleId, Severity } from '../model/index.ts';
import type { Span } from '../text/span.ts';

/** One rule: what it is called, what it says, and the function that looks. To add one, imitate `empty-cell.ts`. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** One sentence for lists and settings. */
  readonly summary: string;
  /** A paragraph or two of Markdown: why it matters, what it leaves alone. */
  readonly explanation: string;
  /** A chapter in which the rule finds something, and the same chapter mended: documentation and test at once. */
  readonly bad: string;
  readonly good: string;
  /** English templates by message id; every id begins with the rule's. */
  readonly messages: Readonly<Record<string, string>>;
  /** Its fixes draw tables anew, and are not fitted into them. */
  readonly redraws?: boolean;
  /** What it finds are gaps of this kind: it looks even where it is off. */
  readonly gaps?: GapKind;
  /** Finds. Yields in any order; may throw (the caller turns that into `rule-failed`). */
  check(chapter: Chapter, options: AnalyseOptions): Iterable<Draft>;
}

/** A finding as a rule yields it: the rule's id and severity are added by the caller. */
export interface Draft {
  readonly span: Span;
  /** The most that this one finding may be, where it is less sure than others of its rule. */
  readonly atMost?: Severity;
  readonly message: Message;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** What is pending here, if the rule finds gaps. */
  readonly gap?: Pick<Gap, 'text' | 'place'>;
}
