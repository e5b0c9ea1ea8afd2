import type { StatedNumber } from '../model/index.ts';
import type { Draft, Rule } from './rule.ts';

/** A sentence announces a number of things, and the list below it has another number of items. */
export const announcedCount: Rule = {
  id: 'announced-count',
  severity: 'warning',
  summary: 'A sentence announces another number of things than the list below it has.',
  explanation: `“Six pillars:” above five bullets: an item was added or lost its marker, and the sentence was forgotten. Tallymark counts along, in
English, French, German, Spanish, Italian and Portuguese, numbers in words and in figures.

**Which sentences.** The last one before a list, if it ends with a colon and its number (2 to 12) counts what follows: “There are three
reasons why:”. Numbers that are approximate (“at least three”), that name something (“chapter 3”), mention things known already (“these
two modules”) or measure (“six months”) are left alone, and so is every sentence that could be meant in another way.

**When it disagrees.** Only if no way to count gives the number: the items, those of the lists that follow, the items within items, the
numbers that the items begin with, the items without remarks; and only if the list is one longer or shorter. \`tallymark numbers\` shows what was
counted, and why nothing is said of a number.

The message states both facts; either may be the wrong one.`,
  bad: `The method rests on three steps:

- interviews,
- a survey,
- two workshops,
- a review of the literature.
`,
  good: `The method rests on four steps:

- interviews,
- a survey,
- two workshops,
- a review of the literature.
`,
  messages: {
    'announced-count': 'The text announces {text}; the list below has {count|one item|{count} items}.',
    'announced-count.list': 'The list, with {count|one item|{count} items}',
    'announced-count.fix': 'Change “{text}” to “{expected}”',
  },
  check: ({ numbers }) => numbers.filter(({ kind, verdict }) => kind === 'list' && verdict === 'disagrees').map(draft),
};

function draft({ span, text, stated, actual = '', target, correction }: StatedNumber): Draft {
  const data = { text, count: Number(actual) };
  const expected = correction?.text ?? '';
  return {
    span,
    message: { id: 'announced-count', data },
    data: { text, stated, expected: actual },
    related: target ? [{ span: target, message: { id: 'announced-count.list', data } }] : [],
    fixes: correction ? [{ title: { id: 'announced-count.fix', data: { text, expected } }, preferred: false, edits: [correction] }] : [],
  };
}
