import type { Edit, Span } from '../text/span.ts';
import type { Chapter, LanguageTag } from './chapter.ts';
import type { Elsewhere, ForeignPlace } from './binding.ts';
import type { Baseline } from './comparison.ts';
import type { Gap } from './item.ts';

/** Id of a rule: the name of a file in `rules/`. */
export type RuleId =
  | 'announced-count'
  | 'binding-at-line-start'
  | 'bound-number'
  | 'changed-sum'
  | 'duplicate-identifier'
  | 'empty-cell'
  | 'empty-section'
  | 'glued-caption'
  | 'inconsistent-label'
  | 'misplaced-element'
  | 'misread-table'
  | 'missing-table'
  | 'open-task'
  | 'percent-of'
  | 'placeholder'
  | 'ragged-row'
  | 'rule-failed'
  | 'split-table'
  | 'unclosed-table'
  | 'unknown-binding'
  | 'unknown-directive'
  | 'unreadable-value'
  | 'unused-binding'
  | 'unused-directive'
  | 'weekday-date'
  | 'wrong-total';

/** How much a finding matters. `off` silences a rule. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A sentence to be said: an id of the message catalogue and the facts to put into it. */
export interface Message {
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** A further sentence, said after this one. */
  readonly also?: Message;
}

/** What a rule found: where, and which facts; never a sentence. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Message;
  /** Facts for programs: table, row, column, function, stated, expected… */
  readonly data: Readonly<Record<string, string | number>>;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** Another place that a finding speaks of: a span of the chapter, or a place in another one. */
export interface Related {
  readonly span: Span;
  /** The place in another chapter; `span` is then the finding's own. */
  readonly elsewhere?: ForeignPlace;
  readonly message: Message;
}

/** One way to mend a finding. */
export interface Fix {
  readonly title: Message;
  /** Unambiguous: offered first, and made by fix-all. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** All that is known of a chapter. */
export interface Report {
  readonly chapter: Chapter;
  /** In source order. */
  readonly findings: readonly Finding[];
  /** In source order, whatever their severity, less those that the author's comments silence. */
  readonly gaps: readonly Gap[];
}

/** What the caller decides. */
export interface AnalyseOptions {
  /** Severity of rules where it differs from the rule's own. */
  readonly severities?: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  /** Further words that mark a placeholder when they are a whole cell, paragraph or list item. */
  readonly placeholders?: readonly string[];
  /** Those that hold only for chapters of a language. */
  readonly placeholdersByLanguage?: Readonly<Partial<Record<LanguageTag, readonly string[]>>>;
  /** Language of the chapter, instead of finding it out. */
  readonly language?: LanguageTag;
  /** Whether fenced `csv` and `tsv` with a header are tables; code where it is left out. */
  readonly csv?: 'code' | 'tables';
  /**
   * Earlier texts of the chapter, the latest first, each analysed once: what their rows added up to tells which side of a wrong total has
   * changed.
   */
  readonly baselines?: readonly Baseline[];
  /** What other chapters define; undefined for a chapter that stands alone. */
  readonly elsewhere?: Elsewhere;
}
