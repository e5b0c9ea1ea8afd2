import type { PageMessage, PageState } from '../protocol.ts';

/** What a field of a message has to be. */
const checks = {
  text: (value: unknown) => typeof value === 'string',
  whole: isWhole,
  column: (value: unknown) => value === null || isWhole(value),
  rows: (value: unknown) => Array.isArray(value) && value.every(isWhole),
  format: (value: unknown) => value === 'csv' || value === 'png' || value === 'svg',
} as const;

const place = { version: 'whole', row: 'whole', column: 'whole' } as const;

/** The fields of each message of a page, and what they have to be. */
const shapes: Readonly<Record<PageMessage['kind'], Readonly<Record<string, keyof typeof checks>>>> = {
  ready: {},
  reveal: place,
  edit: { ...place, text: 'text' },
  toggle: { ...place, task: 'whole' },
  groups: { version: 'whole', request: 'whole', by: 'column', rows: 'rows' },
  save: { format: 'format', content: 'text' },
  insert: { version: 'whole', svg: 'text', png: 'text', description: 'text' },
};

/** Reads a message of the page; undefined for anything that it would not say. */
export function readPageMessage(data: unknown): PageMessage | undefined {
  const message = fieldsOf(data);
  const kind = String(message['kind']);
  const shape = Object.hasOwn(shapes, kind) ? shapes[kind as PageMessage['kind']] : undefined;
  const isSound = shape !== undefined && Object.entries(shape).every(([name, check]) => checks[check](message[name]));
  return isSound ? (data as PageMessage) : undefined;
}

/** Reads which table a page had shown before a reload; undefined for anything else. */
export function readPageState(kept: unknown): PageState | undefined {
  const { uri, shown } = fieldsOf(kept);
  return typeof uri === 'string' && typeof shown === 'string' ? { uri, shown } : undefined;
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
