/** Labelled documents: what their authors' totals are, as a reader found it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse, createMemo, indexLines, type SummaryCell, type Table } from '../../src/core/index.ts';

/** What a reader said of one figure. */
export interface Label {
  readonly row: number;
  readonly col: number;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly fn: string;
  readonly stated: string | null;
  readonly verdict: 'right' | 'wrong' | 'rounding' | 'unverifiable';
  readonly why: string;
}

/** A document with the labels of its figures. */
export interface LabelledDocument {
  readonly set: string;
  readonly name: string;
  /** What it comes from: documents of one repository are not independent. */
  readonly unit: string;
  readonly text: string;
  readonly labels: readonly Label[];
  /** Lines of tables beyond the first few of a repository, which do not count. */
  readonly skipped: ReadonlySet<number>;
}

/** Tables with labelled figures that count, of each repository. */
const MOST_TABLES = 5;

interface LabelledTable {
  readonly doc: string;
  readonly summaryCells: readonly Label[];
}

/** Reads the labelled documents of a folder. */
export function readDocuments(set: string, folder: string, labelFile: string): readonly LabelledDocument[] {
  const tables = readFileSync(labelFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledTable)
    .filter(({ doc }) => existsSync(path.join(folder, doc)));
  const counted = new Map<string, number>();
  const byName = new Map<string, { labels: Label[]; skipped: Set<number> }>();
  for (const { doc, summaryCells } of tables) {
    const found = byName.get(doc) ?? { labels: [], skipped: new Set() };
    byName.set(doc, found);
    const unit = unitOf(doc);
    if (summaryCells.length > 0) counted.set(unit, (counted.get(unit) ?? 0) + 1);
    if ((counted.get(unit) ?? 0) <= MOST_TABLES) found.labels.push(...summaryCells);
    else for (const { line } of summaryCells) found.skipped.add(line);
  }
  return [...byName].map(([name, { labels, skipped }]) => ({
    set,
    name,
    unit: unitOf(name),
    text: readFileSync(path.join(folder, name), 'utf8'),
    labels,
    skipped,
  }));
}

/** The open sets below a folder: itself, where it has labels, and its subfolders that do. */
export function readSets(root: string): ReadonlyMap<string, readonly LabelledDocument[]> {
  const places = [
    { name: 'docs', at: root },
    ...readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [{ name: entry.name, at: path.join(root, entry.name) }] : [],
    ),
  ];
  return new Map(
    places
      .filter(({ at }) => existsSync(path.join(at, 'labels.jsonl')) && existsSync(path.join(at, 'docs')))
      .map(({ name, at }) => [name, readDocuments(name, path.join(at, 'docs'), path.join(at, 'labels.jsonl'))]),
  );
}

function unitOf(doc: string): string {
  return doc
    .replace(/^m\d+__/, '')
    .split('__')
    .slice(1, 3)
    .join('/');
}

/** A judged figure of a document. */
export interface JudgedCell {
  readonly cell: SummaryCell;
  readonly table: Table;
  /** From 1. */
  readonly line: number;
}

/** Analyses a text and lists its judged figures. @param memo of a text that is nearly the same */
export function judgedCells(text: string, memo = createMemo()): readonly JudgedCell[] {
  const lines = indexLines(text);
  return analyse(text, {}, memo).chapter.tables.flatMap((table) =>
    table.summaryCells.map((cell) => ({ cell, table, line: lines.positionAt(cell.span.start).line + 1 })),
  );
}

/** Whether a label speaks of a figure: on its line, in its column or with its digits. */
export function isAbout(label: Label, line: number, { column, statedText }: SummaryCell): boolean {
  return line === label.line && (column === label.col || digits(statedText) === digits(label.stated ?? label.text));
}

/** The digits of a text. */
export function digits(text: string): string {
  return text.replace(/\D/g, '');
}
