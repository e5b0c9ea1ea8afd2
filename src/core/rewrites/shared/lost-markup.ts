import type { Comment, Element } from 'hast';
import type { Span } from '../../text/span.ts';
import type { Target } from '../rewrite.ts';
import { markupOf, nodesBelow, TABLE_PARTS } from './html-elements.ts';

/** Markup that a form of tables with one line a row has no place for. */
export interface LostMarkup {
  readonly why: 'attribute' | 'block' | 'caption' | 'comment' | 'nested';
  /** The element's name, or the attribute's. */
  readonly name: string;
  readonly span: Span;
}

/** The first part of an HTML table that a pipe table could not keep, spans and headers aside; undefined if all of it can be kept. */
export function lostMarkup(target: Target): LostMarkup | undefined {
  const { root, spanOf } = markupOf(target);
  for (const node of nodesBelow(root)) {
    const lost = lossOf(node, node === root.children.find(({ type }) => type === 'element'));
    if (lost) return { ...lost, span: spanOf(node) };
  }
  return undefined;
}

/** Elements that can stand in a line of text. */
const INLINE = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Attributes of a table's parts that concern its looks alone, and those that are read elsewhere. */
const IDLE = new Set([
  'align',
  'border',
  'cellPadding',
  'cellSpacing',
  'colSpan',
  'height',
  'noWrap',
  'rowSpan',
  'scope',
  'span',
  'vAlign',
  'width',
]);

function lossOf(node: Element | Comment, isTable: boolean): Omit<LostMarkup, 'span'> | undefined {
  if (node.type === 'comment') return { why: 'comment', name: node.value.trim() };
  const { tagName: name, properties } = node;
  if (name === 'table' && !isTable) return { why: 'nested', name };
  if (name === 'caption') return { why: 'caption', name };
  if (!TABLE_PARTS.has(name)) return INLINE.has(name) ? undefined : { why: 'block', name };
  const attribute = Object.entries(properties).find(([key, value]) => !(IDLE.has(key) || (key === 'style' && isIdleStyle(value))));
  return attribute && { why: 'attribute', name: attribute[0] === 'className' ? 'class' : attribute[0] };
}

/** Widths and alignments say nothing that a reader would miss. */
function isIdleStyle(style: unknown): boolean {
  return typeof style === 'string' && /^\s*(?:(?:width|height|text-align|vertical-align)\s*:[^;]*;?\s*)*$/i.test(style);
}
