import { fold } from './fold.ts';
import { foldedWords } from './says.ts';

const answers = new Set(foldedWords(({ answerWords }) => answerWords));
const consents = foldedWords(({ consentWords }) => consentWords);

/** Whether the label of a box is a statement to be signed: `I agree to be recorded`. */
export function isConsent(label: string): boolean {
  const folded = fold(label);
  return consents.some((phrase) => folded.startsWith(phrase) && !/^\p{Script=Latin}/u.test(folded.slice(phrase.length)));
}

/** Whether the label of a box is one of the answers that forms let one choose from, or a state: `Yes`, `in progress`. */
export function isAnswer(label: string): boolean {
  return answers.has(fold(label.trim()).replace(/[.,:;!?]+$/, ''));
}
