/**
 * The checks as custom rules of markdownlint, for those who run it already: one for each rule of ours, called `tallymark-` and its name.
 * @packageDocumentation
 */

/** Returns the custom rules. A finding carries a fix where there is one to make without a choice, on one line. */
export declare function createRules({ messages, least, ...options }?: MarkdownlintOptions): MarkdownlintRule[];

/** What a configuration of markdownlint should say of each rule, so that it matters as much as elsewhere. */
export declare const recommended: Readonly<Record<string, 'error' | 'warning' | false>>;

/** The custom rules, with nothing chosen. */
export declare const rules: readonly MarkdownlintRule[];

/** A language that the interface speaks. */
export type InterfaceLanguage = 'en' | 'fr';

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

/** What markdownlint is told. Lines and columns count from 1, and lines behind the front matter. */
export interface MarkdownlintFinding {
  readonly lineNumber: number;
  readonly detail: string;
  readonly context: string;
  /** The first column and the number of characters; left out where nothing on the line can be marked. */
  readonly range?: number[];
  readonly fixInfo?: MarkdownlintFix;
}

/** An edit within a line, as markdownlint makes it. */
export interface MarkdownlintFix {
  readonly lineNumber: number;
  readonly editColumn: number;
  readonly deleteCount: number;
  readonly insertText: string;
}

/** What the rules are to do. */
export interface MarkdownlintOptions {
  /** Language of the chapters, instead of finding it out. */
  readonly language?: LanguageTag;
  /** Further words that mark a placeholder when they are a whole cell, paragraph or list item. */
  readonly placeholders?: readonly string[];
  /** Whether fenced `csv` and `tsv` with a header are tables; code where it is left out. */
  readonly csv?: 'code' | 'tables';
  /** The language of the messages; English where it is left out. */
  readonly messages?: InterfaceLanguage;
  /** Findings that matter less are left out; `information` unless you say otherwise. */
  readonly least?: Severity;
}

/** What markdownlint tells a rule. Of its lines it has blotted out the comments; its tokens have all that is written. */
export interface MarkdownlintParams {
  readonly lines: readonly string[];
  readonly frontMatterLines: readonly string[];
  readonly parsers: {
    readonly micromark: {
      readonly tokens: readonly {
        readonly text: string;
      }[];
    };
  };
}

/** A custom rule, as markdownlint takes it. */
export interface MarkdownlintRule {
  readonly names: string[];
  readonly description: string;
  readonly tags: string[];
  readonly parser: 'micromark';
  readonly function: (params: MarkdownlintParams, onError: (found: MarkdownlintFinding) => void) => void;
}

/** How much a finding matters. `off` silences a rule. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export { rules as default };
