import type { Edit, Span } from '../text/span.ts';
import type { ForeignPlace } from './binding.ts';
import type { Message } from './finding.ts';
import type { Verdict } from './total.ts';

/** What a number in running text is held against. */
export type NumberKind = 'list' | 'enumeration' | 'table' | 'heading-series' | 'percent' | 'date' | 'sum' | 'bound' | 'elsewhere';

/** A number, percentage or date in running text, and what was found about it. */
export interface StatedNumber {
  readonly kind: NumberKind;
  /** The words or figures that state it. */
  readonly span: Span;
  /** What stands there. */
  readonly text: string;
  /** The stated amount in figures; of a date, the weekday as written. */
  readonly stated: string;
  /** What is counted or worked out; undefined if it is not judged. */
  readonly actual: string | undefined;
  readonly verdict: Verdict;
  /** How the verdict came about, or why there is none. */
  readonly reason: Message;
  /** What it is held against, if that stands in the chapter. */
  readonly target: Span | undefined;
  /** What it is held against, if that stands in another chapter. */
  readonly elsewhere?: ForeignPlace;
  /** The binding that would say the same, as it is written between the marks of its comment; absent where none can. */
  readonly formula?: string;
  /** The least change that makes it agree; undefined unless it disagrees and there is one. */
  readonly correction: Edit | undefined;
}
