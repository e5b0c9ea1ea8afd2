/** What a row stands for, by names that stay when lines move. Of what is not named, a row stands for all. */
export interface Address {
  /** A kind, a person, a time; only where rows are grouped by one. */
  readonly group?: string;
  readonly uri?: string;
  /** The key of a section. */
  readonly section?: string;
  /** The index of a table. */
  readonly table?: number;
  /** What an item, or a figure, is told by in its section and table. */
  readonly leaf?: string;
}

/** The id of the row at an address. */
export function nodeId({ group, uri, section, table, leaf }: Address): string {
  return JSON.stringify([group, uri, section, table, leaf].map((part) => part ?? null));
}

/** The address that an id was made of; undefined for any other text. */
export function readNodeId(id: string): Address | undefined {
  const parts = parse(id);
  const [group, uri, section, table, leaf] = Array.isArray(parts) ? (parts as readonly unknown[]) : [];
  if (typeof group !== 'string' && typeof uri !== 'string') return undefined;
  return {
    ...(typeof group === 'string' && { group }),
    ...(typeof uri === 'string' && { uri }),
    ...(typeof section === 'string' && { section }),
    ...(typeof table === 'number' && { table }),
    ...(typeof leaf === 'string' && { leaf }),
  };
}

function parse(id: string): unknown {
  try {
    return JSON.parse(id);
  } catch {
    return undefined;
  }
}
