import type { ForeignMention } from '../../service/index.ts';
import type { Index } from '../crawler/workspace-index.ts';
import type { Session } from '../session.ts';

/** The numbers that chapters state, kept as chapters are read. */
export interface Mentions {
  /** Those of all chapters that are known by now. */
  all(): readonly ForeignMention[];
}

/** Keeps what each chapter states, for the others. */
export function createMentions({ service }: Session, index: Index): Mentions {
  const known = new Map<string, readonly ForeignMention[]>();
  index.onRead((uri, reading) => {
    const mentions = reading.kind === 'read' ? service.mentions(reading.source, reading.settings) : [];
    if (mentions.length > 0) known.set(uri, mentions);
    else known.delete(uri);
  });
  return { all: () => [...known.values()].flat() };
}
