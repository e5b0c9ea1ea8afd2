import type { LanguageTag } from '../core/index.ts';
import { say } from './sentences.ts';

/**
 * What a table is called: its caption, else its number in the chapter.
 * @param index its place, from 0
 */
export function tableName(caption: string | undefined, index: number, language: LanguageTag): string {
  const name = caption?.trim() ?? '';
  return name === '' ? say('table-name', { number: index + 1 }, language) : name;
}
