import { isPhrase, phrasesOf, startsWithPhrase } from './phrases.ts';

const answers = phrasesOf(({ answerWords }) => answerWords);
const consents = phrasesOf(({ consentWords }) => consentWords);

/** Decides whether the label of a box is a statement to be signed: `I agree to be recorded`. */
export function isConsent(label: string): boolean {
  return startsWithPhrase(label, consents);
}

/** Decides whether the label of a box is one of the answers that forms let one choose from, or a state: `Yes`, `in progress`. */
export function isAnswer(label: string): boolean {
  return isPhrase(label.trim().replace(/[.,:;!?]+$/, ''), answers);
}
