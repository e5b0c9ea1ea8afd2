/**
 * The library: what other programs may build on. Its functions and types change only with the version number; `api/` shows them all.
 * @packageDocumentation
 */

import type Big from 'big.js';

/**
 * Reads a chapter and checks it. Never throws: any string gives a report. The same text and options always give the same one.
 * @param text the chapter's source, exactly as it is on disk or in the editor
 */
export declare function analyse(text: string, options?: AnalyseOptions): Report;

/** The source with the edits made. Every character outside their spans is kept as it is. */
export declare function applyEdits(source: string, edits: readonly Edit[]): string;

/**
 * Holds the totals of two texts of a chapter against each other: every column that a total sums up, in either text, and whose rows add
 * up to something else now; and every total that states less than it did though its rows add up to the same. Each text may be right in
 * itself: what was lost between them can be seen only so.
 */
export declare function compareTotals(before: Chapter, after: Chapter): readonly ChangedSum[];

/**
 * Returns an `analyse` for one chapter that is being written. It spares what has not changed since the last call; the reports are the
 * same.
 */
export declare function createAnalyser(): (text: string, options?: AnalyseOptions) => Report;

/**
 * How a stated figure is obtained, in Markdown lines: what the verdict rests on, the operands, and a duration in hours and minutes.
 * @param most so many operands are shown
 * @example ['The 15 cells add up to 866.', '58 + 46 + … = 866', '866 min = 14 h 26 min']
 */
export declare function derivation(cell: SummaryCell, table: Table, language: LanguageTag, most?: number): readonly string[];

/**
 * Describes a rewrite.
 * @throws RangeError for an id that no rewrite has: look it up in `rewriteIds` first
 */
export declare function describeRewrite(id: RewriteId): RewriteDescription;

/**
 * Describes a rule.
 * @throws RangeError for an id that no rule has: look it up in `ruleIds` first
 */
export declare function describeRule(id: RuleId): RuleDescription;

/**
 * The edits of all preferred fixes, one per finding: what can be mended without asking anybody. Of fixes that collide only the first
 * in source order is made; the others may be offered again afterwards.
 */
export declare function fixAll({ findings }: Report): readonly Edit[];

/**
 * The sentence of a message in a language; in English where the language has none, and the bare id where nobody knows it.
 * Never throws.
 */
export declare function formatMessage({ id, data, also }: Message, language: LanguageTag): string;

/** Indexes the lines of a text. A line ends with LF, CRLF or a lone CR, as in Markdown and in the protocol. */
export declare function indexLines(text: string): LineIndex;

/** Everything of a chapter that is to do, or done, whatever the severities: its tasks and its gaps, in source order. */
export declare function itemsOf({ chapter, gaps }: Pick<Report, 'chapter' | 'gaps'>): readonly Item[];

/**
 * Returns the rewrites that are worth offering for a table, ready to be called. They are not proved yet: `rewrite` may still refuse one.
 * @param table the table's number among all tables of the chapter
 * @param options what the report was made with
 */
export declare function proposeRewrites(report: Report, table: number, options?: AnalyseOptions): readonly RewriteProposal[];

/**
 * Removes the completed tasks of a chapter's lists, line by line; every other line stays as it is. Of two blank lines that would then
 * follow each other one goes too.
 */
export declare function removeCompleted(chapter: Chapter): Removal;

/**
 * Rewrites a table: the edits, proved to keep what rewrites promise, or a text, or a refusal with its reason and place. Never throws.
 * @param options what the report was made with
 */
export declare function rewrite(report: Report, call: RewriteCall, options?: AnalyseOptions): RewriteOutcome;

/**
 * The edit that ticks an open task, or opens a done one: one character, or the `checked` attribute of an `<input>`.
 * @param earlier the chapter as it was: a task that goes back to what it was there is written as it was there
 */
export declare function toggleTask(task: Task, chapter: Written, earlier?: readonly Written[]): Edit;

/** The tags of these languages. */
export declare const interfaceLanguages: readonly InterfaceLanguage[];

