import { localeOf } from '../../language/index.ts';
import { capitalised } from '../../language/locale.ts';
import type { Chapter, FunctionId } from '../../model/index.ts';
import { isSubtotal, readLabel } from '../../tables/label.ts';

/** The word for an aggregate: the author's own, where a table of the chapter has one, else the language's. */
export function summaryLabel({ tables, language }: Chapter, id: FunctionId): string {
  const own = tables.flatMap(({ summaryCells }) => summaryCells).find((cell) => cell.function === id && isPlain(cell.label, id));
  return own?.label.trim() ?? capitalised(localeOf(language).summaryWords[id]?.[0] ?? id);
}

/** The word for the total of a part of the rows, in the same way. */
export function subtotalLabel({ tables, language }: Chapter): string {
  const own = tables.flatMap(({ summaryCells }) => summaryCells).find(({ label }) => isPlain(label, 'sum', true));
  return own?.label.trim() ?? capitalised(localeOf(language).subtotalWords[0] ?? '');
}

/** Label and figure in one cell: `Total : 14`. */
export function labelled(label: string, figure: string, { language }: Chapter): string {
  return `${label}${localeOf(language).labelMark}${figure}`;
}

/** A summary word and nothing else: it means the same in every table. */
function isPlain(text: string, id: FunctionId, subtotal = false): boolean {
  const label = readLabel(text);
  return label?.strength === 'plain' && label.function === id && isSubtotal(label) === subtotal;
}
