import type { Comment, Element, ElementContent, Text } from 'hast';
import { wrapped } from '../../parse/tables/edits.ts';

/** The content of an HTML cell as lines of Pandoc's Markdown; or the name of what has no counterpart there. */
export type PandocCell = { readonly lines: readonly string[] } | { readonly strange: string };

/**
 * Writes what is in an HTML cell in Pandoc's Markdown: paragraphs, lists and inline markup. Text is taken from the source, so that
 * entities and the Markdown in it stay as they are written.
 * @param sourceOf the source of a node
 */
export function pandocCell(cell: Element, sourceOf: (node: Text) => string): PandocCell {
  const strange = strangerIn(cell);
  if (strange !== undefined) return { strange };
  const blocks = blocksOf(cell.children, sourceOf);
  return { lines: blocks.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines])) };
}

/** Columns that a line of a cell may fill. */
const WIDTH = 48;

type SourceOf = (node: Text) => string;

/** Marks on either side of what an inline element holds. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  b: ['**', '**'],
  strong: ['**', '**'],
  i: ['*', '*'],
  em: ['*', '*'],
  del: ['~~', '~~'],
  s: ['~~', '~~'],
  strike: ['~~', '~~'],
  sup: ['^', '^'],
  sub: ['~', '~'],
  u: ['[', ']{.underline}'],
  small: ['', ''],
  span: ['', ''],
  font: ['', ''],
};

const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'li']);
const OTHERS = new Set(['a', 'br', 'code', 'img', 'input']);

function strangerIn(node: Element): string | undefined {
  for (const child of node.children) {
    if (child.type === 'comment') return '!--';
    if (child.type !== 'element') continue;
    const { tagName: name } = child;
    if (!(name in MARKS) && !BLOCKS.has(name) && !OTHERS.has(name)) return name;
    const inside = strangerIn(child);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

type Block = readonly string[];

function blocksOf(nodes: readonly ElementContent[], sourceOf: SourceOf): readonly Block[] {
  const blocks: Block[] = [];
  let run = '';
  const flush = (): void => {
    const lines = run.split('\\\n').map((line) => line.trim());
    const text = lines.join('\\\n').replace(/(?:\\\n)+$/, '');
    if (text !== '') blocks.push(text.split('\n').flatMap((line) => wrapped(line, WIDTH)));
    run = '';
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !BLOCKS.has(node.tagName)) run += inlineOf(node, sourceOf);
    else {
      flush();
      blocks.push(...(node.tagName === 'ul' || node.tagName === 'ol' ? [listOf(node, sourceOf)] : blocksOf(node.children, sourceOf)));
    }
  }
  flush();
  return blocks;
}

function listOf({ tagName, children }: Element, sourceOf: SourceOf): Block {
  const items = children.filter((child): child is Element => child.type === 'element');
  return items.flatMap((item, i) => {
    const mark = tagName === 'ol' ? `${i + 1}. ` : '- ';
    const nested = item.tagName === 'ul' || item.tagName === 'ol';
    const blocks = nested ? [listOf(item, sourceOf)] : blocksOf(item.children, sourceOf);
    const lines = blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
    return (lines.length > 0 ? lines : ['']).map((line, at) => (at === 0 ? mark : ' '.repeat(line === '' ? 0 : mark.length)) + line);
  });
}

function inlineOf(node: ElementContent, sourceOf: SourceOf): string {
  if (node.type === 'text')
    return sourceOf(node)
      .replace(/\s+/g, ' ')
      .replace(/(?<!\\)\|/g, '\\|');
  if (node.type === 'comment') return textOf(node);
  const inner = node.children.map((child) => inlineOf(child, sourceOf)).join('');
  const { href, src, alt, type, checked } = node.properties;
  switch (node.tagName) {
    case 'br':
      return '\\\n';
    case 'code':
      return codeOf(textOf(node));
    case 'a':
      return typeof href === 'string' ? `[${inner.trim()}](${target(href)})` : inner;
    case 'img':
      return `![${typeof alt === 'string' ? alt : ''}](${target(typeof src === 'string' ? src : '')})`;
    case 'input':
      return type === 'checkbox' ? (checked ? '[x]' : '[ ]') : '';
    default:
      return marked(inner, MARKS[node.tagName] ?? ['', '']);
  }
}

/** Marks hug what they mark: blanks go outside. A raised or lowered text may hold none that is not escaped. */
function marked(inner: string, [open, close]: readonly [string, string]): string {
  const text = inner.trim();
  if (text === '' || open === '') return inner;
  const [before = '', after = ''] = inner.split(text, 2);
  return `${before}${open}${open === '^' || open === '~' ? text.replace(/ /g, '\\ ') : text}${close}${after}`;
}

function codeOf(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + gap + text.replace(/\s+/g, ' ') + gap + fence;
}

function target(url: string): string {
  return /[\s()<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url;
}

function textOf(node: Element | Comment | Text): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map((child) => textOf(child)).join('') : '';
}