/** The tags of these languages. */
export declare const languageTags: readonly LanguageTag[];

/** The ids of all rewrites, in alphabetical order. */
export declare const rewriteIds: readonly RewriteId[];

/** The ids of all rules, in alphabetical order. */
export declare const ruleIds: readonly RuleId[];

/** What an expression comes to. */
export interface Amount<Place> {
  readonly kind: 'amount';
  /** A decimal figure, in seconds for a duration. */
  readonly value: string;
  /** `ratio`: a part divided by its whole, which may be stated as a percentage too. */
  readonly dimension: Dimension | 'ratio';
  /** What one of the units is in which its column is written: 60 for minutes; `1` for what is counted. */
  readonly scale: string;
  /** What it was worked out from. */
  readonly operands: readonly Place[];
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

/** Another text of a chapter, that the one at hand is held against. */
export interface Baseline {
  readonly report: Report;
  /**
   * Which text it is, so that messages can name it: the one last saved, the one that the author opened, the one last committed, or one that the author asked to have
   * compared. Only in the last case every sum that has changed is a finding; in the others a changed sum is everyday work.
   */
  readonly kind: 'saved' | 'opened' | 'committed' | 'compared';
}

/** A comment right behind a number that says what the number is: `nineteen<!--= items(table-2."People") -->`. */
export interface Binding {
  /** The comment with its marks. */
  readonly span: Span;
  /** The name that the binding defines; undefined if it defines none. */
  readonly name: Word | undefined;
  /** What the number has to be; undefined where that is not written as it must be. */
  readonly expression: Expression | undefined;
  /** Ends in `~`: the number may be rounded as far as its last figure that is not 0. */
  readonly rough: boolean;
  /** Why the comment cannot be read, and where. */
  readonly problem:
    | {
        readonly span: Span;
        readonly message: Message;
      }
    | undefined;
  /** The number before the comment; undefined if there is none. */
  readonly number: BoundNumber | undefined;
  /** The comment is the first thing on its line, where it begins a block of HTML and ends the paragraph. */
  readonly atLineStart: boolean;
}

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

/** A number with a binding behind it. */
export interface BoundNumber {
  readonly span: Span;
  /** As written. */
  readonly text: string;
  /** What it may say, the longest reading first: `2 000` says two thousand rather than none. */
  readonly readings: readonly NumberReading[];
}

/** A caption: the `<caption>` element, or a line such as `Table 3: …` near the table. */
export interface Caption {
  readonly text: string;
  readonly span: Span;
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
  /** What stands between the tags; elsewhere without the blanks at its ends, and of a text on several lines the first one. */
  readonly content: Span;
  /** The further lines of its text, where other cells stand between them. */
  readonly continued: readonly Span[];
  /** What a reader sees: tags, entities, emphasis and footnote marks resolved; `<br>` and list items are line ends. */
  readonly text: SourceText;
  /** Marked bold, by `<b>`, `<strong>` or Markdown. */
  readonly strong: boolean;
  /** Number of `<li>` in the cell. */
  readonly items: number;
  /** What its text is as a value, read with its column in mind. */
  readonly value: CellValue;
}

/** What a cell's text is. */
export type CellValue =
  /** Nothing, or a word that says so (`n/a`, `–`). */
  | {
      readonly kind: 'empty';
      readonly word: string;
    }
  /** The value stands in another row: `"`, `idem`, a rowspan. */
  | {
      readonly kind: 'covered';
      readonly by: 'ditto' | 'rowspan';
    }
  | {
      readonly kind: 'value';
      readonly quantity: Quantity;
    }
  /** An ellipsis: rows are missing here. */
  | {
      readonly kind: 'ellipsis';
    }
  | {
      readonly kind: 'checkbox';
      readonly done: boolean;
    }
  /** Words, or a number that could not be decided. */
  | {
      readonly kind: 'unreadable';
      readonly why: 'text' | 'ambiguous' | 'placeholder';
    };

/** A row whose amount is another than in an earlier text; or several rows with one amount for all of them. */
export interface ChangedRow {
  /** Empty if nothing in the table names it. */
  readonly name: string;
  /** Undefined if there was no such row, or no amount in it. */
  readonly before: string | undefined;
  /** Undefined if there is no such row, or no amount in it. */
  readonly after: string | undefined;
  /** How many rows share the amount. */
  readonly count: number;
  /** Where the amount stands, or stood; undefined if the row is gone. */
  readonly cell: Cell | undefined;
}

/** A column under a total whose rows add up to something else than in an earlier text. */
export interface ChangedSum {
  /** The table and the column as they are now. */
  readonly table: Table;
  readonly column: Column;
  /** What states the column's sum now, the last one if several do; undefined if nothing does any more. */
  readonly summary: SummaryCell | undefined;
  /** `rows`: the rows add up to something else. `stated`: they do not, but the total states less than it did. */
  readonly kind: 'rows' | 'stated';
  /** The two sums, or the two figures stated, as the column writes its amounts. */
  readonly before: string;
  readonly after: string;
  /** After less before in the same writing, with its sign: `−283`. */
  readonly difference: string;
  readonly rows: readonly ChangedRow[];
}

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

/**
 * What `1:30` says: hours and minutes; minutes and seconds, as the header tells, or the cells beside it (`mixed`: those of an hour and more
 * are written `1:02:30`); or undecided, where other cells have seconds and it cannot be told.
 */
export type ClockReading = 'hours' | 'minutes' | 'mixed' | 'undecided';

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
  /** How its figures are read, those of its totals too: decided once, for all who read a cell of it. */
  readonly reading: ReadingContext;
}

