import { MarkupKind, type Hover, type Range } from 'vscode-languageserver-types';
import {
  bindingAt,
  derivation,
  doubtedNumber,
  figuresOf,
  formatMessage,
  inOtherUnits,
  otherReadings,
  sharesOf,
  statedNumbers,
  touches,
} from '../../core/index.ts';
import type { Cell, Column, LanguageTag, RuleId, StatedNumber, Table } from '../../core/index.ts';
import type { ClientCommands, SelectedFigures } from '../../protocol.ts';
import { commandAddress } from '../command-address.ts';
import { toRange, toSpan } from '../convert.ts';
import type { Analysis } from '../analysis.ts';
import type { Audience } from '../audience.ts';
import { escapeMarkdown } from '../markdown.ts';
import { say } from '../sentences.ts';
import { alsoStated, type ForeignMention } from './mentions.ts';
import { cellAt, textOf, toldVerdicts, totalAt, totalsFedBy, type StatedTotal } from './verdicts.ts';

/** How the total or the number in a sentence under the caret came about, or what there is to say of a cell; undefined anywhere else. */
export function hoverAt(analysis: Analysis, offset: number, others: readonly ForeignMention[], audience: Audience): Hover | undefined {
  const total = totalAt(analysis, offset);
  if (total) return overTotal(analysis, total, audience);
  return overNumber(analysis, offset, others, audience) ?? overCell(analysis, offset, audience.language);
}

/** What the number was held against and where else it stands, or why it is not judged; a verdict comes before a reason for none. */
function overNumber(analysis: Analysis, offset: number, others: readonly ForeignMention[], audience: Audience): Hover | undefined {
  const { report, lines, settings } = analysis;
  const { language } = audience;
  const at = bindingAt(report.chapter, offset)?.number?.span.start ?? offset;
  const numbers = statedNumbers(report.chapter, settings, at).filter(({ span }) => touches(span, at));
  const number = numbers.find(({ verdict }) => verdict !== 'unverified') ?? numbers[0] ?? doubtedNumber(report.chapter, offset);
  const also = alsoStated(analysis, offset, others, language);
  const isKnown = (one: StatedNumber): boolean =>
    (also !== undefined && one.kind === 'elsewhere') || isToldByFinding(one, analysis, offset, audience);
  const told = [...(number && !isKnown(number) ? [verdictOf(number, language)] : []), ...(also ? [also] : [])];
  if (told.length === 0) return undefined;
  const range = number ? { range: toRange(lines, number.span) } : {};
  return { ...saying(told.map(escapeMarkdown)), ...range };
}

/** The rules that tell both facts about a number in a sentence, or what is wrong with its binding. */
const NUMBER_RULES: ReadonlySet<string> = new Set<RuleId>([
  'announced-count',
  'weekday-date',
  'percent-of',
  'bound-number',
  'unknown-binding',
]);

/** VS Code shows the findings of a place above what is said of it: neither says what the other does. */
function isToldByFinding({ verdict }: StatedNumber, { report }: Analysis, offset: number, { hasCommands }: Audience): boolean {
  return hasCommands && verdict !== 'agrees' && report.findings.some(({ rule, span }) => NUMBER_RULES.has(rule) && touches(span, offset));
}

function saying(paragraphs: readonly string[]): Pick<Hover, 'contents'> {
  return { contents: { kind: MarkupKind.Markdown, value: paragraphs.filter((text) => text !== '').join('\n\n') } };
}

function verdictOf({ verdict, reason }: Pick<StatedNumber, 'verdict' | 'reason'>, language: LanguageTag): string {
  return formatMessage({ id: `number.verdict.${verdict}`, data: { reason: formatMessage(reason, language) } }, language);
}

/** The verdict, how the figure comes about, what each group of rows adds to it; in our own editor also where to go on from there. */
function overTotal(analysis: Analysis, total: StatedTotal, audience: Audience): Hover {
  const { summary, table } = total;
  const { language } = audience;
  const shares = sharesOf(summary, table);
  // Where groups tell their own sums, the whole one needs no more than its ends.
  const lines = shares.length > 0 ? derivation(summary, table, language) : derivation(summary, table, language, wholeSum);
  const items = shares.map(({ label, parts, sum }) => `- ${escapeMarkdown(`${label}: ${shareSum(parts, sum)}`)}`);
  const others = otherReadings(summary, table).map((reading) => formatMessage(reading, language));
  const more =
    others.length > 0 ? say('hover-other-readings', { readings: others.join(say('between-clauses', {}, language)) }, language) : '';
  return {
    ...saying([
      // The links come first: at the end of a long sum nobody would see them.
      [`**${headline(analysis, total, language)}**`, ...linksOf(analysis, total, audience)].join(' · '),
      ...lines.map(escapeMarkdown),
      items.join('\n'),
      escapeMarkdown(more),
    ]),
    range: toRange(analysis.lines, summary.span),
  };
}

/** A sum of so many amounts is shown whole: some ten lines of a hover. */
const wholeSum = 100;

/** Of what a group of rows adds up: all its amounts, as far as they stand on a line or two. */
function shareSum(parts: readonly string[], sum: string): string {
  return parts.length < 2 || parts.length > wholeSum / 4 ? sum : `${parts.join(' + ')} = ${sum}`;
}

function headline({ report }: Analysis, { summary }: StatedTotal, language: LanguageTag): string {
  const verdict = toldVerdicts(report)(summary);
  const rows = new Set(summary.reading?.operands.map(({ row }) => row)).size;
  const data = { rows, stated: summary.statedText, expected: summary.expectedText ?? '' };
  return escapeMarkdown(say(verdict === 'agrees' && rows > 0 ? 'hover-agrees-rows' : `hover-${verdict}`, data, language));
}

