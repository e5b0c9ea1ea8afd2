import { fillTemplate, type Message } from '../../../core/index.ts';
import { english } from './en.ts';
import { french } from './fr.ts';

/** Id of a sentence that only the command line says. */
export type CliMessageId = keyof typeof english;

/** The languages that the command line speaks. */
export type CliLanguage = (typeof cliLanguages)[number];

/** The tags of these languages. */
export const cliLanguages = ['en', 'fr'] as const;

const catalogues: Readonly<Record<CliLanguage, Readonly<Record<CliMessageId, string>>>> = { en: english, fr: french };

/** A sentence of the command line, filled with its data. */
export function say(id: CliMessageId, language: CliLanguage, data: Message['data'] = {}): string {
  return fillTemplate(catalogues[language][id], data, language);
}

/** The language of the reader's system, as POSIX settles it: the first of the three variables that is set. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>): CliLanguage {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
  return cliLanguages.find((tag) => locale.toLowerCase().startsWith(tag)) ?? 'en';
}
