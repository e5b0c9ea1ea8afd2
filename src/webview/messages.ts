import type { PanelMessage } from '../protocol.ts';
import { fieldsOf } from './choices.ts';

/** Reads a message of the panel; undefined for anything else that reaches the page. */
export function readPanelMessage(data: unknown): PanelMessage | undefined {
  const message = fieldsOf(data);
  const isSaid = typeof message['sentence'] === 'string';
  switch (message['kind']) {
    case 'table':
      return isView(fieldsOf(message['view'])) ? (data as PanelMessage) : undefined;
    case 'groups':
      return typeof message['request'] === 'number' && isGroups(fieldsOf(message['groups'])) ? (data as PanelMessage) : undefined;
    case 'gone':
    case 'told':
      return isSaid ? (data as PanelMessage) : undefined;
    default:
      return undefined;
  }
}

function isView(view: Readonly<Record<string, unknown>>): boolean {
  const { columns, rows, words, version } = view;
  const texts = ['uri', 'id', 'title', 'details', 'language'].every((name) => typeof view[name] === 'string');
  if (!texts || typeof version !== 'number' || !isList(columns) || !isList(rows)) return false;
  return (
    columns.map(fieldsOf).every(({ name, kind }) => typeof name === 'string' && typeof kind === 'string') &&
    Object.values(fieldsOf(words)).every((word) => typeof word === 'string') &&
    rows.map(fieldsOf).every(({ index, name, cells }) => {
      return (
        typeof index === 'number' && typeof name === 'string' && isList(cells) && cells.length === columns.length && cells.every(isCell)
      );
    })
  );
}

function isCell(cell: unknown): boolean {
  const { text, colspan, tasks = [] } = fieldsOf(cell);
  return cell === null || (typeof text === 'string' && typeof colspan === 'number' && isList(tasks));
}

function isGroups({ groups, all }: Readonly<Record<string, unknown>>): boolean {
  return isList(groups) && [...groups, all].every(isGroup);
}

function isGroup(group: unknown): boolean {
  const { label, rows, figures } = fieldsOf(group);
  return typeof label === 'string' && isList(rows) && rows.every(Number.isInteger) && isList(figures);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