/** Which rows count. */
export interface Condition {
  readonly column: Word;
  /** `over`: the cell is more than the value, which stands first. */
  readonly test: '=' | '!=' | '<' | '<=' | '~' | 'over' | 'from';
  readonly value: Word;
}

/** The character between units and tenths. */
export type DecimalMark = ',' | '.';

/** Something the reader found wrong with the markup. */
export interface Defect {
  readonly rule: RuleId;
  readonly span: Span;
  readonly message: Message;
  readonly fixes: readonly Fix[];
}

/** What is being measured. */
export type Dimension = 'number' | 'duration' | 'percent' | 'currency';

/** A `<!-- tallymark-… -->` comment. */
export interface Directive {
  readonly span: Span;
  /** What follows `tallymark-`: `disable`, `enable`, `disable-next-line`, `disable-file`, or something unknown. */
  readonly verb: string;
  /** Rule ids as written; none means all rules. */
  readonly rules: readonly {
    readonly id: string;
    readonly span: Span;
  }[];
}

/** One replacement: the characters of `span` become `text`. An empty span inserts, an empty text removes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What other chapters of the same project say, as far as the bindings of one chapter need it. */
export interface Elsewhere {
  /** All chapters are known: a name that is not found is unknown. */
  readonly isComplete: boolean;
  /** What other chapters define. */
  definitions(): readonly NameDefinition<ForeignPlace>[];
  /** The definitions of a name in other chapters. */
  definitionsOf(name: string): readonly NameDefinition<ForeignPlace>[];
  /** Whether another chapter uses a name. */
  isUsed(name: string): boolean;
  /**
   * What a call comes to in another chapter.
   * @param path of that chapter, from this one's folder
   * @param call as written, without the path
   * @returns undefined while it is not known
   */
  answerOf(path: string, call: string): Outcome<ForeignPlace> | undefined;
  /** The calls of bindings in other chapters about tables of this one. */
  asked(): readonly ForeignCall[];
  /** What the other chapters said in their earlier texts of a kind; as now where no such text is known. */
  earlier(kind: Baseline['kind']): Sayings;
}

/** What stands in a binding. */
export type Expression =
  | {
      readonly kind: 'integer';
      readonly value: string;
      readonly span: Span;
    }
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly span: Span;
    }
  | {
      readonly kind: 'operation';
      readonly sign: Sign;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'share';
      readonly function: 'percent' | 'ratio';
      readonly part: Expression;
      readonly whole: Expression;
      readonly span: Span;
    }
  | TableCall;

