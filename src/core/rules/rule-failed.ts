import type { Rule } from './rule.ts';
import { defectsOf } from './shared/defects.ts';

/** Says that something was not checked: `check` adds it when a rule throws, the reader when markup is nested beyond all measure. */
export const ruleFailed: Rule = {
  id: 'rule-failed',
  severity: 'error',
  summary: 'Something could not be checked.',
  explanation: `A rule that stops with an error is a fault of Tallymark, never of the chapter: it found nothing here, and all others have run as
usual. Please report it with the chapter, or with the smallest part of it that still shows the fault.

Elements nested in each other by the hundred are not read to the bottom; that too is said here.`,
  bad: '',
  good: '',
  messages: {
    'rule-failed': 'The rule “{rule}” stopped with an error of Tallymark’s own ({error}); the other rules have run.',
    'rule-failed.nesting': 'Elements are nested too deeply here: what lies further inside was not checked.',
  },
  check: defectsOf('rule-failed'),
};
