import { languageTags, type LanguageTag } from '../core/index.ts';

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
