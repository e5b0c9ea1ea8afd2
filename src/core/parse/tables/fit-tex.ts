import { contains, type Edit } from '../../text/span.ts';
import type { Line } from './view.ts';

/** The edits with their texts written as LaTeX writes them, and as the text that each replaces is: `1{,}5`, `1\,234`, `\%`. */
export function fitTex(lines: readonly Line[], edits: readonly Edit[]): readonly Edit[] {
  return edits.map(({ span, text }) => {
    const line = lines.find((one) => contains(one, span));
    const before = line?.text.slice(span.start - line.start, span.end - line.start) ?? '';
    const escaped = withoutSigns(text);
    return { span, text: before.includes('{,}') ? escaped.replace(/(?<!\{),(?!\})/g, '{,}') : escaped };
  });
}

/** A text as LaTeX shows it. */
export function escapeTex(text: string): string {
  return withoutSigns(text.replace(/[\\{}~^]/g, (sign) => NAMED[sign] ?? sign));
}

const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs that mean something to LaTeX, and blanks of another width. */
function withoutSigns(text: string): string {
  return text
    .replace(/(?<!\\)[%&$#_]/g, '\\$&')
    .replace(/\u00a0/g, '~')
    .replace(/[\u202f\u2009]/g, '\\,');
}
