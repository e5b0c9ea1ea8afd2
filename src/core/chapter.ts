import { captionOf } from './captions.ts';
import { indexHeadings } from './headings.ts';
import { languageOf } from './language.ts';
import { localeOf } from './locales/index.ts';
import type { AnalyseOptions, Chapter } from './model.ts';
import { readStructure } from './parse/structure.ts';
import { readTextTable, understandTable, type TextTable } from './tables/table.ts';
import { findTasks } from './tasks/tasks.ts';
import { decimalMarkOf } from './values/decimal-mark.ts';

/** Reads a chapter: structure, tables with their totals judged, tasks, directives. Never throws. */
export function readChapter(text: string, options: AnalyseOptions): Chapter {
  const { blocks, tables: raw, directives, defects, language: named } = readStructure(text);
  const language = options.language ?? languageOf(text, named);
  const headingsAt = indexHeadings(text, blocks);
  const texts = raw.map((table) => readTextTable(text, table));
  const decimalMark = decimalMarkOf(figuresOf(texts)) ?? localeOf(language).decimalMark;
  const tables = texts.map((table, index) =>
    understandTable(table, { index, decimalMark, headings: headingsAt(table.raw.span.start), caption: captionOf(text, table.raw, blocks) }),
  );
  return { text, language, blocks, tables, tasks: findTasks(text, blocks, tables, headingsAt), directives, defects };
}

function* figuresOf(tables: readonly TextTable[]): Generator<string> {
  for (const { rows } of tables) for (const row of rows) for (const cell of row.own) if (/\d/.test(cell.text.text)) yield cell.text.text;
}
