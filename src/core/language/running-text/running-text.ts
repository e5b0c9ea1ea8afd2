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
  /** Endings of plural nouns that are mostly feminine, where two agrees with its noun. */
  readonly feminineEndings?: readonly string[];
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
  /** Before a number of things that a sentence only mentions: `between the two`. */
  readonly mentioningWords: readonly string[];
  /** Before the number of parts of a whole, whatever the preposition: `divided into`. */
  readonly composingWords: readonly string[];
  /** `for`, which mentions, unless a noun of cause follows: `for three reasons`. */
  readonly purposeWords: readonly string[];
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
  /** Begin an item that is a remark, or speaks of other items. */
  readonly asideWords: readonly string[];
  /** In an item that speaks of the others: `both`. */
  readonly collectiveWords: readonly string[];
  /** Between a noun and what it is of, with its article: `types of interview`. */
  readonly complementWords: readonly string[];
  /** Between a part and its whole: `of` in `12 of 48`. */
  readonly ofWords: readonly string[];
  /** Abbreviations after which a sentence goes on. */
  readonly abbreviations: readonly string[];
}
