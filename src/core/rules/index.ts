import type { RuleId, Severity } from '../model/index.ts';
import { announcedCount, percentOf, weekdayDate } from './stated-numbers.ts';
import { bindingAtLineStart, unknownBinding, unusedBinding } from './bindings.ts';
import { boundNumber } from './bound-number.ts';
import { changedSum } from './changed-sum.ts';
import { duplicateIdentifier } from './duplicate-identifier.ts';
import { emptyCell } from './empty-cell.ts';
import { emptySection } from './empty-section.ts';
import { gluedCaption, misplacedElement, misreadTable, ruleFailed, splitTable, unclosedTable } from './markup.ts';
import { inconsistentLabel } from './inconsistent-label.ts';
import { missingTable } from './missing-table.ts';
import { openTask } from './open-task.ts';
import { placeholder } from './placeholder.ts';
import { raggedRow } from './ragged-row.ts';
import type { Rule } from './rule.ts';
import { unknownDirective, unusedDirective } from './directives.ts';
import { unreadableValue } from './unreadable-value.ts';
import { wrongTotal } from './wrong-total.ts';

/** Every rule, in alphabetical order of their ids. */
export const rules: readonly Rule[] = [
  announcedCount,
  bindingAtLineStart,
  boundNumber,
  changedSum,
  duplicateIdentifier,
  emptyCell,
  emptySection,
  gluedCaption,
  inconsistentLabel,
  misplacedElement,
  misreadTable,
  missingTable,
  openTask,
  percentOf,
  placeholder,
  raggedRow,
  ruleFailed,
  splitTable,
  unclosedTable,
  unknownBinding,
  unknownDirective,
  unreadableValue,
  unusedBinding,
  unusedDirective,
  weekdayDate,
  wrongTotal,
];

/** What there is to say of a rule, in English. In other languages they are the messages `<id>.summary` and `<id>.explanation`. */
export interface RuleDescription {
  readonly id: RuleId;
  /** How much its findings matter, unless the project says otherwise. */
  readonly severity: Severity;
  /** One sentence, for lists and settings. */
  readonly summary: string;
  /** A paragraph or two of Markdown: why it matters, what it leaves alone. */
  readonly explanation: string;
  /** A chapter in which it finds something. */
  readonly bad: string;
  /** The same chapter mended. */
  readonly good: string;
  /** Some of its findings offer a fix. */
  readonly fixable: boolean;
}

/** The ids of all rules, in alphabetical order. */
export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id);

/**
 * Describes a rule.
 * @throws RangeError for an id that no rule has: look it up in `ruleIds` first
 */
export function describeRule(id: RuleId): RuleDescription {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new RangeError(`no rule has the id ${id}`);
  const { severity, summary, explanation, bad, good, messages } = rule;
  return { id, severity, summary, explanation, bad, good, fixable: Object.keys(messages).some((key) => key.includes('.fix')) };
}
