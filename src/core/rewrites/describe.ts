import type { Message, RewriteId, RewriteOption, RewriteOptions } from '../model/index.ts';
import { rewrites } from './index.ts';
import { misuseOf } from './options.ts';
import type { Rewrite } from './rewrite.ts';

/** What there is to say of a rewrite. Its name and summary in other languages are the messages `<id>.name` and `<id>.summary`. */
export interface RewriteDescription {
  readonly id: RewriteId;
  readonly options: readonly RewriteOption[];
  /** One sentence. */
  readonly summary: string;
  /** It leaves the chapter as it is, and gives a text in this language; undefined if it makes an edit. */
  readonly output: 'csv' | 'markdown' | undefined;
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
  const { options, summary, output } = rewrite;
  return { id, options, summary, output };
}

/**
 * What is wrong with the options of a call, whatever the table: one is unknown, missing, or has a value that it cannot have.
 * @throws RangeError for an id that no rewrite has
 */
export function checkRewriteOptions(id: RewriteId, given: RewriteOptions): Message | undefined {
  return misuseOf(describeRewrite(id), given);
}

/** What is said of rewrites in general: options that do not fit the table, and why a result is not handed out. */
const common: Readonly<Record<string, string>> = {
  'rewrite.unknown': 'No rewrite is called “{rewrite}”.',
  'rewrite.unknown-table':
    'There is no table {table}; the chapter has {tables|one table, with the number 0|{tables} tables, from 0 to {last}}.',
  'rewrite.no-table': 'There is no table of data here.',
  'rewrite.which-table': 'There are several tables; name one by its number: {tables}.',
  'rewrite.not-editable': 'This table is never closed: where it ends is a guess, so it is left alone.',
  'edit-cell.no-text': 'What stands in this cell is more than a text: it can be changed in the chapter only.',
  'edit-cell.breaks-table': 'With “{text}” in this cell the table would be read otherwise, so nothing was changed.',
  'insert-picture.no-room': 'Something else stands right behind the table, so there is no room for a picture.',
  'rewrite.out-of-shape': 'The lines of this table do not keep to its columns, so nothing in it can be changed without harm.',
  'rewrite.unknown-option': '“{rewrite}” has no option “{option}”; it has {options}.',
  'rewrite.no-options': '“{rewrite}” has no option “{option}”, nor any other.',
  'rewrite.missing-option': '“{rewrite}” needs the option “{option}”.',
  'rewrite.unknown-choice': 'Option “{option}” cannot be “{value}”; it is one of {choices}.',
  'rewrite.unknown-column': 'No column is called “{column}”; there are {columns}.',
  'rewrite.ambiguous-column': '“{column}” may be any of the columns {columns}.',
  'rewrite.unknown-row': 'There is no row {row}; the rows have the numbers 0 to {last}.',
  'rewrite.failed': 'The rewrite “{rewrite}” failed ({error}), so nothing was changed. Please report it.',
  'rewrite.no-row-tag': 'This row has no <tr> of its own, so it cannot be moved.',
  'rewrite.spans-rows': 'The cell “{text}” spans several rows, which cannot be parted.',
  'rewrite.repeats-row-above': 'The cell “{text}” repeats the row above it, which it cannot be parted from.',
  'rewrite.surplus-cell':
    'This row fills {slots} columns and the table has {columns|only one|{columns}}, so it is uncertain which cell belongs to which column.',
  'rewrite.keeps-cell': 'Something stands in this cell beside its text (a comment, a picture, a note) and would be lost.',
  'rewrite.breaks-table': 'The result could not be read as this table again, so nothing was changed.',
  'rewrite.changes-block':
    'What stands beside the table would be read as something else, such as code or a list. A blank line between the two lets it be.',
  'rewrite.mistakes-header': 'Afterwards other rows would be taken for the header, so nothing was changed.',
  'rewrite.unverified-total': 'The rows would not show that “{text}” is right, so nothing was changed.',
  'rewrite.changes-sum': 'The sum of “{column}” would change from {before} to {after}, so nothing was changed.',
  'rewrite.changes-sum.group': 'The sum of “{column}” for “{group}” would change from {before} to {after}, so nothing was changed.',
  'rewrite.loses-label': 'Without its label, the row “{label}” would be taken for data and counted, so nothing was changed.',
  'rewrite.loses-item': '“{text}” is still to do and would be lost, so nothing was changed.',
  'rewrite.adds-task': '“{text}” would be to do twice, so nothing was changed.',
  'rewrite.breaks-binding': 'In {chapter} a number is bound to {call}, which would mean nothing any more, so nothing was changed.',
  'rewrite.changes-binding': 'A number in {chapter} is bound to {call}, which is {after} now and was {before}.',
  'rewrite.new-finding': 'Nothing was changed, because afterwards this would be found:',
};

/** The English templates of all rewrites, by id. */
export const rewriteMessages: Readonly<Record<string, string>> = {
  ...common,
  ...Object.fromEntries(rewrites.flatMap((rewrite) => messagesOf(rewrite))),
};

function messagesOf({ id, name, summary, options, messages }: Rewrite): readonly (readonly [string, string])[] {
  const helps = options.map(({ name, help }) => [`${id}.option.${name}`, help] as const);
  return [[`${id}.name`, name], [`${id}.summary`, summary], ...helps, ...Object.entries(messages)];
}
