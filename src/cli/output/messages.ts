import { interfaceLanguages, say as sayOf, type InterfaceLanguage, type Message, type SentenceId } from '../../core/index.ts';

/** Id of a sentence that only the command line says. */
export type CliMessageId = SentenceId<'cli'>;

/** A sentence of the command line, filled with its data. */
export function say(id: CliMessageId, language: InterfaceLanguage, data: Message['data'] = {}): string {
  return sayOf('cli', { id, data }, language);
}

/** The language of the reader's system, as POSIX settles it: the first of the three variables that is set. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>): InterfaceLanguage {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
  return interfaceLanguages.find((tag) => locale.toLowerCase().startsWith(tag)) ?? 'en';
}
