import type { Rule } from './rule.ts';

/** Says that another rule broke off. Found by `check` itself, when a rule throws. */
export const ruleFailed: Rule = {
  id: 'rule-failed',
  severity: 'error',
  summary: 'A rule of Tallymark stopped with an error of its own.',
  explanation: `This is a fault of Tallymark, never of the chapter. The rule that is named found nothing in this chapter; all others have run as
usual. Please report it with the chapter, or with the smallest part of it that still shows the fault.`,
  bad: '',
  good: '',
  messages: { 'rule-failed': 'The rule “{rule}” stopped with an error of Tallymark’s own ({error}); the other rules have run.' },
  check: () => [],
};
