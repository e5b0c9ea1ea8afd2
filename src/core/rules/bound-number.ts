import type { Fix, Message, Related, Span } from '../model/index.ts';
import {
  earlierAgreements,
  judgeBindings,
  relatedPlace,
  type AnyPlace,
  type EarlierAgreement,
  type JudgedBinding,
} from '../prose/bindings/bound-numbers.ts';
import { landmarksOfBindings } from './landmarks.ts';
import type { Draft, Rule } from './rule.ts';

/** A number is not what the binding behind it says. */
export const boundNumber: Rule = {
  id: 'bound-number',
  severity: 'warning',
  summary: 'A number is no longer what the binding behind it says.',
  explanation: `A binding is a comment behind a number that says what the number is: \`nineteen<!--= items(table-1.People) -->\`. No reader sees it.
When the table changes, the sentence is remembered. [Numbers in sentences](../numbers.md) explains how bindings are written.

A number is compared as exactly as it is written: \`62 %\` is right for 61.54. With \`~\` at the end of the binding it may be rounded further.

The message states both facts. If they agreed in the saved text, when the chapter was opened or in the last commit, it says which of the two has changed since. Nothing is
changed unless you choose to.`,
  bad: `We spoke to nine people in three<!--= rows(below) --> towns.

| Town  | People |
|-------|--------|
| Lyon  | 4      |
| Tours | 5      |
`,
  good: `We spoke to nine people in two<!--= rows(below) --> towns.

| Town  | People |
|-------|--------|
| Lyon  | 4      |
| Tours | 5      |
`,
  messages: {
    'bound-number': 'The text says {text}; {expression} is {actual}.',
    'bound-number.amount.saved': 'The text says {text}, as in the saved version; {expression} is now {actual}.',
    'bound-number.amount.opened': 'The text says {text}, as when the chapter was opened; {expression} is now {actual}.',
    'bound-number.amount.committed': 'The text says {text}, as in the last commit; {expression} is now {actual}.',
    'bound-number.amount.compared': 'The text says {text}, as in the version compared with; {expression} is now {actual}.',
    'bound-number.number.saved': 'The text says {text}, and said {before} in the saved version; {expression} is still {actual}.',
    'bound-number.number.opened': 'The text says {text}, and said {before} when the chapter was opened; {expression} is still {actual}.',
    'bound-number.number.committed': 'The text says {text}, and said {before} in the last commit; {expression} is still {actual}.',
    'bound-number.number.compared': 'The text says {text}, and said {before} in the version compared with; {expression} is still {actual}.',
    'bound-number.only': 'What the number is worked out from',
    'bound-number.first': 'The first of the places that the number is worked out from',
    'bound-number.last': 'The last of the places that the number is worked out from',
    'bound-number.fix': 'Change “{text}” to “{actual}”',
    'bound-number.fix-release': 'Release this number: remove its binding',
  },
  landmarks: landmarksOfBindings,
  check(chapter, options) {
    const earlier = earlierAgreements(chapter, options);
    return judgeBindings(chapter, options)
      .filter(({ verdict }) => verdict === 'disagrees')
      .map((judged) => draft(judged, chapter.text, earlier(judged)));
  },
};

function draft({ binding, result, figures, correction }: JudgedBinding, source: string, earlier: EarlierAgreement | undefined): Draft {
  const { number, expression } = binding;
  const span = number?.span ?? binding.span;
  const text = correction ? source.slice(correction.span.start, correction.span.end) : (number?.text ?? '');
  const written = expression ? source.slice(expression.span.start, expression.span.end).replace(/\s+/g, ' ') : '';
  const data = { text, expression: written, actual: figures };
  const release: Fix = { title: { id: 'bound-number.fix-release', data: {} }, preferred: false, edits: [{ span: binding.span, text: '' }] };
  const change: Fix[] = correction
    ? [{ title: { id: 'bound-number.fix', data: { text, actual: correction.text } }, preferred: false, edits: [correction] }]
    : [];
  return {
    span,
    message: messageOf(data, earlier),
    data: { ...data, ...(earlier ? { moved: earlier.moved, before: earlier.before } : {}) },
    related: result?.kind === 'amount' ? relatedPlaces(span, result.operands) : [],
    fixes: [...change, release],
  };
}

function messageOf(data: Message['data'], earlier: EarlierAgreement | undefined): Message {
  if (!earlier || earlier.moved === 'both') return { id: 'bound-number', data };
  return { id: `bound-number.${earlier.moved}.${earlier.kind}`, data: { ...data, before: earlier.before } };
}

/** Both ends of what the number is worked out from. */
function relatedPlaces(own: Span, operands: readonly AnyPlace[]): readonly Related[] {
  const [first, last] = [operands[0], operands.at(-1)];
  if (!first || !last) return [];
  if (operands.length === 1) return [relatedPlace(own, first, { id: 'bound-number.only', data: {} })];
  return [relatedPlace(own, first, { id: 'bound-number.first', data: {} }), relatedPlace(own, last, { id: 'bound-number.last', data: {} })];
}