/** How an amount is written that is one figure, with the minus of the author's own. */
export type FigureFormat =
  | {
      readonly reader: 'plain' | 'timed' | 'percent';
      readonly minus: string;
    }
  /** `sign` stands between minus and figure (`−$12`); empty where the figure has its minus itself. */
  | {
      readonly reader: 'currency';
      readonly minus: string;
      readonly sign: string;
    }
  /** What stands in the parentheses before and after the figure. */
  | {
      readonly reader: 'accounting';
      readonly minus: string;
      readonly before: string;
      readonly after: string;
    };

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

/** One way to mend a finding. */
export interface Fix {
  readonly title: Message;
  /** Unambiguous: offered first, and made by fix-all. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** A call in a binding of another chapter. */
export interface ForeignCall {
  /** The address of that chapter. */
  readonly uri: string;
  /** As written, without the path of the chapter that is asked. */
  readonly call: string;
  /** Where it names columns, from left to right, with their quotation marks. */
  readonly columns: readonly ForeignPlace[];
}

/** A place in another chapter. */
export interface ForeignPlace {
  /** The address of the chapter, as whoever knows of it writes it. */
  readonly uri: string;
  readonly start: Position;
  readonly end: Position;
}

/** Id of an aggregate: a function of amounts in `totals/functions.ts`, or a way in which a figure follows from others (`product`, `roll-forward`…). */
export type FunctionId =
  'count' | 'difference' | 'max' | 'mean' | 'median' | 'min' | 'product' | 'ratio' | 'roll-forward' | 'sum' | 'weighted-mean';

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

/** A pending item that is no task: the id of the rule that finds it. */
export type GapKind = 'empty-cell' | 'empty-section' | 'missing-table' | 'placeholder';

/** A language that the interface speaks. */
export type InterfaceLanguage = 'en' | 'fr';

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

/** Converts between offsets and positions of one text. The only converter of the product. */
export interface LineIndex {
  /** Number of lines; a text without a line end has one. */
  readonly lineCount: number;
  /** The position of an offset; offsets outside the text are clamped to it. */
  positionAt(offset: number): Position;
  /** The offset of a position; a character beyond the line's end is clamped to the end, before the line break. */
  offsetAt(position: Position): number;
  /** The text of a line without its line break. */
  lineAt(line: number): string;
}

/** A sentence to be said: an id of the message catalogue and the facts to put into it. */
export interface Message {
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** A further sentence, said after this one. */
  readonly also?: Message;
}

/** A name that a chapter defines. */
export interface NameDefinition<Place> {
  readonly name: string;
  /** Where the name stands in its binding. */
  readonly place: Place;
  readonly outcome: Outcome<Place>;
}

/** What a number in running text is held against. */
export type NumberKind = 'list' | 'enumeration' | 'table' | 'heading-series' | 'percent' | 'date' | 'sum' | 'bound' | 'elsewhere';

/** One way to read a number. */
export type NumberReading = {
  readonly span: Span;
} & (
  | {
      readonly written: 'figures';
      readonly quantity: Quantity;
    }
  | {
      readonly written: 'words';
      readonly value: number;
      /** Of the unit of time behind it; undefined where there is none. */
      readonly seconds: number | undefined;
      readonly language: LanguageTag;
      /** The word behind it, folded: the gender of the number may depend on it. */
      readonly noun: string;
    }
);

/** How the digits of an amount are written. */
export interface NumeralFormat {
  readonly decimalMark: DecimalMark;
  /** Between groups of three digits; empty if the digits are not grouped. */
  readonly groupMark: string;
  /** Above a thousand the digits are grouped in twos, as in India: `12,34,567`. */
  readonly inLakhs?: boolean | undefined;
  /** Digits after the decimal mark. */
  readonly decimals: number;
  /** The unit of one step of the figure as written, in the unit of `amount`: 60 for `90 min`, 1000 for `3 k€`. */
  readonly scale: Big;
}

/** What an expression comes to as far as its own chapter can tell; `Place` is how it points at cells. Plain data. */
export type Outcome<Place> =
  | Amount<Place>
  /** It cannot be worked out. `fault`: because of how it is written, rather than of what stands in the table. */
  | {
      readonly kind: 'problem';
      readonly message: Message;
      readonly fault: boolean;
      readonly place: Place | undefined;
    }
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly place: Place;
    }
  | {
      readonly kind: 'operation';
      readonly sign: Sign;
      readonly left: Outcome<Place>;
      readonly right: Outcome<Place>;
    }
  | {
      readonly kind: 'share';
      readonly function: 'percent' | 'ratio';
      readonly part: Outcome<Place>;
      readonly whole: Outcome<Place>;
    };

