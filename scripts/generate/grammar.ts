import { ruleIds } from '../../src/core/index.ts';
import { locales } from '../../src/core/language/index.ts';
import { verbs } from '../../src/core/rules/directives.ts';

/**
 * The injection grammar for Markdown: checkboxes in cells, labels of totals with their values, directives, edges of tables. It colours what looks so;
 * what counts as a total is for the language server to say. All repetitions are bounded, so that no line can make it slow.
 */
export function grammar(): object {
  return {
    name: 'Tallymark',
    scopeName: 'tallymark.injection',
    injectionSelector: scopes.map((scope) => `L:${scope} ${OUTSIDE}`).join(', '),
    patterns: [
      { include: '#directive' },
      { include: '#checkbox' },
      { include: '#summary' },
      { include: '#summary-line' },
      { include: '#table-rule' },
      { include: '#table-rule-part' },
    ],
    repository: {
      directive,
      checkbox,
      summary: summaryAfter('(?<=[>|])', '?'),
      'summary-line': summaryAfter('^', ''),
      'table-rule': rule,
      'table-rule-part': rulePart,
    },
  };
}

/** What VS Code calls Markdown (and the extension for R, with one more word), and what the one for Quarto does. */
const scopes = ['text.html.markdown', 'text.html.quarto'];

/** Nothing of ours begins within these. */
const OUTSIDE = '-comment -string -markup.fenced_code -markup.raw -markup.inline.raw -meta.embedded -meta.grid-line.tallymark';

const directive = {
  name: 'comment.block.html',
  // With the blanks before it, to begin where the Markdown grammar's own rule for comments does.
  begin: '(?:^[ \\t]*)?(<!--)(?=\\s*tallymark-)',
  end: '-->',
  beginCaptures: { 1: { name: 'punctuation.definition.comment.html' } },
  endCaptures: { 0: { name: 'punctuation.definition.comment.html' } },
  patterns: [
    { name: 'comment.block.reason.tallymark', match: '(?<=\\s)--(?=\\s).*?(?=-->|$)' },
    { name: 'keyword.control.directive.tallymark', match: `tallymark-(?:${alternatives(verbs)})(?!-?\\w)` },
    { name: 'entity.name.function.rule.tallymark', match: `(?<![\\w-])(?:${alternatives(ruleIds)})(?!-?\\w)` },
  ],
};

const checkbox = {
  match: '(?:(?<=[>|])|^)[ \\t]{0,99}(?:(\\[ \\])|(\\[[xX]\\]))(?=[\\s<|]|$)',
  captures: {
    1: { name: 'constant.language.checkbox.open.tallymark' },
    2: { name: 'constant.language.checkbox.done.tallymark' },
  },
};

/** An edge from corner to corner. */
const EDGE = '\\+(?:[-=:]{3,999}\\+){1,99}';

/** A line of edges of a grid table, or the dashes that rule the columns of a simple or multi-line one. */
const rule = {
  match: '^[ \\t>]{0,99}(\\+(?:[-=:]{1,999}\\+){1,99}|(?=.{0,99}--)-{1,999}(?:[ \\t]{1,99}-{1,999}){1,99})[ \\t]{0,99}$',
  captures: { 1: { name: 'keyword.other.table-rule.tallymark' } },
};

/** A line between bars with an edge on a part of it, beside a cell of a grid table that spans rows: `+---+   |`. */
const rulePart = {
  name: 'meta.grid-line.tallymark',
  begin: `^[ \\t>]{0,99}(?=(?:\\|[^+]{0,999})?${EDGE})(?=.{0,4999}[|+][ \\t]{0,99}$)`,
  end: '$',
  patterns: [
    { name: 'keyword.other.table-rule.tallymark', match: `(?<![^|+ \\t>])${EDGE}(?=[|+ \\t]|$)` },
    { include: '#checkbox' },
    { include: '#summary' },
    { include: 'text.html.markdown#inline' },
  ],
};

/**
 * A label that fills its cell, with the value that may stand beside it: `**Total** : 14`.
 * @param before what the cell begins with
 * @param optional whether the label may stand alone
 */
function summaryAfter(before: string, optional: '' | '?'): object {
  const labels = locales.flatMap(({ summaryWords }) => Object.values(summaryWords).flat());
  const emphasis = '(?:\\*\\*|__|[*_])?';
  const value = '(?![ \\t])[^<|*_\\d]{0,6}\\d[^<|*_]{0,40}?';
  const stated = `(?:[ \\t\\u00A0\\u202F]{0,4}[:=]?[ \\t\\u00A0\\u202F]{0,4}${emphasis}[ \\t]{0,4}(${value}))${optional}`;
  return {
    match: `(?i)${before}[ \\t]{0,99}${emphasis}(${alternatives(labels)})(?![\\w])${emphasis}${stated}[ \\t]{0,4}:?${emphasis}(?=[ \\t]{0,99}(?:$|<|\\|))`,
    captures: { 1: { name: 'keyword.other.summary.tallymark' }, 2: { name: 'constant.numeric.summary.tallymark' } },
  };
}

/** Longest first, so that `sous-total` is not taken for something that ends in `total`. */
function alternatives(phrases: readonly string[]): string {
  return [...new Set(phrases)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) => phrase.normalize('NFC').replace(/[^]/gu, unit))
    .join('|');
}

/** One character of a phrase as a pattern: any blank for a blank, and a letter with or without its accent. */
function unit(character: string): string {
  if (character === ' ') return '\\s{1,4}';
  const letter = character.normalize('NFD');
  if (/^.\p{M}+$/u.test(letter)) return `(?:${character}|${letter}|${letter.charAt(0)})`;
  if (letter.length > 1) return `(?:${character}|${letter})`;
  return /[.*+?^${}()|[\]\\]/.test(letter) ? `\\${letter}` : letter;
}
