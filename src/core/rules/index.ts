import { announcedCount } from './announced-count.ts';
import { bindingAtLineStart } from './binding-at-line-start.ts';
import { boundNumber } from './bound-number.ts';
import { changedSum } from './changed-sum.ts';
import { duplicateIdentifier } from './duplicate-identifier.ts';
import { emptyCell } from './empty-cell.ts';
import { emptySection } from './empty-section.ts';
import { gluedCaption } from './glued-caption.ts';
import { inconsistentLabel } from './inconsistent-label.ts';
import { misplacedElement } from './misplaced-element.ts';
import { misreadTable } from './misread-table.ts';
import { missingTable } from './missing-table.ts';
import { openTask } from './open-task.ts';
import { percentOf } from './percent-of.ts';
import { placeholder } from './placeholder.ts';
import { raggedRow } from './ragged-row.ts';
import { ruleFailed } from './rule-failed.ts';
import { splitTable } from './split-table.ts';
import { unclosedTable } from './unclosed-table.ts';
import { unknownBinding } from './unknown-binding.ts';
import { unknownDirective } from './unknown-directive.ts';
import { unreadableValue } from './unreadable-value.ts';
import { unusedBinding } from './unused-binding.ts';
import { unusedDirective } from './unused-directive.ts';
import { weekdayDate } from './weekday-date.ts';
import { wrongTotal } from './wrong-total.ts';
import type { Rule } from './rule.ts';

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