/** A place as the Language Server Protocol counts it: line and UTF-16 character, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** How urgent a task is. */
export type Priority = 'highest' | 'high' | 'medium' | 'low' | 'lowest';

/** An amount as the author wrote it. */
export interface Quantity {
  readonly dimension: Dimension;
  /** The amount: seconds for a duration, the figure before `%` for a percentage, else the number written (`3 k€` is 3000). */
  readonly amount: Big;
  /** The other figure of a range or a score; undefined where there is one figure only. */
  readonly second: SecondFigure | undefined;
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

/** How an amount is written, so that another can be written the same way. `reader` is the id of the form in `values/forms/` that does it. */
export type QuantityFormat = NumeralFormat &
  (
    | FigureFormat
    /** Digits of the first part; `mixed` where hours are written before minutes and seconds from an hour on. */
    | {
        readonly reader: 'clock';
        readonly width: number;
        readonly mixed: boolean;
      }
    /** Seconds in the unit of each part, and the text with a slot for each: `{1} h {2}`, the digit is to how many digits it is padded. */
    | {
        readonly reader: 'parted';
        readonly units: readonly number[];
        readonly template: string;
      }
    | {
        readonly reader: 'iso';
      }
  );

/** One way to obtain a stated value: a function over a set of operand cells. */
export interface Reading {
  readonly function: FunctionId;
  readonly scope: Scope;
  readonly operands: readonly Cell[];
  /** The exact result, in the unit of the operands' amounts. */
  readonly result: Big;
  /** The same for the upper ends of ranges, or for what scores are out of; undefined if no operand has a second figure. */
  readonly second: Big | undefined;
}

/** What the surroundings of a cell say about its figures. */
export interface ReadingContext {
  /** Decimal mark of the column, the document or the language; undefined while undecided. */
  readonly decimalMark: DecimalMark | undefined;
  /** Seconds per unit of a bare figure, where the header names a unit of time; undefined elsewhere. */
  readonly bareSeconds: number | undefined;
  /** What `1:30` says. */
  readonly clock: ClockReading;
  /** `15m` is minutes, because the header or other cells speak of durations; else metres, or anything. */
  readonly minutesInM: boolean;
  /** `(12)` is minus 12, because the column holds other amounts too. */
  readonly accounting: boolean;
}

/** A rewrite refused rather than done wrong: why, and the place that stands in the way. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly message: Message;
  readonly span: Span;
  /** The call itself is at fault: it names a table, a column, a row or a value that is not there. */
  readonly misuse?: true;
}

/** Another place that a finding speaks of: a span of the chapter, or a place in another one. */
export interface Related {
  readonly span: Span;
  /** The place in another chapter; `span` is then the finding's own. */
  readonly elsewhere?: ForeignPlace;
  readonly message: Message;
}