function linksOf({ uri, lines, ...analysis }: Analysis, { summary }: StatedTotal, { language, hasCommands }: Audience): readonly string[] {
  if (!hasCommands) return [];
  const operands = summary.reading?.operands ?? [];
  const places = operands.map((cell) => ({ uri, range: toRange(lines, textOf({ uri, lines, ...analysis }, cell)) }));
  return [
    ...(places.length > 0 ? [commandLink(say('hover-show-rows', {}, language), 'tallymark.showPlaces', [places])] : []),
    commandLink(say('hover-explain', {}, language), 'tallymark.explain', ['wrong-total']),
  ];
}

/** A link that VS Code follows by running one of our commands. */
function commandLink<Name extends keyof ClientCommands>(words: string, command: Name, args: ClientCommands[Name]): string {
  return `[${words}](${commandAddress(command, args)})`;
}

/** What a column holds, over its header; over any other cell of an amount its other units, and the totals to which it adds. */
function overCell(analysis: Analysis, offset: number, language: LanguageTag): Hover | undefined {
  const found = cellAt(analysis, offset);
  if (!found) return undefined;
  const { cell, table } = found;
  const isHeader = table.rows[cell.row]?.kind === 'head';
  const column = table.columns[cell.column];
  const told = isHeader ? (column && cell.colspan === 1 ? aboutColumn(table, column, language) : []) : aboutAmount(cell, table, language);
  if (told.length === 0) return undefined;
  return { ...saying(told.map(escapeMarkdown)), range: toRange(analysis.lines, textOf(analysis, cell)) };
}

function aboutAmount(cell: Cell, table: Table, language: LanguageTag): readonly string[] {
  const units = cell.value.kind === 'value' ? inOtherUnits(cell.value.quantity) : [];
  const totals = totalsFedBy(cell, table).map(({ label, statedText }) => say('hover-feeds-total', { label, stated: statedText }, language));
  return [
    ...(units.length > 0 ? [`${textIn(cell)} = ${units.join(' = ')}`] : []),
    ...(totals.length > 0 ? [say('hover-feeds', { totals: totals.join(', ') }, language)] : []),
  ];
}

function textIn({ text }: Cell): string {
  return text.text.replace(/\s+/g, ' ').trim();
}

function aboutColumn(table: Table, column: Column, language: LanguageTag): readonly string[] {
  const { kind, unit, index } = column;
  const rows = table.rows.filter((row) => row.kind === 'body');
  const cells = [...new Set(rows.flatMap((row) => row.cells[index] ?? []))];
  const empty = cells.filter(({ text }) => text.text.trim() === '').length;
  const figures = kind === 'quantity' ? figuresOf(cells) : undefined;
  const counted = countedIn(column, cells, language);
  return [
    [
      kind === 'quantity' && unit !== '' ? say('column-quantity-in', { unit }, language) : say(`column-${kind}`, {}, language),
      ...(counted === '' ? [] : [counted]),
      ...(empty > 0 ? [say('hover-empty', { empty }, language)] : []),
    ].join(' · '),
    ...(figures ? [say('hover-figures', { ...figures }, language)] : []),
  ];
}

/** How many of its tasks are done, or how many labels it has. */
function countedIn({ kind }: Column, cells: readonly Cell[], language: LanguageTag): string {
  if (kind === 'group') {
    const labels = new Set(cells.map(({ text }) => text.text.trim()).filter((text) => text !== ''));
    return say('column-labels', { number: labels.size }, language);
  }
  if (kind !== 'task') return '';
  const boxes = cells.flatMap(({ value }) => (value.kind === 'checkbox' ? [value] : []));
  return boxes.length > 0 ? say('column-tasks', { done: boxes.filter(({ done }) => done).length, all: boxes.length }, language) : '';
}

/** What the amounts of the cells that are selected come to; null for fewer than two, or for different things. */
export function selectedFigures(analysis: Analysis, ranges: readonly Range[]): SelectedFigures | null {
  const spans = ranges.map((range) => toSpan(analysis.lines, range));
  const cells = new Map<Cell, Column | undefined>();
  for (const table of analysis.report.chapter.tables) {
    const isNear = spans.some(({ start, end }) => start <= table.span.end && table.span.start <= end);
    if (!isNear) continue;
    for (const cell of table.rows.filter(({ kind }) => kind === 'body').flatMap((row) => row.cells)) {
      if (cell?.value.kind !== 'value') continue;
      const text = textOf(analysis, cell);
      if (spans.some(({ start, end }) => (start === end ? touches(text, start) : start < text.end && text.start < end))) {
        cells.set(cell, table.columns[cell.column]);
      }
    }
  }
  // A row that is selected crosses columns: only what stands in one is of a kind.
  const columns = new Set(cells.values());
  const figures = columns.size === 1 && cells.size > 1 ? figuresOf([...cells.keys()]) : undefined;
  const unit = [...columns][0]?.unit ?? '';
  if (!figures) return null;
  const { count, sum, mean, min, max } = figures;
  return { count, sum: withUnit(sum, unit), mean, min, max };
}

/** A bare figure with its unit; anything else as it is. */
export function withUnit(figure: string, unit: string): string {
  return unit !== '' && /^[-\d.,\s]+$/.test(figure) ? `${figure} ${unit}` : figure;
}
