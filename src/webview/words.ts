import type { TableView } from '../protocol.ts';

/** Says something in the author's language. */
export type Say = (id: string, data?: Readonly<Record<string, string | number>>) => string;

/** Takes words from those that came with the table; an id that nobody knows is said as it is, to be seen. */
export function sayIn({ words }: Pick<TableView, 'words'>): Say {
  return (id, data = {}) =>
    (words[id] ?? id).replace(/\{(\w+)\}/g, (hole, name: string) => {
      const datum = data[name];
      return datum === undefined ? hole : String(datum);
    });
}
