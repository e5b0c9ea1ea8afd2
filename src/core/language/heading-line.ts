import { fold, isPhrase, phrasesOf } from './phrases.ts';

const generated = phrasesOf(({ generatedSections }) => generatedSections);

/** Longer than a heading is: a sentence is meant. */
const longest = 120;

/**
 * `## [1.2.0] – 3 May 2024`, `## parser 1.3-9`, `## 2024-05-03`: a release, perhaps with what it is of, or a day, of which there may be
 * nothing to tell.
 */
const RELEASE =
  /^\[?(?:v(?:ersion)? ?)?\d+(?:[.-]\d+)+[^\s\]]*\]?(?:[\s([–—,-]+(?:\d{0,2}[\s.]*\p{L}{3,9}\.?[\s,]+)?(?:\d{1,2}[\s,./-]+)*\d{4}(?:[./-]\d{1,2})*[)\]]?)?$|^v(?:ersion)? ?\d+(?:[.-]\d+)+ \([^()]*\)$|^[\p{L}][\w.]* v?\d+(?:[.-]\d+){2,}$/iu;

/** All of it in emphasis, but not in bold: how a subtitle is written. */
const SUBTITLE = /^(?:\*[^*]+\*|_[^_]+_)$/;

/** All of it a link, a picture, code or a call such as `.show(stream?)`: an entry of a list. */
const ENTRY = /^(?:!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|`[^`]+`|(?:@\w+ )?[\w.$#-]+\([^()]*\))$/;

/** A link of which only the words count. */
const LINK = /!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g;

/** A link among other words, or an address: what is meant stands there. */
const ADDRESS = /\[[^\]]*\]\([^)]*\)|https?:\/\/\S|[\w.+-]+@[\w-]+\.\w/;

/** Characters of a heading that are looked at: where a link leads may be written at any length. */
const LOOKED_AT = 1000;

/** A place to fill in, as templates have them: `{{title}}`, `<Name>`, `[Your name]`. */
const BLANK_FORM = /\{\{|\{%|<%|^[\d.\s]*(?:\[[^\]]+\]|<[^<>/]+>)$/;

/** Decides whether programs write what stands under the heading: the references that Pandoc adds, a table of contents. */
export function isGeneratedSection(heading: string): boolean {
  const bare = fold(withoutAttributes(heading).replace(/[*_]/g, ''));
  return isPhrase(bare.replace(/^(?:\d+|[a-z]|[ivx]+)(?:\.\d+)*[.)]? /, '').replace(/[.:]$/, ''), generated);
}

/**
 * Decides whether a heading says all that it has to say: a sentence, a subtitle, an entry of a list, an address. So do the name of a
 * release and the blank form of a heading.
 * @param heading its inline Markdown
 */
export function saysItAll(heading: string): boolean {
  const text = withoutAttributes(heading);
  const said = text.replace(LINK, '$1');
  if (said.length > longest || /\p{Ll}{2}[.!]$/u.test(said) || isRelease(heading)) return true;
  return ADDRESS.test(text.slice(0, LOOKED_AT)) || [SUBTITLE, ENTRY, BLANK_FORM].some((form) => form.test(text));
}

/** Decides whether a heading names a release of something, or a day: `## [1.2.0] – 3 May 2024`. */
export function isRelease(heading: string): boolean {
  const said = withoutAttributes(heading.slice(0, LOOKED_AT)).replace(LINK, '$1');
  return said.length <= longest && RELEASE.test(said);
}

/** Decides whether a heading has attributes and no words: a slide without a title. */
export function isWordless(heading: string): boolean {
  return heading.length <= LOOKED_AT && withoutAttributes(heading) === '';
}

/** Without Pandoc's `{#id .class}` at its end, and without comments. */
function withoutAttributes(heading: string): string {
  return heading
    .replace(/<!--[^]*?-->/g, '')
    .trim()
    .replace(/\s*\{[^{}]*\}$/, '');
}
