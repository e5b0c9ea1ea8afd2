import type { FunctionId, LanguageTag, Priority } from '../model/index.ts';

/**
 * What Tallymark knows of one language. Words are lower case and compared after folding case, accents and blanks
 * (see `fold`), so `Durée` and `duree` are one word.
 */
export interface Locale extends TotalsWords, FigureWords, HeaderWords, CaptionWords, TaskWords {
  readonly tag: LanguageTag;
  /** Letters with accents that have a place of their own in the alphabet, each behind the letter that it follows: `nñ`. */
  readonly ownLetters?: readonly string[];
  /** Very common short words, by which the language of a text is recognised. */
  readonly commonWords: readonly string[];
}

/** How totals are announced and what they are made of. */
interface TotalsWords {
  /** Words that announce an aggregate, by function: `total`, `sous-total`, `moyenne`. Longest phrases need no special order. */
  readonly summaryWords: Readonly<Partial<Record<FunctionId, readonly string[]>>>;
  /** Those of the words for a sum that stand for a part of the rows: `sous-total`. */
  readonly subtotalWords: readonly string[];
  /** Words without blanks that end like a word for a sum and announce none: `設計`. */
  readonly nonSummaryWords?: readonly string[];
  /** Row labels of what is left at the foot of a table, of receipts after expenses: `résultat`. Elsewhere they name ordinary rows. */
  readonly resultWords: readonly string[];
  /** Row labels that stand for a sum or a mean, as the case may be: `overall`, `all`. */
  readonly looseSummaryWords: readonly string[];
  /** Words after a summary word that leave rows out or put others in: `hors`, `without`. */
  readonly excludingWords: readonly string[];
  /** Words in a line that may be left out of what the others add up to: `optional`. */
  readonly optionalWords: readonly string[];
  /** Words that begin a line which is part of the line above it: `dont`, `of which`. */
  readonly partWords: readonly string[];
  /** Words that, before or after a summary word, make it a total of other totals: `grand`, `general`. */
  readonly grandWords: readonly string[];
  /** Row labels of what is left at the end of a period: opening, plus what came in, less what went out. */
  readonly closingWords: readonly string[];
  /** Row labels of what went out, written without a minus. */
  readonly reductionWords: readonly string[];
  /** What stands between a label and its figure in one cell: `Total : 14`. */
  readonly labelMark: string;
}

/** What stands around figures, durations and dates. */
interface FigureWords {
  /** The words of its sentences; left out where numbers in running text are not read. */
  readonly runningText?: RunningText;
  /** The decimal mark that the language's readers expect; settles `1,234` when nothing else does. */
  readonly decimalMark: ',' | '.';
  /** `3/12/2024` is the twelfth of March, where the other dates of a column do not say. */
  readonly monthFirst: boolean;
  /** The months as they stand in a date, from January on; left out where dates are written with figures alone. */
  readonly monthNames?: readonly string[];
  /** Units of duration as written after a figure or in a header, by their length in seconds. */
  readonly durationUnits: Readonly<Record<string, number>>;
  /** Before the unit, in a header: `Durée en minutes`. */
  readonly inWords?: readonly string[];
  /** Between the parts of a duration: `2 hours and 30 minutes`. */
  readonly andWords?: readonly string[];
  /** What makes a figure an ordinal: `1er`, `2nd`. */
  readonly ordinalEndings?: readonly string[];
  /** Between the parts of a date: `3 de mayo de 2024`. */
  readonly dateWords?: readonly string[];
  /** Behind the parts of a date: `2024年5月3日`. */
  readonly dateMarks?: { readonly year: string; readonly month: string; readonly day: string };
  /** Words for currencies that have no sign of their own: `zł`. */
  readonly currencyWords?: readonly string[];
  /** Before a figure that is not meant to its last digit: `environ`, `up to`. */
  readonly roughlyWords: readonly string[];
  /** Between the two ends of a range: `12 à 15`. */
  readonly rangeWords: readonly string[];
  /** Between a figure and what it is a part of: `12 of 40`. */
  readonly outOfWords: readonly string[];
  /** Cells that state the absence of a value: `néant`, `n/a`. */
  readonly absentWords: readonly string[];
  /** Cells that repeat the cell above: `idem`. */
  readonly dittoWords: readonly string[];
}

