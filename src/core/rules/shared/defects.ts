import type { Chapter, RuleId } from '../../model/index.ts';
import type { Draft, Rule } from '../rule.ts';

/** The `check` of a rule whose findings the reader has already made while it read the markup. */
export function defectsOf(rule: RuleId): Rule['check'] {
  return (chapter: Chapter): readonly Draft[] =>
    chapter.defects
      .filter((defect) => defect.rule === rule)
      .map(({ span, message, fixes }) => ({ span, message, data: message.data, fixes }));
}
