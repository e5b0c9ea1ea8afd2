import { dsvFormat } from 'd3-dsv';
import type { Column, Quantity, RewriteOption } from '../../model/index.ts';
import { headerSeconds } from '../../values/time-units.ts';

/** The options that export and import share. */
export const csvOptions: readonly RewriteOption[] = [
  { name: 'delimiter', kind: 'choice', choices: ['comma', 'semicolon', 'tab'], help: 'what stands between the fields' },
  {
    name: 'amounts',
    kind: 'choice',
    choices: ['written', 'plain'],
    help: 'amounts as the author writes them, or as plain figures with a point: durations in the unit of the header, else in minutes',
  },
];

const DELIMITERS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t' };

/** Rows of fields as CSV, with a line end after each row. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: string | undefined): string {
  return `${dsvFormat(DELIMITERS[delimiter ?? ''] ?? ',').formatRows(rows.map((row) => [...row]))}\n`;
}

/** The rows of a CSV text, without those that are empty; the first always, for it is the header. Where no delimiter is named, it is the one that the first line has most often. Undefined where a quotation mark is never closed. */
export function readCsv(text: string, delimiter: string | undefined): readonly (readonly string[])[] | undefined {
  const source = text.replace(/^\uFEFF/, '');
  const [first = ''] = source.split(/\r?\n/, 1);
  const counts = Object.values(DELIMITERS).map((sign) => ({ sign, count: first.split(sign).length }));
  const usual = counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
  const sign = DELIMITERS[delimiter ?? ''] ?? usual;
  if (isUnclosed(source, sign)) return undefined;
  const rows = dsvFormat(sign).parseRows(source);
  return rows.filter((row, i) => i === 0 || row.some((field) => field.trim() !== ''));
}

/**
 * A field that no spreadsheet takes for a formula: where one would, an apostrophe stands before it, which says that a text follows. So does
 * one before what begins like a field that was marked.
 * @param isAmount it is an amount, whose sign is a sign
 */
export function csvField(field: string, isAmount = false): string {
  const isSigned = /^[-+]/.test(field) && (isAmount || !/\p{L}/u.test(field));
  const isFormula = /^[=+@\t\r-]/.test(field) && /[\p{L}\p{N}(]/u.test(field) && !isSigned;
  return isFormula || /^'+[=+@\t\r-]/.test(field) ? `'${field}` : field;
}

/** The field as it was before it was marked. */
export function unmarked(field: string): string {
  return /^'+[=+@\t\r-]/.test(field) ? field.slice(1) : field;
}

/** Whether a field that begins with a quotation mark has no other at its end: then it would swallow all the rows behind it. */
function isUnclosed(source: string, delimiter: string): boolean {
  let atStart = true;
  let inside = false;
  for (const sign of source) {
    const closes: boolean = inside && sign === '"';
    inside = closes ? false : inside || (sign === '"' && atStart);
    // A doubled mark closes the field and opens it again.
    atStart = closes || (!inside && (sign === delimiter || sign === '\n' || sign === '\r'));
  }
  return inside;
}

/** An amount as a plain figure; undefined where it is more than one figure, or would take endless decimals. */
export function plainFigure({ amount, second, dimension }: Quantity, column: Column): string | undefined {
  const unit = secondsPerFigure(dimension, column);
  const figure = amount.div(unit).round(6);
  return second === undefined && figure.times(unit).eq(amount) ? figure.toFixed() : undefined;
}

/** What a plain figure of the column stands for: 60 for a minute. */
export function secondsPerFigure(dimension: Quantity['dimension'], { name }: Column): number {
  return dimension === 'duration' ? (headerSeconds(name) ?? 60) : 1;
}
