import type { Directive, Span } from '../model/index.ts';

/**
 * Reads the comments that speak to Tallymark: `<!-- tallymark-disable-next-line wrong-total, ragged-row -- the reason -->`.
 * What follows ` -- ` is a reason for human readers.
 */
export function readDirectives(source: string, comments: readonly Span[]): readonly Directive[] {
  return comments.flatMap((span) => {
    const comment = source.slice(span.start, span.end);
    const found = comment.endsWith('-->') ? /^<!--\s*tallymark-([a-z-]*[a-z])([^]*?)-->$/.exec(comment) : null;
    if (!found) return [];
    const [whole, verb = '', rest = ''] = found;
    const list = rest.split(/\s--(?:\s|$)/)[0] ?? '';
    const listAt = span.start + whole.length - '-->'.length - rest.length;
    const rules = [...list.matchAll(/[^\s,]+/g)].map((id) => ({
      id: id[0],
      span: { start: listAt + id.index, end: listAt + id.index + id[0].length },
    }));
    return [{ span, verb, rules }];
  });
}
