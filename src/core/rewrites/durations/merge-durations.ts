import { fold } from '../../language/phrases.ts';
import type { Column, Edit, Message, Refusal, SummaryCell, Table } from '../../model/index.ts';
import { amountSource, mergeable, statedRuns, totalsByGroup, type MergeAggregate, type MergedRun } from './merged-run.ts';
import { mergeEdits, sampleOf, spansRows, subtotalEdits, usualStyle, type CoveredStyle, type MergeStyle } from './styles.ts';
import { withoutEdges } from './rowspan.ts';
import { summaryTableEdits } from './summary-table.ts';
import { columnReference } from '../options.ts';
import { isRefusal, refuse, type RewriteArguments, type Draft, type Rewrite, type Suggestion, type Target } from '../rewrite.ts';
import { groupingEdits, groupsApart } from '../rows/group-rows.ts';
import { labelEdits } from '../rows/normalise-labels.ts';
import { requireVerifiedTotals, requireRegularRows } from '../requirements.ts';
import { amountColumn, crossingColumn, groupColumn } from '../rows/groups.ts';
import { inSteps, type Step } from '../steps.ts';
import { summaryEdits } from '../totals/summary-edits.ts';

const STYLES: readonly MergeStyle[] = ['ditto', 'rowspan', 'blank', 'subtotal', 'summary'];
const AGGREGATES: readonly MergeAggregate[] = ['sum', 'max', 'mean', 'first'];

/** Writes one amount for each group of rows: of durations, or of any other column of amounts. */
export const mergeDurations: Rewrite = {
  id: 'merge-durations',
  name: 'Merge Durations…',
  summary: 'State one amount for each group of rows: their sum, unless another is asked for. Totals stay right.',
  options: [
    { name: 'column', kind: 'column', help: 'the amounts to take together; where it is left out, the durations or the only amounts' },
    { name: 'by', kind: 'column', help: 'the column that says which rows belong together' },
    {
      name: 'style',
      kind: 'choice',
      choices: STYLES,
      help: 'how the other rows of a group are written; where it is left out, as the chapter does',
    },
    { name: 'aggregate', kind: 'choice', choices: AGGREGATES, help: 'what is stated for the group; first only where all are equal' },
    { name: 'group', kind: 'choice', choices: ['first'], help: 'bring the rows of each group together first' },
    { name: 'normalise', kind: 'flag', help: 'write the labels of a group alike as well' },
    { name: 'provenance', kind: 'flag', help: 'keep the single amounts in the title of the cell (HTML only)' },
  ],
  messages: {
    'merge-durations.done': '“{column}” merged: {groups} {groups|group|groups}, {rows} {rows|row|rows}.',
    'merge-durations.kept': '{number|Total|Totals} {totals} unchanged.',
    'merge-durations.also': 'Also changed: {changes}.',
    'merge-durations.nothing': '“{column}” states one amount for each group of “{by}” already.',
    'merge-durations.no-group': 'No column says which rows belong together; the option “by” names one.',
    'merge-durations.which-group': '“{by}” and “{other}” both put rows together; the option “by” names one.',
    'merge-durations.no-amounts': 'No column of amounts stands out; the option “column” names one.',
    'merge-durations.same-column': '“{column}” cannot both group the rows and hold the amounts.',
    'merge-durations.apart':
      'The rows of “{group}” stand in two places: bring them together first (group-rows, or the option group=first).',
    'merge-durations.numbers-rows': '“{column}” numbers the rows; it holds no amounts.',
    'merge-durations.not-an-amount': '“{text}” is neither an amount nor a mark that repeats the row above.',
    'merge-durations.first-empty': 'The first row of “{group}” states no amount.',
    'merge-durations.range': '“{text}” is not a single amount.',
    'merge-durations.units': '“{text}” and “{first}” do not measure the same.',
    'merge-durations.approximate': 'Only one of “{text}” and “{first}” is approximate.',
    'merge-durations.differs': '“{text}” is not “{first}”: the amounts of the group are not equal.',
    'merge-durations.not-writable': 'The result cannot be written exactly in the manner of “{text}”.',
    'merge-durations.no-spans': 'No cell of this kind of table spans rows; those of HTML and grid tables do.',
    'merge-durations.html-only': 'Only the cells of HTML tables have titles.',
    'merge-durations.only-sums': 'A row of subtotals states what its group adds up to; another aggregate needs another style.',
    'merge-durations.outdated':
      'The table of the groups is there already, but its amount for “{group}” is out of date: mend it, or delete that table.',
    'merge-durations.has-title': 'This cell has a title already.',
    'merge-durations.no-rowspan': 'This cell cannot be taken out of its row.',
    'merge-durations.no-model': 'No row has a cell of its own in every column, to write a new row after.',
    'merge-durations.no-room': 'Something follows the table on its last line, so nothing can be put under it.',
    'merge-durations.title.ditto': 'Merge “{column}” by “{by}”: repeat marks',
    'merge-durations.title.rowspan': 'Merge “{column}” by “{by}”: one spanning cell',
    'merge-durations.title.blank': 'Merge “{column}” by “{by}”: empty cells',
    'merge-durations.title.subtotal': 'Merge “{column}” by “{by}”: a subtotal under each group',
    'merge-durations.title.summary': 'Merge “{column}” by “{by}”: a table of the groups under this one',
    'merge-durations.ways': 'Merge “{column}” by “{by}”…',
    'merge-durations.way.ditto': 'Repeat marks',
    'merge-durations.way.rowspan': 'One spanning cell',
    'merge-durations.way.blank': 'Empty cells',
    'merge-durations.way.subtotal': 'A subtotal under each group',
    'merge-durations.way.summary': 'A table of the groups under this one',
    'merge-durations.preview': '{amount} in {rows} rows',
    'merge-durations.preview.also': '{amount} in {rows} rows; also changes {changes}',
  },
  run: (target, chosen) => requireRegularRows(target, () => mergeGroups(target, chosen)),
  suggest(target) {
    const { table } = target;
    const [by, column] = [groupColumn(table), amountColumn(table)];
    if (!by || !column || column.dimension === 'percent' || table.layout) return [];
    const runs = mergeable(table, by, column, 'sum');
    if (isRefusal(runs) || runs.length === 0) return [];
    const apart = groupsApart(table, by).length > 0;
    const usual = usualStyle(target, by.index);
    const styles = [usual, ...STYLES.filter((style) => style !== usual && (style !== 'rowspan' || spansRows(table)))];
    return styles.map((style): Suggestion => {
      const options = {
        column: columnReference(table, column),
        by: columnReference(table, by),
        style,
        ...(apart && style !== 'summary' ? { group: 'first' } : {}),
      };
      const data = { column: column.name, by: by.name };
      const preview = previewOf(target, runs, column);
      return {
        options,
        title: { id: `merge-durations.title.${style}`, data },
        ...(preview ? { preview } : {}),
        way: {
          heading: { id: 'merge-durations.ways', data },
          name: { id: `merge-durations.way.${style}`, data: {} },
          sample: sampleIn(target, runs, style),
        },
      };
    });
  },
};

