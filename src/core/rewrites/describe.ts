import type { Message, RewriteId, RewriteOption, RewriteOptions } from '../model/index.ts';
import { rewrites } from './index.ts';
import { misuseOf } from './options.ts';

/** What there is to say of a rewrite. Its summary in other languages is the message `<id>.summary`. */
export interface RewriteDescription {
  readonly id: RewriteId;
  readonly options: readonly RewriteOption[];
  /** One sentence. */
  readonly summary: string;
  /** It leaves the chapter as it is, and gives a text in this language; undefined if it makes an edit. */
  readonly gives: 'csv' | 'markdown' | undefined;
}

/** The ids of all rewrites, in alphabetical order. */
export const rewriteIds: readonly RewriteId[] = rewrites.map(({ id }) => id).sort();

/**
 * Describes a rewrite.
 * @throws RangeError for an id that no rewrite has: look it up in `rewriteIds` first
 */
export function describeRewrite(id: RewriteId): RewriteDescription {
  const rewrite = rewrites.find((candidate) => candidate.id === id);
  if (!rewrite) throw new RangeError(`no rewrite has the id ${id}`);
  const { options, summary, gives } = rewrite;
  return { id, options, summary, gives };
}

/**
 * What is wrong with the options of a call, whatever the table: one is unknown, missing, or has a value that it cannot have.
 * @throws RangeError for an id that no rewrite has
 */
export function checkRewriteOptions(id: RewriteId, given: RewriteOptions): Message | undefined {
  return misuseOf(describeRewrite(id), given);
}
