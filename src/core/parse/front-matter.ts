/** What stands before the Markdown of a chapter. */
export interface FrontMatter {
  /** Offset at which Markdown begins: after a BOM and the front matter's closing line. */
  readonly end: number;
  /** The `lang` or `language` it names, as written; undefined if none. */
  readonly language: string | undefined;
}

/**
 * Reads the YAML front matter (`---` to `---` or `...` on lines of their own). It stands at the very start of a chapter, if there is one.
 */
export function readFrontMatter(source: string): FrontMatter {
  const bom = source.startsWith('\uFEFF') ? 1 : 0;
  const found = source.startsWith('---', bom)
    ? /^---[ \t]*(\r\n?|\n)([^]*?)^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$(?![^]))/m.exec(source.slice(bom))
    : null;
  if (found?.index !== 0) return { end: bom, language: undefined };
  const language = /^lang(?:uage)?[ \t]*:[ \t]*["']?([A-Za-z]{2,3})/m.exec(found[2] ?? '')?.[1];
  return { end: bom + found[0].length, language };
}
