import type { Span } from '../text/span.ts';
import type { Task, TaskDetails } from './chapter.ts';
import type { Severity } from './finding.ts';

/** A pending item that is no task: the id of the rule that finds it. */
export type GapKind = 'empty-cell' | 'empty-section' | 'missing-table' | 'placeholder';

/** Something pending that is no task. */
export interface Gap {
  readonly kind: GapKind;
  /** The placeholder, the column, the heading or the caption. */
  readonly text: string;
  readonly span: Span;
  /** Where it stands, in a table. */
  readonly place: Task['place'];
  /** How much it matters, as the settings say: a hint is only perhaps a gap, and `off` is not to be shown. */
  readonly severity: Severity | 'off';
}

/** What an author has still to do, or has done: a task, or a gap. */
export interface Item {
  readonly kind: Task['kind'] | GapKind;
  /** The task's text; of a gap the placeholder, the column, the heading or the caption. */
  readonly text: string;
  /** Never true of a gap: once filled, there is none. */
  readonly done: boolean;
  readonly span: Span;
  /** The characters that change when it is toggled; undefined for a gap. */
  readonly mark: Span | undefined;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  /** Where it stands, in a table. */
  readonly place: Task['place'];
  /** What tells it from others with the same text: column, row and group name, or the heading above. */
  readonly context: string;
  /** That of a gap; undefined for a task. */
  readonly severity: Gap['severity'] | undefined;
  readonly details: TaskDetails;
}
