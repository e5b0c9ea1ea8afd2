import type { InterfaceLanguage } from '../../../core/index.ts';
import type { CheckedChapter } from '../../input/chapters.ts';
import type { Summary } from '../summary.ts';
import type { Paint } from '../terminal.ts';

/** A way to write what `check` found. To add one, imitate `sarif.ts` and list it in `index.ts`. */
export interface Format {
  readonly id: string;
  /** Read by programs: in English unless asked otherwise. */
  readonly forPrograms: boolean;
  open(page: Page): Report;
}

/** What a format writes on. */
export interface Page {
  readonly write: (text: string) => void;
  readonly language: InterfaceLanguage;
  readonly paint: Paint;
  /** The command line that does something else with the same paths. */
  readonly commandFor: (verb: string) => string;
  /** Columns to keep to; undefined where lines may be of any length. */
  readonly width: number | undefined;
}

/** A report in the making. */
export interface Report {
  /** Called for each chapter, in order. */
  add(chapter: CheckedChapter): void;
  /** Called once, after the last chapter. `complete` is false when some could not be read. */
  close(summary: Summary, complete: boolean): void;
}
