import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Definition, Nodes, PhrasingContent, Root } from 'mdast';
import { inlineMarkdown } from './inline-markdown.ts';

/** What a cell of a pipe table is as HTML; or what in it has no counterpart there. */
export type InlineHtml = { readonly html: string } | { readonly stays: 'note' | 'reference' };

/**
 * The inline Markdown of a pipe table's cell as HTML that shows the same. Entities, HTML and plain text stay as they are written; a sign
 * that was escaped lest it be Markdown becomes an entity, so that it is none in HTML either, whoever reads it.
 * @param definitions the source of the chapter's link definitions
 */
export function inlineHtml(cell: string, definitions: string): InlineHtml {
  const { root, content, source } = inlineMarkdown(cell, definitions);
  const writer: Writer = { source, definitions: definitionsIn(root) };
  const missing = content.flatMap((node) => strays(node, writer))[0];
  return missing ? { stays: missing } : { html: content.map((node) => write(node, writer)).join('') };
}

interface Writer {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
}

function definitionsIn({ children }: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const node of children) if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  return found;
}

/** What lies in a node and cannot be written in HTML: the mark of a note, which is text where the notes are not known; a reference that leads nowhere. */
function strays(node: Nodes, writer: Writer): readonly ('note' | 'reference')[] {
  if (node.type === 'footnoteReference' || (node.type === 'text' && /\[\^[^\]\s]+\]/.test(sliceOf(node, writer)))) return ['note'];
  const refers = node.type === 'linkReference' || node.type === 'imageReference';
  if (refers && !writer.definitions.has(node.identifier)) return ['reference'];
  return 'children' in node ? node.children.flatMap((child) => strays(child, writer)) : [];
}

function write(node: PhrasingContent, writer: Writer): string {
  const inner = 'children' in node ? node.children.map((child) => write(child, writer)).join('') : '';
  switch (node.type) {
    case 'emphasis':
      return `<em>${inner}</em>`;
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'delete':
      return `<del>${inner}</del>`;
    case 'text':
      return textHtml(node.position ? sliceOf(node, writer) : node.value);
    case 'html':
      return node.value;
    case 'inlineCode':
      return `<code>${literal(node.value)}</code>`;
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${attribute(node.url)}"${title(node.title)}>${inner}</a>`;
    case 'image':
      return `<img src="${attribute(node.url)}" alt="${attribute(node.alt ?? '')}"${title(node.title)}>`;
    case 'linkReference':
    case 'imageReference':
      return referenceHtml(node, inner, writer);
    case 'footnoteReference':
      return sliceOf(node, writer);
  }
}

function referenceHtml(node: Extract<PhrasingContent, { identifier: string }>, inner: string, { definitions }: Writer): string {
  const to = definitions.get(node.identifier);
  const [url, about] = [attribute(to?.url ?? ''), title(to?.title)];
  const alt = node.type === 'imageReference' ? attribute(node.alt ?? '') : '';
  return node.type === 'imageReference' ? `<img src="${url}" alt="${alt}"${about}>` : `<a href="${url}"${about}>${inner}</a>`;
}

/** The source of a node. */
function sliceOf({ position }: PhrasingContent, { source }: Writer): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

const ESCAPE_OR_ENTITY = /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|&(?=[#\w])|</gi;

/** Text as it stands in Markdown: escapes and signs of HTML are resolved, all else is kept. */
function textHtml(text: string): string {
  return text.replace(ESCAPE_OR_ENTITY, (found: string, escaped: string | undefined) => {
    if (escaped !== undefined) return literal(escaped);
    if (found === '<') return '&lt;';
    const isEntity = found.startsWith('&#') || decodeNamedCharacterReference(found.slice(1, -1)) !== false;
    return found.length > 1 && isEntity ? found : found.replace('&', '&amp;');
  });
}

/** Signs that must mean nothing: those of HTML, and those of Markdown for readers that look for it in cells. */
function literal(text: string): string {
  return text.replace(/[&<*_~`[\]\\]/g, (sign) => NAMED[sign] ?? `&#${sign.charCodeAt(0)};`);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

function attribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function title(text: string | null | undefined): string {
  return text ? ` title="${attribute(text)}"` : '';
}
