import { leavesOf } from '../prose/bindings/bound-numbers.ts';
import type { Rule } from './rule.ts';

/** A name is defined that no number uses. */
export const unusedBinding: Rule = {
  id: 'unused-binding',
  severity: 'information',
  summary: 'A binding defines a name that no other number uses.',
  explanation: `\`nineteen<!--= people: items(table-1.People) -->\` gives the number a name, so that other sentences can say \`19<!--= people -->\`. If none
does, in no chapter, the name was forgotten or is misspelled elsewhere. The number itself stays true without it.`,
  bad: `We went to two<!--= towns: rows(below) --> towns.

| Town  | Visits |
|-------|--------|
| Lyon  | 4      |
| Tours | 5      |
`,
  good: `We went to two<!--= towns: rows(below) --> towns, and again to both of the 2<!--= towns --> towns.

| Town  | Visits |
|-------|--------|
| Lyon  | 4      |
| Tours | 5      |
`,
  messages: {
    'unused-binding': 'No number uses the name “{name}”.',
    'unused-binding.fix': 'Remove the name, keep the binding',
  },
  check(chapter, { elsewhere }) {
    if (elsewhere?.isComplete === false) return [];
    const leaves = chapter.bindings.flatMap(({ expression }) => (expression ? leavesOf(expression) : []));
    const used = new Set(leaves.flatMap((leaf) => (leaf.kind === 'name' ? [leaf.name] : [])));
    return chapter.bindings.flatMap(({ name, expression }) => {
      if (!name || !expression || used.has(name.text) || elsewhere?.isUsed(name.text)) return [];
      const edits = [{ span: { start: name.span.start, end: expression.span.start }, text: '' }];
      const data = { name: name.text };
      return [
        {
          span: name.span,
          message: { id: 'unused-binding', data },
          data,
          fixes: [{ title: { id: 'unused-binding.fix', data: {} }, preferred: false, edits }],
        },
      ];
    });
  },
};
