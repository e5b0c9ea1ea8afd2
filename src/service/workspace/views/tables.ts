import type { TreeNode } from '../../../protocol.ts';
import { chapterAt, namedChapters, type NamedChapter } from '../chapters.ts';
import type { DigestSummaryCell, DigestTable } from '../digest.ts';
import { say, tableName } from '../../sentences.ts';
import { nodeId, type Address } from './address.ts';
import { escapeMarkdown } from '../../markdown.ts';
import { startOf } from './rows.ts';
import type { View } from './view.ts';

/** The rows below one of the view of tables: chapter, table, stated figure. */
export function tableRows(view: View, parent: Address = {}): readonly TreeNode[] {
  if (parent.uri === undefined) return chapterRows(view);
  const chapter = chapterAt(view.workspace, parent.uri);
  if (!chapter) return [];
  if (parent.table === undefined) return tablesOf(view, chapter).map((table) => tableRow(view, chapter, table));
  const table = chapter.digest.tables.find(({ index }) => index === parent.table);
  return table?.summaryCells.map((cell, i) => figureRow(view, chapter, cell, { ...parent, leaf: `${i}` })) ?? [];
}

function tablesOf(view: View, chapter: NamedChapter): readonly DigestTable[] {
  const { sections, tables } = chapter.digest;
  return tables.filter(({ layout, caption = '', section, summaryCells }) => {
    const texts = [caption, ...(sections[section]?.headings ?? []), ...summaryCells.map(({ name }) => name)];
    return !layout && view.filter.admits(chapter, texts);
  });
}

function chapterRows(view: View): readonly TreeNode[] {
  const shown = namedChapters(view.workspace)
    .map((chapter) => ({ chapter, tables: tablesOf(view, chapter) }))
    .filter(({ tables }) => tables.length > 0);
  return shown.map(({ chapter: { digest, path }, tables }) => {
    const words = chapterWords(tables, view);
    return {
      id: nodeId({ uri: digest.uri }),
      kind: 'chapter',
      label: path,
      description: words.join(' · '),
      tooltip: escapeMarkdown(path),
      spoken: [path, ...words].join(', '),
      children: shown.length === 1 ? 'expanded' : 'collapsed',
      location: startOf(digest),
    };
  });
}

function chapterWords(tables: readonly DigestTable[], { language }: View): readonly string[] {
  const wrong = tables.flatMap(({ summaryCells }) => summaryCells.filter(({ verdict }) => verdict === 'disagrees')).length;
  const count = say('count-tables', { number: tables.length }, language);
  return wrong > 0 ? [count, say('table-disagrees', { number: wrong }, language)] : [count];
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
