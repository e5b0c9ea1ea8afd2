import { formatMessage, type RewriteDescription } from '../../../core/index.ts';
import type { Page } from '../formats/format.ts';
import { say } from '../messages.ts';
import { pad, wrap } from './wrap.ts';

const width = 100;

/** Writes the list of rewrites, one a line. */
export function writeRewrites(rewrites: readonly RewriteDescription[], page: Page): void {
  writeRows(
    rewrites.map(({ id }) => [id, formatMessage({ id: `${id}.summary`, data: {} }, page.language)]),
    page,
  );
}

/** Writes what a rewrite does and which options it takes. */
export function writeRewrite({ id, options }: RewriteDescription, page: Page): void {
  const sentence = (message: string): string => formatMessage({ id: message, data: {} }, page.language);
  page.write(`${page.paint.heading(id)}\n\n${wrap(sentence(`${id}.summary`), width).join('\n')}\n`);
  if (options.length === 0) return;
  page.write('\n');
  writeRows(
    options.map(({ name, kind, choices, required }) => {
      const value = kind === 'flag' ? `, --no-${name}` : ` ${kind.toUpperCase()}`;
      const further = [...(choices ? [choices.join(', ')] : []), ...(required ? [say('option-required', page.language)] : [])];
      return [`--${name}${value}`, [sentence(`${id}.option.${name}`), ...further.map((text) => `(${text})`)].join(' ')];
    }),
    page,
  );
}

function writeRows(rows: readonly (readonly [string, string])[], { write, paint }: Page): void {
  const left = Math.max(...rows.map(([term]) => term.length));
  for (const [term, text] of rows) {
    const lines = wrap(text, width - left - 2);
    for (const [i, line] of lines.entries()) write(`${i === 0 ? paint.heading(pad(term, left)) : ' '.repeat(left)}  ${line}\n`);
  }
}
