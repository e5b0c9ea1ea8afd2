import { columnReference, describeRewrite, formatMessage } from '../../../core/index.ts';
import type { LanguageTag, RewriteId, RewriteOption, RewriteOptions, Row, Table } from '../../../core/index.ts';
import type { RewriteQuestion } from '../../../protocol.ts';

/** What a rewrite has to be told before it can be done: its required options that are not chosen yet. */
export function questionsOf(id: RewriteId, chosen: RewriteOptions, table: Table, language: LanguageTag): readonly RewriteQuestion[] {
  const missing = describeRewrite(id).options.filter(({ name, required }) => required && chosen[name] === undefined);
  return missing.map((option): RewriteQuestion => {
    const choices = choicesOf(option, table);
    const fromFile = option.kind === 'file' ? { fromFile: true } : {};
    const prompt = formatMessage({ id: `${id}.option.${option.name}`, data: {} }, language);
    return { option: option.name, prompt, ...(choices ? { choices } : {}), ...fromFile };
  });
}

function choicesOf({ kind, choices }: RewriteOption, table: Table): RewriteQuestion['choices'] {
  const { columns, rows } = table;
  if (kind === 'choice') return (choices ?? []).map((value) => ({ value, label: value }));
  if (kind === 'column')
    return columns.map((column) => ({ value: columnReference(table, column), label: column.name || String(column.index + 1) }));
  if (kind === 'row') return rows.filter((row) => row.kind === 'body').map((row) => ({ value: String(row.index), label: nameOf(row) }));
  return undefined;
}

/** The row's cells in one line, as far as they tell it from the others. */
function nameOf({ cells }: Row): string {
  const texts = [...new Set(cells)].map((cell) => cell?.text.text.split('\n')[0]?.trim() ?? '');
  return texts
    .filter((text) => text !== '')
    .slice(0, 4)
    .join(' · ');
}
