import type { PhrasingContent } from 'mdast';
import { escapeTex } from '../../parse/tables/fit-tex.ts';
import { inlineMarkdown } from './inline-markdown.ts';

/** What a cell is in LaTeX; or the name of what has no counterpart there. */
export type InlineTex = { readonly tex: string } | { readonly strange: string };

/**
 * The inline Markdown of a cell as LaTeX. Formulas stay as they are written.
 * @param definitions the source of the chapter's link definitions
 */
export function inlineTex(cell: string, definitions: string): InlineTex {
  const { content } = inlineMarkdown(cell.replace(/(?<!\\)\|/g, '\\|'), definitions);
  const strange = content.map(strangerIn).find((name) => name !== undefined);
  return strange === undefined ? { tex: content.map(write).join('') } : { strange };
}

const KNOWN: readonly string[] = ['text', 'emphasis', 'strong', 'inlineCode', 'break', 'link'];

function strangerIn(node: PhrasingContent): string | undefined {
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? undefined : node.value;
  if (!KNOWN.includes(node.type) || (node.type === 'text' && /\[\^[^\]\s]+\]/.test(node.value)))
    return node.type === 'text' ? 'note' : node.type;
  return 'children' in node ? node.children.map(strangerIn).find((name) => name !== undefined) : undefined;
}

function write(node: PhrasingContent): string {
  const inner = 'children' in node ? node.children.map(write).join('') : '';
  switch (node.type) {
    case 'text':
      return node.value
        .split(FORMULA)
        .map((part, i) => (i % 2 === 1 ? part : escapeTex(part)))
        .join('');
    case 'emphasis':
      return `\\emph{${inner}}`;
    case 'strong':
      return `\\textbf{${inner}}`;
    case 'inlineCode':
      return `\\texttt{${escapeTex(node.value)}}`;
    case 'link':
      return `\\href{${node.url.replace(/[%#]/g, '\\$&')}}{${inner}}`;
    case 'break':
    case 'html':
      return '\\newline ';
    case 'delete':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'linkReference':
      return inner;
  }
}

/** As Pandoc tells formulas from amounts of money. */
const FORMULA = /(\$(?!\s)(?:[^$\\]|\\.)+?(?<!\s)\$(?!\d))/;