function mergeGroups(target: Target, chosen: RewriteArguments): Draft {
  const plan = planOf(target, chosen);
  if (isRefusal(plan)) return plan;
  const { by, aggregate } = plan;
  const edits = inSteps(target, stepsOf(plan, chosen, target));
  if (isRefusal(edits)) return edits;
  const summary = edits.length === 0 ? nothingToDo(plan) : account(target.table, plan);
  return { kind: 'edits', edits, summary, waives: aggregate === 'sum' ? [] : ['sums'], mergedBy: by };
}

function nothingToDo({ column, by }: Plan): Message {
  return { id: 'merge-durations.nothing', data: { column: column.name, by: by.name } };
}

/** What was merged, which totals say what they said, and which are made right. */
function account(table: Table, { column, by, aggregate }: Plan): Message {
  const found = statedRuns(table, by, column, aggregate);
  const runs = isRefusal(found) ? [] : found;
  const groups = new Set(runs.map(({ run }) => fold(run.label))).size;
  const rows = runs.reduce((sum, { stated }) => sum + stated.length, 0);
  const kept = table.summaryCells.filter((cell) => cell.about === column.index && cell.verdict === 'agrees' && isClosing(cell, table));
  const changes = correctionsIn(table);
  const also: Message | undefined = changes === '' ? undefined : { id: 'merge-durations.also', data: { changes } };
  const totals = { number: kept.length, totals: kept.map(({ statedText }) => statedText).join(', ') };
  const unchanged = kept.length === 0 ? also : { id: 'merge-durations.kept', data: totals, ...(also ? { also } : {}) };
  return {
    id: 'merge-durations.done',
    data: { column: column.name, by: by.name, groups, rows },
    ...(unchanged ? { also: unchanged } : {}),
  };
}

/** What is to be merged, and how. */
interface Plan {
  readonly column: Column;
  readonly by: Column;
  readonly style: MergeStyle;
  readonly aggregate: MergeAggregate;
}

function planOf(target: Target, chosen: RewriteArguments): Plan | Refusal {
  const { table } = target;
  const place = table.rows[0]?.span ?? table.span;
  const column = chosen.column('column') ?? amountColumn(table);
  const by = chosen.column('by') ?? groupColumn(table);
  if (!by) return refuse(place, 'merge-durations.no-group');
  if (!column) return refuse(place, 'merge-durations.no-amounts');
  if (column.kind === 'identifier') return refuse(place, 'merge-durations.numbers-rows', { column: column.name });
  if (by.index === column.index) return refuse(place, 'merge-durations.same-column', { column: column.name });
  const style = STYLES.find((one) => one === chosen.text('style')) ?? usualStyle(target, by.index);
  if (style === 'rowspan' && !spansRows(table)) return refuse(place, 'merge-durations.no-spans');
  if (table.kind !== 'html' && chosen.flag('provenance')) return refuse(place, 'merge-durations.html-only');
  const crossing = chosen.column('by') || isOwnRow(style) ? undefined : crossingColumn(table, by);
  if (crossing) return refuse(place, 'merge-durations.which-group', { by: by.name, other: crossing.name });
  const aggregate = AGGREGATES.find((one) => one === chosen.text('aggregate')) ?? 'sum';
  // Between rows of data only a sum is told from one of them.
  if (style === 'subtotal' && aggregate !== 'sum') return refuse(place, 'merge-durations.only-sums');
  return { column, by, style, aggregate };
}

