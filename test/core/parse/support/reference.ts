import type { Nodes, Paragraph } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** What a text holds according to remark-gfm, in terms of the chapter's model. */
export interface Facts {
  /** Kind and start of every block in no table, containers dissolved. */
  readonly blocks: readonly string[];
  /** Start of every pipe table, the number of cells of its rows, and the texts of those that are plain words. */
  readonly tables: readonly { readonly start: number; readonly rows: readonly (readonly (string | undefined)[])[] }[];
  /** Line (from 1) and state of every task in a list. */
  readonly tasks: readonly { readonly line: number; readonly done: boolean }[];
}

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

const KINDS: Readonly<Partial<Record<Nodes['type'], string>>> = {
  code: 'code',
  definition: 'definition',
  heading: 'heading',
  html: 'html',
  paragraph: 'paragraph',
  table: 'table',
  thematicBreak: 'thematic-break',
};

/** A cell text that both readers must give alike: escapes, marks and links are read elsewhere. */
const PLAIN_CELL = /^[\w ]*$/;

/** Reads a text with remark-gfm, as a whole. A byte-order mark shifts its offsets, so the text must not begin with one. */
export function reference(text: string): Facts {
  const facts = { blocks: [] as string[], tables: [] as Facts['tables'][number][], tasks: [] as Facts['tasks'][number][] };
  const visit = (node: Nodes, isTask: boolean): void => {
    const start = node.position!.start.offset!;
    const kind = KINDS[node.type];
    if (node.type === 'table') {
      facts.tables.push({
        start,
        rows: node.children.map((row) => row.children.map((cell) => plain(text.slice(...contentOf(text, cell))))),
      });
    }
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      facts.tasks.push({ line: boxLine(text, node.children[0] as Paragraph), done: node.checked });
    }
    if (kind !== undefined) facts.blocks.push(isTask ? kind : `${kind} ${start}`);
    else if ('children' in node)
      node.children.forEach((child, i) => {
        visit(child, node.type === 'listItem' && typeof node.checked === 'boolean' && i === 0);
      });
  };
  visit(processor.parse(text), false);
  return facts;
}

/** Cells without the pipes and blanks around their text. */
function contentOf(text: string, cell: Nodes): [number, number] {
  const written = text.slice(cell.position!.start.offset, cell.position!.end.offset);
  const start = cell.position!.start.offset! + /^\|?[ \t]*/.exec(written)![0].length;
  return [start, Math.max(start, cell.position!.start.offset! + written.replace(/[ \t]*\|?[ \t]*$/, '').length)];
}

/** The text, if it is plain enough to be compared. */
export function plain(text: string): string | undefined {
  return PLAIN_CELL.test(text) ? text.trim() : undefined;
}

/** remark mostly lets the paragraph of a task begin behind its box. */
function boxLine(text: string, paragraph: Paragraph): number {
  const start = paragraph.position!.start.offset!;
  const box = text.startsWith('[', start) ? start : text.lastIndexOf('[', start - 1);
  return text.slice(0, box).split(/\r\n|\r|\n/).length;
}