/** What removing the completed tasks of a chapter comes to. */
export interface Removal {
  /** The tasks that go, in source order. */
  readonly removable: readonly Task[];
  /** Completed tasks that stay: those in tables, paragraphs and HTML, and those whose item holds more. */
  readonly kept: readonly Task[];
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

/** What an author asks for. */
export interface RewriteCall {
  readonly id: RewriteId;
  /** The table's number among all tables of the chapter. */
  readonly table: number;
  readonly options: RewriteOptions;
}

/** What there is to say of a rewrite. Its name and summary in other languages are the messages `<id>.name` and `<id>.summary`. */
export interface RewriteDescription {
  readonly id: RewriteId;
  readonly options: readonly RewriteOption[];
  /** One sentence. */
  readonly summary: string;
  /** It leaves the chapter as it is, and gives a text in this language; undefined if it makes an edit. */
  readonly output: 'csv' | 'markdown' | undefined;
}

/** Id of a rewrite: the name of a file in `rewrites/`. */
export type RewriteId =
  | 'add-subtotals'
  | 'add-summary-row'
  | 'add-total-column'
  | 'align-table'
  | 'convert-table'
  | 'drop-column'
  | 'export-csv'
  | 'group-rows'
  | 'html-to-grid'
  | 'html-to-pipe'
  | 'import-csv'
  | 'insert-column'
  | 'insert-row'
  | 'merge-durations'
  | 'move-row'
  | 'normalise-labels'
  | 'number-rows'
  | 'pipe-to-html'
  | 'regenerate-summary'
  | 'sort-rows'
  | 'split-merged';

/** One option of a rewrite. */
export interface RewriteOption {
  readonly name: string;
  /**
   * `choice` is one of `choices`; `column` takes a header's text or a number from 0, `columns` several with commas between them; `row`
   * takes a number as in the report; `flag` is `yes` or `no`; `file` is the text of a file, which the caller has read.
   */
  readonly kind: 'choice' | 'column' | 'columns' | 'file' | 'flag' | 'row' | 'text';
  readonly choices?: readonly string[];
  readonly required?: true;
  /** What it is for, in a few words of English. In other languages it is the message `<rewrite>.option.<name>`. */
  readonly help: string;
}

/** What the author chose, by the option's name, as written on the command line: `{ style: 'ditto', column: 'Durée' }`. */
export type RewriteOptions = Readonly<Record<string, string>>;

/** What a rewrite comes to. */
export type RewriteOutcome =
  /** Nothing is to be changed where there are no edits; `summary` tells what was done, or that nothing was to be done. */
  | {
      readonly kind: 'edits';
      readonly edits: readonly Edit[];
      readonly summary: Message;
    }
  /** A text for elsewhere; the chapter stays as it is. */
  | {
      readonly kind: 'text';
      readonly text: string;
    }
  | Refusal;

/** One way to rewrite a table, ready to be offered: its options are chosen. */
export interface RewriteProposal {
  readonly id: RewriteId;
  readonly options: RewriteOptions;
  /** What the author reads in a menu. */
  readonly title: Message;
  /** What it would come to, in a few words: `267 min in 5 rows`. */
  readonly preview: Message | undefined;
  /** Where the rewrite has several ways to write the same. */
  readonly way: RewriteWay | undefined;
}

/** One of several ways to write the same, which a menu may list under one heading. */
export interface RewriteWay {
  /** What all of them do. */
  readonly heading: Message;
  /** What this one is called below the heading. */
  readonly name: Message;
  /** The first cells of a group as they will be, from top to bottom, with `│` between them: `104 │ "`. */
  readonly sample: string;
}

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

/** `head` rows name columns, `body` rows are data, `summary` rows state aggregates, `section` rows name the rows below them. */
export type RowKind = 'head' | 'body' | 'summary' | 'section';

/** What there is to say of a rule, in English. In other languages they are the messages `<id>.summary` and `<id>.explanation`. */
export interface RuleDescription {
  readonly id: RuleId;
  /** How much its findings matter, unless the project says otherwise. */
  readonly severity: Severity;
  /** One sentence, for lists and settings. */
  readonly summary: string;
  /** A paragraph or two of Markdown: why it matters, what it leaves alone. */
  readonly explanation: string;
  /** A chapter in which it finds something. */
  readonly bad: string;
  /** The same chapter mended. */
  readonly good: string;
  /** Some of its findings offer a fix. */
  readonly fixable: boolean;
}

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

/**
 * From `unit` to the next run's. As long as what it was written with, it stands there unit for unit; else (an entity, blanks drawn
 * together) all of it was written at `from` to `to`, which is then longer than the text.
 */
export interface Run {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** What is looked up in other chapters to work out a binding. */
export type Sayings = Pick<Elsewhere, 'definitionsOf' | 'answerOf'>;

/** Which cells a reading takes, by the kind of its formula (see `totals/formulas.ts`); `row` for cells of the figure's own row. */
export type Scope = string;

/** The second of two figures that stand for one amount. */
export interface SecondFigure {
  /** In the unit of the first. */
  readonly amount: Big;
  /** Where it stands in the cell's text. */
  readonly at: Span;
  /** The upper end of a range (`25–30 min`), or the whole that a score is out of (`12/20`). */
  readonly is: 'end' | 'whole';
}

/** How much a finding matters. `off` silences a rule. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What joins two terms. */
export type Sign = '+' | '-' | '*' | '/';

/** Text cut out of the source, with the way back: `sourceSpan` tells where a part of it was written. */
export interface SourceText {
  readonly text: string;
  /** Stretches of the text, each written in one place; ascending, the first at unit 0; none for an empty text. */
  readonly runs: readonly Run[];
}

/** A half-open range `[start, end)` of UTF-16 offsets into the chapter's source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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

/** A cell that states an aggregate. */
export interface SummaryCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** The column whose rows it speaks of: not its own where its row lacks cells, or where it stands beside an empty cell of that column. */
  readonly about: number;
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
  /** By how much the two differ, in the author's own format; undefined when nothing is expected. */
  readonly differenceText: string | undefined;
  /** Why the verdict is what it is. */
  readonly reason: Message;
  /** What went wrong, where the figures themselves tell: digits swapped, a row left out. Only with `disagrees`. */
  readonly likelyCause: Message | undefined;
  /** `likely` where the label or the function leaves a little room; never a warning. */
  readonly confidence: 'certain' | 'likely';
}

/** One table, laid out as the HTML standard's "forming a table" does. */
export interface Table {
  /** Its place among all tables of the chapter, from 0. */
  readonly index: number;
  readonly kind: TableKind;
  /** The island: from `<table` to the end of `</table>`, or the lines of the table. */
  readonly span: Span;
  readonly caption: Caption | undefined;
  /** The headings above the table, outermost first. */
  readonly headings: readonly string[];
  /** Text right beside it says that figures are made of some of the rows only: `the best two count`. */
  readonly selective: boolean;
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

/** A function over a table, or over a list. */
export interface TableCall {
  readonly kind: 'call';
  readonly function: TableFunction;
  readonly table: TableReference;
  readonly column: Word | undefined;
  /** The label of a row, for `cell`. */
  readonly row: Word | undefined;
  readonly conditions: readonly Condition[];
  readonly span: Span;
}

/** What can be worked out from a table; `list` counts the items of a list instead. */
export type TableFunction = 'rows' | 'distinct' | 'items' | 'sum' | 'mean' | 'median' | 'min' | 'max' | 'cell' | 'list';

/** How a table is written. */
export type TableKind = 'html' | 'pipe' | 'simple' | 'multiline' | 'grid' | 'latex' | 'list-table' | 'csv-table';

/** Which table is meant. */
export interface TableReference {
  /** The path of another chapter, from this one's folder. */
  readonly path: Word | undefined;
  /** An id, the number of a caption, a slug; or `above` and `below`. */
  readonly id: Word;
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
  readonly place:
    | {
        readonly table: number;
        readonly row: number;
        readonly column: number;
      }
    | undefined;
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

/** `agrees`: some admissible reading gives what is stated. `disagrees`: none does. `unverified`: nothing can be said. */
export type Verdict = 'agrees' | 'disagrees' | 'unverified';

/** A word of a binding, or a text in quotation marks, without these. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/** What of a chapter tells how its author writes tasks. */
export type Written = Pick<Chapter, 'text' | 'tasks'>;