/** The amounts of the rows stay, and those of the groups stand elsewhere. */
function isOwnRow(style: Plan['style']): boolean {
  return style === 'subtotal' || style === 'summary';
}

function stepsOf(plan: Plan, chosen: RewriteArguments, { report, table }: Target): readonly Step[] {
  const { by, column, style } = plan;
  const label: Step = ({ table }) => labelEdits(table, [by]);
  const group: Step = (target) => groupingEdits(target, by);
  const edges: Step = (target) => withoutEdges(target, by, column);
  const summaries: Step = (now) => (now.report === report ? [] : summaryEdits(now.table, isClosing));
  return [
    ...(chosen.flag('normalise') ? [label] : []),
    ...(chosen.text('group') === 'first' ? [group] : []),
    (target) => (style === 'summary' ? summaryTable(target, plan) : merged(target, plan, chosen.flag('provenance') ?? false)),
    ...(style === 'rowspan' && table.kind === 'grid' ? [edges] : []),
    summaries,
  ];
}

function merged(target: Target, { column, by, style, aggregate }: Plan, provenance: boolean): readonly Edit[] | Refusal {
  const [apart] = groupsApart(target.table, by);
  if (apart) return refuse(apart.rows[0]?.span ?? target.table.span, 'merge-durations.apart', { group: apart.label });
  if (style === 'subtotal') return subtotalled(target, by, column);
  const runs = mergeable(target.table, by, column, aggregate);
  if (isRefusal(runs)) return runs;
  return runs.reduce<readonly Edit[] | Refusal>((edits, run) => {
    if (isRefusal(edits)) return edits;
    const more = mergeEdits(target, run, style as CoveredStyle, provenance ? provenanceOf(run, aggregate) : undefined);
    return isRefusal(more) ? more : [...edits, ...more];
  }, []);
}

/** Rows of subtotals, if each can be seen to be right: what comes after would otherwise make them right in its own way. */
function subtotalled(target: Target, by: Column, column: Column): readonly Edit[] | Refusal {
  const runs = statedRuns(target.table, by, column, 'sum');
  if (isRefusal(runs)) return runs;
  if (!runs.some(({ stated }) => stated.length > 1)) return [];
  const edits = subtotalEdits(target, runs, by, column);
  if (isRefusal(edits)) return edits;
  const draft = requireVerifiedTotals(target, { kind: 'edits', edits, summary: { id: 'merge-durations.done', data: {} } });
  return isRefusal(draft) ? draft : edits;
}

/** The single amounts as written: those of a sum with `+` between them, so that they can be told from others. */
function provenanceOf({ stated }: MergedRun, aggregate: MergeAggregate): string {
  return stated.map(({ text }) => text.text).join(aggregate === 'sum' ? ' + ' : ' · ');
}

function summaryTable(target: Target, { column, by, aggregate }: Plan): readonly Edit[] | Refusal {
  const groups = totalsByGroup(target.table, by, column, aggregate);
  return isRefusal(groups) ? groups : summaryTableEdits(target, groups, by, column, aggregate === 'sum');
}

/** The largest group: `267 min in 5 rows`. */
function previewOf(target: Target, runs: readonly MergedRun[], { unit }: Column): Message | undefined {
  const [largest] = [...runs].sort((a, b) => b.run.rows.length - a.run.rows.length);
  const source = largest && amountSource(target, largest.stated[0], largest.amount, largest.stated);
  if (!largest || source === undefined) return undefined;
  const amount = /^[\d.,\s]+$/.test(source) && unit !== '' ? `${source} ${unit}` : source;
  const data = { amount, rows: largest.run.rows.length };
  const changes = correctionsIn(target.table);
  return changes === '' ? { id: 'merge-durations.preview', data } : { id: 'merge-durations.preview.also', data: { ...data, changes } };
}

function sampleIn(target: Target, runs: readonly MergedRun[], style: MergeStyle): string {
  const [first] = runs;
  const amount = first && amountSource(target, first.stated[0], first.amount, first.stated);
  return first && amount !== undefined ? sampleOf(target, first, amount, style) : '';
}

/** The other totals that are made right on the way, as what each says and will say: `14 → 15`; empty if there are none. */
function correctionsIn(table: Table): string {
  const wrong = table.summaryCells.filter((cell) => cell.verdict === 'disagrees' && isClosing(cell, table));
  return wrong.flatMap(({ statedText, expectedText }) => (expectedText === undefined ? [] : `${statedText} → ${expectedText}`)).join(', ');
}

/** A figure in a row of totals; those that rows state across are the author's to change. */
function isClosing(cell: SummaryCell, { rows }: Table): boolean {
  return cell.confidence === 'certain' && rows[cell.row]?.kind === 'summary';
}
