import { fold } from '../language/phrases.ts';
import type { Stretch } from '../language/placeholder-text.ts';
import type { RunningText } from '../language/locale.ts';

/** Ends a sentence where something that may begin one follows. */
const END = /(?:[.!?…。！？]+["'”’»)\]]*\s+(?=["'“‘«„(\[¿¡]*[\p{Lu}\p{N}￼])|\n+)/gu;

/** The sentences of a paragraph as it is seen, abbreviations (`p. 4`, `et al.`) and initials passed over. */
export function sentencesOf(text: string, { abbreviations }: RunningText): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(END)) {
    if (end.startsWith('.') && isAbbreviated(text.slice(Math.max(0, index - 12), index), abbreviations)) continue;
    found.push({ start, end: index + end.trimEnd().length });
    start = index + end.length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

function isAbbreviated(before: string, abbreviations: readonly string[]): boolean {
  const word = /(?:^|[^\p{L}\p{N}])(\p{L}[\p{L}.]*)$/u.exec(before)?.[1];
  return word !== undefined && (/^\p{Lu}$/u.test(word) || abbreviations.includes(fold(word)));
}
