import type Big from 'big.js';
import type { Edit } from './text/edit.ts';
import type { Span } from './text/span.ts';

/* ── The chapter as it is read ─────────────────────────────────────────────────────────────────────────────────────────── */

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
  readonly directives: readonly Directive[];
  /** What the reader itself found wrong with the markup; the rules turn these into findings. */
  readonly defects: readonly Defect[];
}

/** Tag of a language with a file under `locales/`. */
export type LanguageTag = 'de' | 'en' | 'es' | 'fr' | 'it' | 'ja' | 'nl' | 'pl' | 'pt' | 'zh';

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
}

/** Text cut out of the source, with the way back: unit `i` of `text` was written at `from[i]` to `to[i]`. */
export interface SourceText {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/* ── Tables ────────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/** One table, laid out as the HTML standard's "forming a table" does. */
export interface Table {
  /** Its place among all tables of the chapter, from 0. */
  readonly index: number;
  readonly kind: 'html' | 'pipe';
  /** The island: from `<table` to the end of `</table>`, or the lines of the pipe table. */
  readonly span: Span;
  readonly caption: Caption | undefined;
  /** The headings above the table, outermost first. */
  readonly headings: readonly string[];
  /** False for a table that is never closed: where it ends is a guess, so it is analysed but never edited. */
  readonly editable: boolean;
  /** Laid out for looks (a single column, or a single row) rather than holding data. */
  readonly layout: boolean;
  /** Number of columns of the grid. */
  readonly width: number;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** The cells that state an aggregate, each with its verdict, in source order. */
  readonly summaryCells: readonly SummaryCell[];
}

/** A caption: the `<caption>` element, or a line such as `Table 3: …` near the table. */
export interface Caption {
  readonly text: string;
  readonly span: Span;
}

/** `head` rows name columns, `body` rows are data, `summary` rows state aggregates, `section` rows name the rows below them. */
export type RowKind = 'head' | 'body' | 'summary' | 'section';

/** One row of the grid. */
export interface Row {
  readonly index: number;
  readonly kind: RowKind;
  readonly span: Span;
  /** Slots the row itself fills (colspans counted), cells reaching down from rows above included. */
  readonly slots: number;
  /** `slots[c]` of the grid: the cell that covers column `c`, or undefined where the row is too short. Length: the table's width. */
  readonly cells: readonly (Cell | undefined)[];
}

/** One cell. A spanning cell is the same object in every slot that it covers. */
export interface Cell {
  /** Row and column of its first slot. */
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  /** Written as `<th>`. */
  readonly header: boolean;
  /** The whole element with its tags; in a pipe table what stands between the pipes. */
  readonly span: Span;
  /** What stands between the tags; in a pipe table without the blanks at its ends. */
  readonly content: Span;
  /** What a reader sees: tags, entities, emphasis and footnote marks resolved; `<br>` and list items are line ends. */
  readonly text: SourceText;
  /** Marked bold, by `<b>`, `<strong>` or Markdown. */
  readonly strong: boolean;
  /** Number of `<li>` in the cell. */
  readonly items: number;
  /** What its text is as a value, read with its column in mind. */
  readonly value: CellValue;
}

/** What the cells of a column have in common. */
export interface Column {
  readonly index: number;
  /** The header cells above it, outermost first, joined by a space. */
  readonly name: string;
  /**
   * `identifier` numbers the rows; `quantity` holds amounts; `group` repeats labels; `text` is the rest; `task` holds checkboxes;
   * `empty` holds nothing.
   */
  readonly kind: 'identifier' | 'quantity' | 'group' | 'text' | 'task' | 'empty';
  /** Unit of the amounts, as written in the header or the cells (`min`, `€`, `%`); empty if none. */
  readonly unit: string;
  /** What kind of amount the column holds; undefined unless it is a quantity. */
  readonly dimension: Dimension | undefined;
  /** The decimal mark that the column's own figures give away; undefined if they do not. */
  readonly decimalMark: DecimalMark | undefined;
}

/* ── Values ────────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/** What is being measured. */
export type Dimension = 'number' | 'duration' | 'percent' | 'currency';

/** The character between units and tenths. */
export type DecimalMark = ',' | '.';

/** What a cell's text is. */
export type CellValue =
  /** Nothing, or a word that says so (`n/a`, `–`). */
  | { readonly kind: 'empty'; readonly word: string }
  /** The value stands in another row: `"`, `idem`, a rowspan. */
  | { readonly kind: 'covered'; readonly by: 'ditto' | 'rowspan' }
  | { readonly kind: 'value'; readonly quantity: Quantity }
  /** An ellipsis: rows are missing here. */
  | { readonly kind: 'ellipsis' }
  | { readonly kind: 'checkbox'; readonly done: boolean }
  /** Words, or a number that could not be decided. */
  | { readonly kind: 'unreadable'; readonly why: 'text' | 'ambiguous' | 'placeholder' };

/** An amount as the author wrote it. */
export interface Quantity {
  readonly dimension: Dimension;
  /** The amount: seconds for a duration, the figure before `%` for a percentage, else the number written (`3 k€` is 3000). */
  readonly amount: Big;
  /** The upper end of a range (`25–30 min`), or what a score is out of (`12/20`), in the unit of `amount`; undefined for one figure. */
  readonly second: Big | undefined;
  /** One unit of the last place written, in the same unit as `amount`: `12.3` has 0.1, `1 h 30` has 60. Never 0. */
  readonly quantum: Big;
  /** Unit as written (`min`, `€`); empty if none. */
  readonly unit: string;
  /** Written with `~`, `≈`, `ca.`: not to be taken at its last digit. */
  readonly approximate: boolean;
  /** Where the figure stands in the cell's text (units of the text, not of the source): `Total : 14` has 8 to 10. */
  readonly at: Span;
  readonly format: QuantityFormat;
}

/** How an amount is written, so that another can be written the same way. */
export interface QuantityFormat {
  /** Id of the reader in `values/` that read it and writes it. */
  readonly reader: string;
  readonly decimalMark: DecimalMark;
  /** Between groups of three digits; empty if the digits are not grouped. */
  readonly groupMark: string;
  /** Digits after the decimal mark. */
  readonly decimals: number;
  /** What else the form must know to write another amount: the written form with its figures replaced (`{1} h {2}`), or `range`. */
  readonly pattern: string;
  /** The unit of one step of the figure as written, in the unit of `amount`: 60 for `90 min`, 1000 for `3 k€`. */
  readonly scale: Big;
}

/* ── Totals ────────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Id of an aggregate function: the name of a file in `totals/functions/`. */
export type FunctionId = 'count' | 'difference' | 'max' | 'mean' | 'median' | 'min' | 'product' | 'ratio' | 'sum' | 'weighted-mean';

/** `agrees`: some admissible reading gives what is stated. `disagrees`: none does. `unverified`: nothing can be said. */
export type Verdict = 'agrees' | 'disagrees' | 'unverified';

/** A cell that states an aggregate. */
export interface SummaryCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** The figure stated, in the source. */
  readonly span: Span;
  /** The cell's text. */
  readonly text: string;
  /** The label that makes it a summary: `Total`, `Moyenne`. */
  readonly label: string;
  readonly function: FunctionId | undefined;
  readonly stated: Quantity;
  /** The stated figure as written. */
  readonly statedText: string;
  /** The reading the verdict rests on: the one that agrees, else the expected one. */
  readonly reading: Reading | undefined;
  /** The reading's result in the author's own format; undefined when nothing is expected. */
  readonly expectedText: string | undefined;
  readonly verdict: Verdict;
  /** Why the verdict is what it is. */
  readonly reason: Message;
  /** What went wrong, where the figures themselves tell: digits swapped, a row left out. Only with `disagrees`. */
  readonly likelyCause: Message | undefined;
  /** `likely` where the label or the function leaves a little room; never a warning. */
  readonly confidence: 'certain' | 'likely';
}

