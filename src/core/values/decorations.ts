import { phrasePattern } from '../language/phrases.ts';

/** What stands around a figure in a cell without being part of it. */
export interface Undecorated {
  /** Where the bare text stands in the text given. */
  readonly start: number;
  readonly end: number;
  /** Marked as not meant to its last digit. */
  readonly approximate: boolean;
}

const PICTOGRAPH = '(?:\\p{Extended_Pictographic}\\uFE0F?|[✓✔✗✘→])';

/** Before a figure: `~`, `environ`, `up to`, `约`. */
const APPROXIMATE = new RegExp(`^(?:[~≈≃≅±<>≤≥]|${phrasePattern(({ roughlyWords }) => roughlyWords)}\\.?)`, 'iu');

/**
 * After a figure and a blank, a unit or a bracket: the raised figures or letters of notes. Right after a figure they would be its power.
 */
const NOTE_MARKS = /(?<=[\s\p{Sc}%‰)])[⁰¹²³⁴-⁹\u1d2c-\u1d6a\u1d9b-\u1dbf]+(?:[⁾,]?[⁰¹²³⁴-⁹])*$/u;

/**
 * Before a figure, without a meaning for it: pictographs, a word and a colon, the working of a sum that ends in `=`, the stroke of a
 * score yet to be given (`/20`).
 */
const LEADS = [
  new RegExp(`^(?:${PICTOGRAPH}|\`)`, 'u'),
  /^\p{L}[\p{L} '’-]{0,24}[ \u00a0\u202f]?:[ \u00a0\u202f]/u,
  /^(?=[^=]*?\d)[^=]*=/,
  /^=/,
  /^\/ ?(?=\d+$)/,
];

/** After a figure, likewise: pictographs, stars and daggers for notes, a remark in brackets, a confidence interval, a margin of error. */
const TRAILS = [
  new RegExp(`\\s*${PICTOGRAPH}[^\\d]*$`, 'u'),
  new RegExp(`(?:${PICTOGRAPH}|\`)$`, 'u'),
  /[*†‡§]+$/,
  NOTE_MARKS,
  /(?<=[^\s(])\s*\([^()]*\)$/,
  /(?<=[\d%])\s*\[[^[\]]*\d[^[\]]*[-–,;][^[\]]*\]$/,
  /\s*\[\d{1,3}\]$/,
  /\s*±\s*[\d.,\u00a0\u202f ]+$/,
];

/** Finds the bare figure in the text of a cell. What is left out is remarks about the figure, never a part of it. */
export function undecorate(text: string): Undecorated {
  let start = 0;
  let end = text.length;
  let approximate = false;
  for (;;) {
    const rest = text.slice(start, end);
    const lead = /^\s+/.exec(rest) ?? APPROXIMATE.exec(rest) ?? LEADS.map((pattern) => pattern.exec(rest)).find((found) => found !== null);
    const trail = lead
      ? undefined
      : (/\s+$/.exec(rest) ?? /(?<=\d)\+$/.exec(rest) ?? TRAILS.map((pattern) => pattern.exec(rest)).find((found) => found !== null));
    const removed = lead ?? trail;
    if (!removed || removed[0].length === rest.length) return { start, end, approximate };
    approximate ||= APPROXIMATE.test(removed[0]) || removed[0] === '+';
    if (lead) start += lead[0].length;
    else end -= removed[0].length;
  }
}
