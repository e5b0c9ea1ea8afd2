import { say as sayOf, type LanguageTag, type SentenceId as IdOf } from '../core/index.ts';

/** Id of a sentence of the service. */
export type SentenceId = IdOf<'service'>;

/** A sentence of the service in the reader's language; English where there is no translation. */
export function say(id: SentenceId, data: Readonly<Record<string, string | number>>, language: LanguageTag): string {
  return sayOf('service', { id, data }, language);
}

/**
 * What a table is called: its caption, else its number in the chapter.
 * @param index its place, from 0
 */
export function tableName(caption: string | undefined, index: number, language: LanguageTag): string {
  const name = caption?.trim() ?? '';
  return name === '' ? say('table-name', { number: index + 1 }, language) : name;
}