/** What the names of columns say. */
interface HeaderWords {
  /** Headers that announce durations even without a unit: `durée`, `temps`. */
  readonly durationWords: readonly string[];
  /** Headers of columns that say which rows belong together: `group`, `séance`. */
  readonly groupWords: readonly string[];
  /** Headers of columns that number or name the rows: `n°`, `id`, `matricule`. */
  readonly identifierWords: readonly string[];
  /** Headers of columns whose figures do not add up: `taux`, `âge`, `prix unitaire`, `année`. */
  readonly nonAdditiveWords: readonly string[];
  /** Headers of columns whose figures are worked out from others: differences, shares, growth, products. */
  readonly derivedWords: readonly string[];
  /** What a text says of figures that are made of some of the rows only: `the best two`, `not included`. */
  readonly selectingPhrases: readonly string[];
  /** Headers of columns in which every row adds its amount to those above: `cumulative`. */
  readonly runningTotalWords: readonly string[];
  /** Headers of columns that weigh others: `weight`, `coefficient`. */
  readonly weightWords: readonly string[];
  /** Headers of columns that say when something begins or ends: `start`, `fin`. */
  readonly boundWords: readonly string[];
  /** Spans of time for which money is budgeted: costs per month add up, unlike kilometres per hour. */
  readonly periodWords: readonly string[];
  /** Before what a rate is of, in a header: `Cost per visit`. */
  readonly perWords?: readonly string[];
  /** Headers of columns for whatever there is to add, and mostly nothing: `remarques`, `notes`. */
  readonly remarkWords: readonly string[];
  /** What a state of work stands under, or behind: `Status: TODO` lacks nothing. */
  readonly stateHeaders: readonly string[];
}

/** What captions and headings begin with, and what they say. */
interface CaptionWords {
  /** Words that begin a table's caption: `tableau`. */
  readonly captionWords: readonly string[];
  /** Words that begin the caption of a picture, a chart, a box: neither a table's nor a section of its own. */
  readonly figureWords: readonly string[];
  /** Words that say that a table does not show all rows: `extrait`, `top`. */
  readonly partialWords: readonly string[];
  /** Headings of sections that a program fills: `bibliographie`, `table of contents`. */
  readonly generatedSections: readonly string[];
}

/** What is still to be done, and how it is told. */
interface TaskWords {
  /** Cells, paragraphs or list items that hold the place of a text to come: `à compléter`. */
  readonly placeholders: readonly string[];
  /** Those of the placeholders that also name a state of work: repeated in a column of states they are labels, not gaps. */
  readonly stateWords: readonly string[];
  /** Words before the number of a figure or table, in the singular and the plural; one in capitals counts only so. */
  readonly numberedWords: readonly string[];
  /** What theses count, in the plural, as it follows a number: `X séquences` waits for one. */
  readonly countedWords: readonly string[];
  /** Words after which a letter is a name, not the place of a number: `generation`, `axis`, `every`. */
  readonly letteredWords: readonly string[];
  /** What `**Page 5**` begins with, by which authors mark how many pages a chapter is to have. */
  readonly pageWords: readonly string[];
  /** What is done with the amounts of a group, in tasks: `fusionner les durées`. */
  readonly mergeVerbs: readonly string[];
  /** What is done about a total, in tasks: `calculer le total`. */
  readonly totalVerbs: readonly string[];
  /** Whether a verb stands behind what is to be done something to (`Summe berechnen`). */
  readonly verbsLast: boolean;
  /** By which criteria are told apart, and hardly any work: `coût plus élevé`. */
  readonly degreeWords: readonly string[];
  /** What a statement to be signed begins with: `I agree`. Its box is ticked by those who are asked, and is no work. */
  readonly consentWords: readonly string[];
  /** Answers among which a form lets one choose, and states of which a legend tells the signs: `yes`, `in progress`. */
  readonly answerWords: readonly string[];
  /** What a task's priority is announced by: `priority: high`. */
  readonly priorityWords: readonly string[];
  /** How urgent a task may be said to be. */
  readonly priorityLevels: Readonly<Record<Priority, readonly string[]>>;
}

/** The grammatical gender that a number word agrees in. */
export type Gender = 'masculine' | 'feminine';

/**
 * What Tallymark knows of the sentences of one language: how numbers are written in words, and the words around a number that tell
 * what it counts. Words are compared folded.
 */
