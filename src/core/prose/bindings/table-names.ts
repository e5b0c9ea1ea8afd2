import { fold } from '../../language/phrases.ts';
import type { Chapter, Table } from '../../model/index.ts';
import { tagEnd } from '../../parse/tags.ts';
import type { Span } from '../../text/span.ts';

/** What of a chapter is needed to find a table. */
export type TableHolder = Pick<Chapter, 'text' | 'blocks' | 'tables'>;

/** What a table was called when it stood where the text around it, its caption and its heading were the same; by its columns, which stay. */
const lastNames = new WeakMap<Table['columns'], { readonly around: string; readonly names: readonly (readonly string[])[] }>();

/** The names of a table, as slugs: its id, the number of its caption, its caption in words, the heading it stands under. */
export function namesOf(chapter: TableHolder, table: Table): readonly (readonly string[])[] {
  const { start, end } = around(table);
  const where = [Math.min(start, REACH), table.span.start - start, table.span.end - start, end - start].join();
  const text = chapter.text.slice(Math.max(0, start - REACH), end + REACH);
  const context = `${where}\n${table.headings.at(-1) ?? ''}\n${table.caption?.text ?? ''}\n${text}`;
  const last = lastNames.get(table.columns);
  if (last?.around === context) return last.names;
  const names = readNames(chapter, table);
  lastNames.set(table.columns, { around: context, names });
  return names;
}

function readNames(chapter: TableHolder, table: Table): readonly (readonly string[])[] {
  const caption = table.caption?.text ?? '';
  const { word, number, rest } =
    /^(?<word>\p{L}+)\.?\s+(?:n[°o]\.?\s?)?(?<number>(?:\d+\p{L}?|\p{L}|[IVXLC]+)(?:[.-]\d+)*)(?![\p{L}\p{N}])(?<rest>.*)$/su.exec(caption)
      ?.groups ?? { rest: caption.replace(/^\p{L}+\s*:/u, '') };
  const numbered = word && number ? [`table-${number}`, `${word}-${number}`] : [];
  const levels = [idsOf(chapter, table), numbered, [rest ?? '', caption], table.headings.slice(-1)];
  return levels.map((names) => names.map(slug).filter((name) => name !== ''));
}

/** How far behind a table, or before it, its id may stand. */
const REACH = 300;

/** From the start of a table or its caption to the end of both. */
function around({ span, caption }: Table): Span {
  return { start: Math.min(span.start, caption?.span.start ?? span.start), end: Math.max(span.end, caption?.span.end ?? 0) };
}

/** `<table id="…">`, `{#tbl-…}` behind a caption, `:name: …` in a directive, `(…)=` above it, `\label{…}`. */
function idsOf({ text }: TableHolder, table: Table): readonly string[] {
  const { span, caption, kind } = table;
  const { start, end } = around(table);
  const tag = kind === 'html' ? text.slice(span.start, tagEnd(text, span.start)) : '';
  const captionText = caption ? text.slice(caption.span.start, caption.span.end) : '';
  const options = /^(?:[^\r\n]*(?:\r\n|\r|\n)[ \t]*:[^\r\n]*)*/.exec(text.slice(span.start, span.end))?.[0] ?? '';
  const tex = kind === 'latex' ? (/^[^]*?(?=\\end\{table|$)/.exec(text.slice(start, end + REACH))?.[0] ?? '') : '';
  return [
    /\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i.exec(tag)?.slice(1).find(Boolean),
    /\{#([^\s{}]+)(?:\s[^{}]*)?\}\s*$/.exec(captionText)?.[1],
    /^[ \t]*:name:[ \t]*(\S+)/m.exec(`${captionText}\n${options}`)?.[1],
    /(?:^|[\r\n])\(([^()\s]+)\)=\s*$/.exec(text.slice(Math.max(0, start - REACH), start))?.[1],
    /\\label\{([^{}]+)\}/.exec(tex)?.[1],
  ].filter((id) => id !== undefined);
}

/** A name in small letters without accents, with a hyphen for whatever stands between its words; full stops stay within numbers. */
export function slug(text: string): string {
  return fold(text)
    .replace(/\.(?!\d)|(?<!\d)\./g, ' ')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-|-$/g, '');
}