/** One way to obtain a stated value: a function over a set of operand cells. */
export interface Reading {
  readonly function: FunctionId;
  readonly scope: Scope;
  readonly operands: readonly Cell[];
  /** The exact result, in the unit of the operands' amounts. */
  readonly result: Big;
  /** The same for the upper ends of ranges, or for what scores are out of; undefined if no operand has a second figure. */
  readonly second: Big | undefined;
  /** By how much rounding alone may move the result: half a quantum of every operand, propagated. */
  readonly slack: Big;
}

/** Which cells a reading takes. */
export type Scope = 'block-above' | 'block-below' | 'chain' | 'column' | 'distinct' | 'filled' | 'list-items' | 'main-lines' | 'row' | 'run-above' | 'subtotals';

/* ── Tasks, directives, defects ────────────────────────────────────────────────────────────────────────────────────────── */

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
}

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

/* ── Findings ──────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Id of a rule: the name of a file in `rules/`. */
export type RuleId =
  | 'duplicate-identifier'
  | 'empty-cell'
  | 'empty-section'
  | 'glued-caption'
  | 'inconsistent-label'
  | 'misplaced-element'
  | 'missing-table'
  | 'open-task'
  | 'placeholder'
  | 'ragged-row'
  | 'rule-failed'
  | 'split-table'
  | 'unclosed-table'
  | 'unknown-directive'
  | 'unreadable-value'
  | 'unused-directive'
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

/** Another place that a finding speaks of. */
export interface Related {
  readonly span: Span;
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
}

/** What the caller decides. */
export interface AnalyseOptions {
  /** Severity of rules where it differs from the rule's own. */
  readonly severities?: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  /** Further words that mark a placeholder when they are a whole cell, paragraph or list item. */
  readonly placeholders?: readonly string[];
  /** Language of the chapter, instead of finding it out. */
  readonly language?: LanguageTag;
}
