import type { LanguageTag } from '../../../core/index.ts';
import type { TreeNode } from '../../../protocol.ts';
import { calledIn, chapterAt, namedChapters, type NamedChapter } from '../chapters.ts';
import type { DigestChange } from '../../chapter/verdicts.ts';
import type { DigestNumber, DigestSummaryCell, DigestTable } from '../digest.ts';
import { say, tableName } from '../../sentences.ts';
import { type Address, nodeId, type View } from './view.ts';
import { escapeMarkdown } from '../../markdown.ts';
import { startOf } from './rows.ts';

/** The leaf of the row that holds a chapter's bound numbers. */
const NUMBERS = 'numbers';

/** The rows below one of the view of tables: chapter, table, stated figure; and a row for the bound numbers of a chapter. */
export function tableRows(view: View, parent: Address = {}): readonly TreeNode[] {
  if (parent.group !== undefined) return changeRows(view, parent);
  if (parent.uri === undefined) return [...changeGroups(view), ...chapterRows(view)];
  const chapter = chapterAt(view.workspace, parent.uri);
  if (!chapter) return [];
  if (parent.leaf === NUMBERS) return numbersOf(view, chapter).map((number, i) => numberRow(view, chapter, number, i));
  if (parent.table === undefined) {
    const numbers = numbersOf(view, chapter);
    return [
      ...tablesOf(view, chapter).map((table) => tableRow(view, chapter, table)),
      ...(numbers.length > 0 ? [numbersRow(view, chapter, numbers)] : []),
    ];
  }
  const table = chapter.digest.tables.find(({ index }) => index === parent.table);
  return table?.summaryCells.map((cell, i) => figureRow(view, chapter, cell, { ...parent, leaf: `${i}` })) ?? [];
}

/** Since when something has changed, in the order in which it is shown. */
const SINCE = ['compared', 'committed', 'opened'] as const;

/** Above all chapters: the sums that are not what they were, whether the totals agree or not. */
function changeGroups(view: View): readonly TreeNode[] {
  return SINCE.flatMap((since): readonly TreeNode[] => {
    const number = changesOf(view, since).length;
    if (number === 0) return [];
    const label = say(`since-${since}`, {}, view.language);
    const description = say('count-sums', { number }, view.language);
    const row = { id: nodeId({ group: since }), kind: 'group' as const, label, description, tooltip: escapeMarkdown(label) };
    return [{ ...row, spoken: `${label}, ${description}`, children: 'expanded' }];
  });
}

interface ShownChange {
  readonly chapter: NamedChapter;
  readonly change: DigestChange;
  /** What tells it from others of its chapter. */
  readonly leaf: string;
}

function changesOf(view: View, since: string | undefined): readonly ShownChange[] {
  return namedChapters(view.workspace).flatMap((chapter) => {
    const { changes } = chapter.digest;
    if (changes?.since !== since) return [];
    const admitted = changes?.sums.filter(({ name, rows }) => view.filter.admits(chapter, [name, ...rows.map((row) => row.name)])) ?? [];
    return admitted.map((change) => ({ chapter, change, leaf: `${change.table} ${change.name}` }));
  });
}

/** The sums of a group, each with its rows below. */
function changeRows(view: View, { group = '', uri, leaf }: Address): readonly TreeNode[] {
  const shown = changesOf(view, group);
  if (uri === undefined) return shown.map((each) => changeRow(view, each, { group }));
  const found = shown.find(({ chapter, leaf: name }) => chapter.digest.uri === uri && name === leaf);
  return (found?.change.rows ?? []).map(({ figures: label, name, range }, i) => ({
    id: nodeId({ group, uri, leaf: `${leaf ?? ''} ${i}` }),
    kind: 'changed',
    label,
    description: name,
    tooltip: escapeMarkdown([name, label].filter((part) => part !== '').join(': ')),
    spoken: [name, label].filter((part) => part !== '').join(', '),
    children: 'none',
    location: { uri, range },
  }));
}

/** What a sum was and is, with the name of its column: `Duration 866 → 583`. */
export function changeLabel({ name, before, after, table }: DigestChange, language: LanguageTag): string {
  return say('changed-figures', { name: name === '' ? tableName(undefined, table, language) : name, before, after }, language);
}

function changeRow({ language }: View, { chapter, change, leaf }: ShownChange, address: Address): TreeNode {
  const { digest, path } = chapter;
  const { difference, range, rows } = change;
  const label = changeLabel(change, language);
  return {
    id: nodeId({ ...address, uri: digest.uri, leaf }),
    kind: 'changed',
    label,
    description: `(${difference}) · ${path}`,
    tooltip: escapeMarkdown(`${label} (${difference})`),
    spoken: `${label}, ${difference}, ${path}`,
    children: rows.length > 0 ? 'collapsed' : 'none',
    location: { uri: digest.uri, range },
  };
}

function tablesOf(view: View, chapter: NamedChapter): readonly DigestTable[] {
  const { sections, tables } = chapter.digest;
  return tables.filter(({ layout, caption = '', section, summaryCells }) => {
    const texts = [caption, ...(sections[section]?.headings ?? []), ...summaryCells.map(({ name }) => name)];
    return !layout && view.filter.admits(chapter, texts);
  });
}

function numbersOf(view: View, chapter: NamedChapter): readonly DigestNumber[] {
  return chapter.digest.numbers.filter(({ text, formula }) => view.filter.admits(chapter, [text, formula]));
}

