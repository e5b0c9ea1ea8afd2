import { analyse, applyEdits, rewrite, type RewriteId, type RewriteOptions } from '../../../src/core/index.ts';

/** The chapter after a rewrite; of a refusal the message's id, of a text the text. */
export function rewritten(source: string, id: RewriteId, options: RewriteOptions = {}, table = 0): string {
  const outcome = rewrite(analyse(source), { table, id, options }, {});
  if (outcome.kind === 'edits') return applyEdits(source, outcome.edits);
  return outcome.kind === 'text' ? outcome.text : outcome.message.id;
}
