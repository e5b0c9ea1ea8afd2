import { languageTags, type AnalyseOptions, type LanguageTag } from '../core/index.ts';

/** To whom the service speaks. */
export interface Audience {
  /** The author's own, whatever the language of the chapters. */
  readonly language: LanguageTag;
  /** The editor has the commands of our extension. */
  readonly hasCommands: boolean;
  /** The editor shows the headings of Markdown without our help: it would show ours a second time. */
  readonly outlinesHeadings: boolean;
}

/** The language to speak to an author whose editor speaks `locale` (`fr`, `fr-CA`); English if we do not speak it. */
export function interfaceLanguage(locale: string | undefined): LanguageTag {
  const base = locale?.toLowerCase().split(/[-_]/)[0];
  return languageTags.find((tag) => tag === base) ?? 'en';
}

/** How pending items, tasks and gaps, are shown where they stand. They are in the side bar in any case. */
export type PendingItems = (typeof pendingItems)[number];

/** The choices of `tallymark.pendingItems`, the usual one first. */
export const pendingItems = ['information', 'hint', 'sideBarOnly'] as const;

/** What a chapter is checked with, and what of the findings is shown where they stand. */
export interface ServiceSettings extends AnalyseOptions {
  /** `information` where it is left out. */
  readonly pendingItems?: PendingItems;
  /** Which verdicts on totals stand beside the figures and above the tables; `disagreeing` where it is left out. */
  readonly verdicts?: Verdicts;
}

/** Of which totals the verdict is shown in the text. */
export type Verdicts = (typeof verdicts)[number];

/** The choices of `tallymark.verdicts`, the usual one first. */
export const verdicts = ['disagreeing', 'all', 'off'] as const;

/** The settings with what an editor's own section adds to them; what is no such setting adds nothing. */
export function withEditorSettings(settings: AnalyseOptions, editor: unknown): ServiceSettings {
  const section: Readonly<Record<string, unknown>> = typeof editor === 'object' && editor !== null ? { ...editor } : {};
  const pending = pendingItems.find((choice) => choice === section['pendingItems']);
  const shown = verdicts.find((choice) => choice === section['verdicts']);
  return { ...settings, ...(pending && { pendingItems: pending }), ...(shown && { verdicts: shown }) };
}
