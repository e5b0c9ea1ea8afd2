import type { SourceText } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import type { Binding } from './binding.ts';
import type { Fix, Message, RuleId } from './finding.ts';
import type { StatedNumber } from './number.ts';
import type { Table } from './table.ts';

/** One Markdown file, read. Spans are offsets into `text`, which is the source exactly as given (BOM and CRLF included). */
export interface Chapter {
  readonly text: string;
  /** The language the prose is written in: the front matter's `lang`, else the locale whose common words prevail. */
  readonly language: LanguageTag;
  /** Block elements in source order, those inside lists and quotations included; tables' own markup is not among them. */
  readonly blocks: readonly Block[];
  /** Every table, nested ones too, in the order of their start. */
  readonly tables: readonly Table[];
  readonly tasks: readonly Task[];
  /** The numbers of its sentences that a rule may judge, in source order. */
  readonly numbers: readonly StatedNumber[];
  /** The comments that say what a number is, in source order. */
  readonly bindings: readonly Binding[];
  readonly directives: readonly Directive[];
  /** What the reader itself found wrong with the markup; the rules turn these into findings. */
  readonly defects: readonly Defect[];
}

/** Tag of a language with a file under `locales/`. */
export type LanguageTag =
  | 'cs'
  | 'da'
  | 'de'
  | 'en'
  | 'es'
  | 'fi'
  | 'fr'
  | 'hu'
  | 'id'
  | 'it'
  | 'ja'
  | 'ko'
  | 'nb'
  | 'nl'
  | 'pl'
  | 'pt'
  | 'ro'
  | 'ru'
  | 'sr'
  | 'sv'
  | 'tr'
  | 'uk'
  | 'vi'
  | 'zh';

/** A block of the chapter: what stands between blank lines. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'code' | 'html' | 'thematic-break' | 'table' | 'definition';
  readonly span: Span;
  /** Heading level 1 to 6; 0 for every other block. */
  readonly level: number;
  /** The text without its block markers (`#`, list marker); inline Markdown is kept. */
  readonly text: SourceText;
  /** Inside a `>` quotation. */
  readonly quoted: boolean;
  /** The first block of a list item. */
  readonly listItem: boolean;
  /** The innermost list item that it is part of, from its marker to the end of its last block; undefined outside lists. */
  readonly item: Span | undefined;
}

/** A checkbox that stands for work to do. */
export interface Task {
  readonly text: string;
  readonly done: boolean;
  readonly kind: 'list' | 'cell' | 'input' | 'sign';
  /** From the checkbox to the end of its text. */
  readonly span: Span;
  /** The characters that change when it is toggled: inside the brackets, or the sign. */
  readonly mark: Span;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  /** Where it stands, in a table. */
  readonly place: { readonly table: number; readonly row: number; readonly column: number } | undefined;
  /** What tells it from others with the same text: column, row and group name, or the heading above. */
  readonly context: string;
  readonly details: TaskDetails;
}

/** What a task's text says beside the work: none of it has to be there. */
export interface TaskDetails {
  /** Without the `#`. */
  readonly tags: readonly string[];
  /** Without the `@`. */
  readonly people: readonly string[];
  /** The day it is due, `2026-12-01`. */
  readonly due: string | undefined;
  readonly priority: Priority | undefined;
}

/** How urgent a task is. */
export type Priority = 'highest' | 'high' | 'medium' | 'low' | 'lowest';

/** A `<!-- tallymark-… -->` comment. */
export interface Directive {
  readonly span: Span;
  /** What follows `tallymark-`: `disable`, `enable`, `disable-next-line`, `disable-file`, or something unknown. */
  readonly verb: string;
  /** Rule ids as written; none means all rules. */
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
}

/** Something the reader found wrong with the markup. */
export interface Defect {
  readonly rule: RuleId;
  readonly span: Span;
  readonly message: Message;
  readonly fixes: readonly Fix[];
}