function numbersRow({ language }: View, { digest }: NamedChapter, numbers: readonly DigestNumber[]): TreeNode {
  const label = say('numbers', {}, language);
  const wrong = numbers.filter(({ verdict }) => verdict === 'disagrees').length;
  const words = [
    say('count-numbers', { number: numbers.length }, language),
    ...(wrong > 0 ? [say('numbers-disagree', { number: wrong }, language)] : []),
  ];
  return {
    id: nodeId({ uri: digest.uri, leaf: NUMBERS }),
    kind: 'group',
    label,
    description: words.join(' · '),
    tooltip: escapeMarkdown(label),
    spoken: [label, ...words].join(', '),
    children: wrong > 0 ? 'expanded' : 'collapsed',
  };
}

function numberRow({ language }: View, { digest }: NamedChapter, number: DigestNumber, place: number): TreeNode {
  const { text, formula, verdict, expected = '', explanation, range } = number;
  const label = say('bound-number', { text, formula }, language);
  const description = say(`number-${verdict}`, { expected }, language);
  return {
    id: nodeId({ uri: digest.uri, leaf: `${NUMBERS} ${place}` }),
    kind: `total-${verdict}`,
    label,
    description,
    tooltip: escapeMarkdown(explanation),
    spoken: `${label}, ${description}`,
    children: 'none',
    location: { uri: digest.uri, range },
  };
}

function chapterRows(view: View): readonly TreeNode[] {
  const shown = namedChapters(view.workspace)
    .map((chapter) => ({ chapter, tables: tablesOf(view, chapter), numbers: numbersOf(view, chapter) }))
    .filter(({ tables, numbers }) => tables.length + numbers.length > 0);
  return shown.map(({ chapter, tables, numbers }) => {
    const { digest, path } = chapter;
    const { label, beside } = calledIn(chapter);
    const words = [...beside, ...chapterWords(tables, numbers, view)];
    return {
      id: nodeId({ uri: digest.uri }),
      kind: 'chapter',
      label,
      description: words.join(' · '),
      tooltip: escapeMarkdown(path),
      spoken: [label, ...words].join(', '),
      children: shown.length === 1 ? 'expanded' : 'collapsed',
      location: startOf(digest),
    };
  });
}

function chapterWords(tables: readonly DigestTable[], numbers: readonly DigestNumber[], { language }: View): readonly string[] {
  const wrong = tables.flatMap(({ summaryCells }) => summaryCells.filter(({ verdict }) => verdict === 'disagrees')).length;
  const drifted = numbers.filter(({ verdict }) => verdict === 'disagrees').length;
  return [
    tables.length > 0
      ? say('count-tables', { number: tables.length }, language)
      : say('count-numbers', { number: numbers.length }, language),
    ...(wrong > 0 ? [say('table-disagrees', { number: wrong }, language)] : []),
    ...(drifted > 0 ? [say('numbers-disagree', { number: drifted }, language)] : []),
  ];
}

function tableRow(view: View, { digest, path }: NamedChapter, table: DigestTable): TreeNode {
  const { language } = view;
  const headings = digest.sections[table.section]?.headings ?? [];
  const label = tableName(table.caption, table.index, view.language);
  const size = { rows: table.rows, columns: table.columns };
  // A table without a caption is known by the heading it stands under.
  const place = table.caption === undefined ? (headings.at(-1) ?? '') : '';
  const { kind, words } = verdictOn(table, view);
  return {
    id: nodeId({ uri: digest.uri, table: table.index }),
    kind,
    label,
    description: [say('table-size', size, language), kind === 'table-disagrees' ? words : '', place]
      .filter((part) => part !== '')
      .join(' · '),
    tooltip: [`**${escapeMarkdown(label)}**`, words, escapeMarkdown([path, ...headings].join(' › '))]
      .filter((part) => part !== '')
      .join('\n\n'),
    spoken: [label, say('table-size-spoken', size, language), words].filter((part) => part !== '').join(', '),
    children: table.summaryCells.length > 0 ? 'collapsed' : 'none',
    location: { uri: digest.uri, range: table.range },
    table: { uri: digest.uri, index: table.index },
  };
}

/** The worst verdict on a table's totals; a table without totals has none to tell. */
function verdictOn({ summaryCells }: DigestTable, { language }: View): { readonly kind: TreeNode['kind']; readonly words: string } {
  if (summaryCells.length === 0) return { kind: 'table', words: '' };
  const number = summaryCells.filter(({ verdict }) => verdict === 'disagrees').length;
  const told = summaryCells.filter(({ verdict }) => verdict !== 'silenced');
  const allAgree = told.length > 0 && told.every(({ verdict }) => verdict === 'agrees');
  const verdict = number > 0 ? 'disagrees' : allAgree ? 'agrees' : 'unverified';
  return { kind: `table-${verdict}`, words: say(`table-${verdict}`, { number }, language) };
}

function figureRow(view: View, { digest }: NamedChapter, cell: DigestSummaryCell, address: Address): TreeNode {
  const { name, stated, verdict, expected = '', explanation, range } = cell;
  const label = say('figure', { name, stated }, view.language);
  const description = say(`verdict-${verdict}`, { expected }, view.language);
  return {
    id: nodeId(address),
    kind: `total-${verdict}`,
    label,
    description,
    tooltip: explanation.map(escapeMarkdown).join('\n\n'),
    spoken: `${label}, ${description}`,
    children: 'none',
    location: { uri: digest.uri, range },
    ...(address.table !== undefined && { table: { uri: digest.uri, index: address.table } }),
  };
}