export interface RunningText {
  /** The spellings of a whole number from 0 to 999, the usual one first. */
  readonly spell: (number: number, gender: Gender) => readonly string[];
  /** Words for a thousand, the one after other numbers last: `mille, mila`. */
  readonly thousands: readonly string[];
  /** Number words that are also verbs (`sei`, you are): numbers only before a noun with a plural ending. */
  readonly verbsLikeNumbers?: { readonly words: readonly string[]; readonly pluralEndings: readonly string[] };
  /** Endings of plural nouns that are mostly feminine, where numbers agree with their noun; whole words where no ending tells. */
  readonly feminineEndings?: readonly string[];
  /** Endings of plural nouns that look feminine and are not: `problemas`. */
  readonly masculineEndings?: readonly string[];
  /** How a masculine number is cut short before its noun: `veintiún libros`. */
  readonly beforeNoun?: (number: string) => string;
  /** From Monday on; the usual name first, other ones after a slash. */
  readonly weekdays: readonly string[];
  /** Between the weekday and the day of the month. */
  readonly dayArticles: readonly string[];
  /** In a sentence that says of a date whether there is such a day. */
  readonly existenceWords: readonly string[];
  /** Words for a hundredth: `percent, per cent`. */
  readonly percentWords: readonly string[];
  /** What nouns end in, one of them or many: `story` and `stories` are told to be one word by what stands before. */
  readonly nounEndings: readonly string[];
  /** Nouns, in the plural, that announce what follows: `reasons`, `steps`. */
  readonly announcingNouns: readonly string[];
  /** Whether those nouns may end longer words: `Forschungsfragen`. */
  readonly compounds?: boolean;
  /** Nouns of measures, of which a list seldom has one item each: `weeks`, `euros`. */
  readonly measureNouns: readonly string[];
  /** Nouns before a number that is a name: `chapter 3`. */
  readonly labelWords: readonly string[];
  /** Before a number that is not exact, or that is one of a set: `at least`, `another`. */
  readonly approximateWords: readonly string[];
  /** Behind a number of things that there are of each of others: `per`, `for each`. */
  readonly eachWords: readonly string[];
  /** Before a number of things that a sentence only mentions: `between the two`. */
  readonly mentioningWords: readonly string[];
  /** Before the number of things by which others are sorted, or within which they are: the list may be of those others. */
  readonly settingWords: readonly string[];
  /** Before the number of parts of a whole, whatever the preposition: `divided into`. */
  readonly composingWords: readonly string[];
  /** `for`, which mentions, unless a noun of cause follows: `for three reasons`. */
  readonly purposeWords: readonly string[];
  /** Begin a sentence that only says what for, when or how something is done: `To compare two texts:`. */
  readonly framingWords: readonly string[];
  readonly causeNouns: readonly string[];
  /** Before a number of things known already: `the`, `these`, `both`. */
  readonly definiteWords: readonly string[];
  /** What may remain of a sentence after things known already: `are`, `the following`. */
  readonly followingWords: readonly string[];
  /** `the following` before a noun of its own. */
  readonly nextWords: readonly string[];
  /** After a number that is a part, a range, or more of the same: `of`, `or`, `others`. */
  readonly partitiveWords: readonly string[];
  /** Before a list of only some: `including`. */
  readonly partialWords: readonly string[];
  /** Before things without a number: `several`. */
  readonly quantifiers: readonly string[];
  readonly andWords: readonly string[];
  readonly orWords: readonly string[];
  /** Between the ends of a range. */
  readonly rangeWords: readonly string[];
  /** Articles of one further thing, after `and`: `and a glossary`. */
  readonly oneWords: readonly string[];
  /** One of a thing among parts that are counted: `40 letters and one blank`. */
  readonly countedOnce: readonly string[];
  /** `namely`. */
  readonly namelyWords: readonly string[];
  /** Words that are no part of a noun with its adjectives, at which the search for the noun ends. */
  readonly stopWords: readonly string[];
  /** Begin an item that is a remark, speaks of other items, or says when something holds. */
  readonly asideWords: readonly string[];
  /** Begin an item that speaks of what has been named: `this`, `these`. */
  readonly demonstratives: readonly string[];
  /** In an item that speaks of the others: `both`. */
  readonly collectiveWords: readonly string[];
  /** Between a noun and what it is of, with its article: `types of interview`. */
  readonly complementWords: readonly string[];
  /** Between a part and its whole: `of` in `12 of 48`. */
  readonly ofWords: readonly string[];
  /** Abbreviations after which a sentence goes on. */
  readonly abbreviations: readonly string[];
}

/** The phrases of a list such as `total, sous-total, au total`: a long list of words is read and changed more easily as running text. */
export function words(list: string): readonly string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

/** The word as it begins a sentence. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const UNIT_SYMBOL = /^(?:(?:[kKMGTdcmnpµμ]|da|h)?(?:[glLmsMBboVWAJN]|Hz|Wh|Pa|eV|mol|cd)|[KMGT]i[Bo]|ha|dB|bp)$/u;

/** Decides whether a word, as it is written, is the symbol of a unit, with its prefix: `GB`, `μL`, `mM`. The same in all languages. */
export function isUnitSymbol(word: string): boolean {
  return UNIT_SYMBOL.test(word);
}
