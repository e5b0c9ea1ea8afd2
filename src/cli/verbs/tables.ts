import { explainTotals, formatMessage, type InterfaceLanguage, type SummaryCell, type Table } from '../../core/index.ts';
import { toldVerdicts } from '../../service/index.ts';
import { type CheckedChapter, readChapters } from '../input/chapters.ts';
import { rangeOf, toJson } from '../output/formats/json.ts';
import { writeTableCounts, writeTables } from '../output/pretty/tables.ts';
import { addReport, emptySummary } from '../output/summary.ts';
import { formatOption, pageOf, readingOptions, type Verb, wantsJson } from './verb.ts';

/** Lists the tables of chapters with their summary cells and how each of these was judged. */
export const tables: Verb = {
  name: 'tables',
  operands: '[paths…]',
  summary: 'tables-summary',
  details: 'tables-details',
  exit: 'help-exit',
  options: [formatOption, { name: 'explain', help: 'help-explain-totals' }, ...readingOptions],
  writesForPrograms: wantsJson,
  async run(call) {
    const page = pageOf(call);
    const json = wantsJson(call.args);
    const explained = call.args.has('explain');
    const summary = emptySummary();
    const files: unknown[] = [];
    for await (const chapter of readChapters(call)) {
      addReport(summary, chapter.report);
      if (json) files.push(shapeChapter(chapter, call.language, explained));
      else writeTables(chapter, page, explained);
    }
    if (json) page.write(toJson({ version: 1, files }));
    else writeTableCounts(summary, page);
    return 0;
  },
};

function shapeChapter({ name, lines, report }: CheckedChapter, language: InterfaceLanguage, explained: boolean): unknown {
  const verdictOn = toldVerdicts(report);
  const shapeCell = (cell: SummaryCell): unknown => {
    const { row, column, span, text, function: fn, statedText, expectedText, verdict, reason } = cell;
    return {
      row,
      column,
      range: rangeOf(span, lines),
      text,
      function: fn ?? null,
      stated: statedText,
      expected: expectedText ?? null,
      verdict,
      silenced: verdictOn(cell) === 'silenced',
      reason: formatMessage(reason, language),
    };
  };
  const shapeTable = ({ index, kind, span, caption, columns, rows, summaryCells }: Table): unknown => ({
    index,
    kind,
    range: rangeOf(span, lines),
    caption: caption?.text ?? null,
    columns: columns.map((column) => ({ index: column.index, name: column.name, kind: column.kind, unit: column.unit })),
    rows: rows.length,
    summaryCells: summaryCells.map(shapeCell),
  });
  const shape = (table: Table): unknown =>
    explained ? { ...(shapeTable(table) as object), explanations: explainTotals(table) } : shapeTable(table);
  return { path: name, tables: report.chapter.tables.map(shape) };
}
