import type { Kept } from '../chapter/memo.ts';
import type { TablePlaces } from '../chapter/place-table.ts';
import type { Whole } from '../chapter/whole.ts';
import type { AnalyseOptions, Chapter, Fix, Gap, GapKind, Message, Related, RuleId, Severity, Table } from '../model/index.ts';
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
  /** Finds in the whole chapter: for what may point from anywhere to anywhere. Yields in any order; may throw, as the others. */
  check?(chapter: Chapter, options: AnalyseOptions): Iterable<Draft>;
  /**
   * All that `check` looks at in a passage, beside the options. While no passage shows it anything else, and each thing stands where the
   * change has left it, what it found is found again. Without it, it looks with every key.
   */
  readonly landmarks?: (passage: Chapter) => readonly Landmark[];
  /** Its landmarks tell whether `check` finds something; what it says of that depends on the whole text. */
  readonly weighsText?: boolean;
  /**
   * Finds in one passage, read as a chapter of its own, and looks at nothing else but the options and what the whole chapter says: what it
   * found is kept as long as these stay. No table, list or caption goes on beyond a passage.
   */
  inPassage?(passage: Chapter, options: AnalyseOptions, known: KnownOfPassage): Iterable<Draft>;
  /**
   * Finds in one table, and looks at nothing else but what `depends` tells: what it found is kept as long as the table stays.
   * @param said of the table, if the rule has all passages say something of each
   */
  readonly inTable?: (table: Table, chapter: Chapter, options: AnalyseOptions, said: string) => Iterable<Draft>;
  /** What else the findings in a table depend on; without it, on nothing. */
  readonly depends?: (table: Table, chapter: Chapter, options: AnalyseOptions, said: string) => string;
  /** What only all passages together tell of what is found in each. */
  readonly across?: Across;
}

/** A thing in a passage that is looked at from elsewhere. */
export interface Landmark {
  readonly span: Span;
  /** The same for things that are the same. */
  readonly key: string;
}

/** How the passages of a chapter decide together on what is found in each of them. */
export interface Across {
  /** What a passage has to say; undefined if that is nothing. */
  summarise(passage: Chapter): Summary | undefined;
  /**
   * What they say, all together, of each: a text for each table, task or heading that its summary tells of. It is worked out anew when
   * one of them says something new; then those are looked through again of which something else is said.
   */
  judge(summaries: readonly (Summary | undefined)[], options: AnalyseOptions): Said;
}

/** What a passage has to say. */
export interface Summary {
  /** The same for passages that say the same. */
  readonly key: string;
}

/** What is said of each passage. */
export type Said = readonly (readonly string[])[];

/** What was found in a passage before, so that it is not sought again, and what its whole chapter says. */
export interface KnownOfPassage extends Pick<Kept, 'ofTexts'> {
  readonly places: TablePlaces;
  readonly whole: Whole;
  /** What all passages say of this one by `Rule.across`. */
  readonly said: readonly string[];
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

/** A text to be quoted in a message: on one line, and cut where it would be longer than a message. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}

const longest = 80;
