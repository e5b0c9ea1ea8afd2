import { fillTemplate, type LanguageTag } from '../core/index.ts';
import type { ProjectProblem } from './project-file.ts';

/** The sentence that tells an author what is wrong, beginning with the key concerned. English where a language has none of its own. */
export function describeProblem({ key, message }: ProjectProblem, language: LanguageTag): string {
  const templates: Readonly<Record<string, string>> = language === 'fr' ? french : english;
  const text = fillTemplate(templates[message.id] ?? message.id, message.data, language);
  if (key === '') return text;
  return language === 'fr' ? `clé « ${key} » : ${text}` : `key "${key}": ${text}`;
}

const english = {
  'project-file-syntax': 'this is not valid JSON',
  'project-file-value-expected': 'a value is missing here',
  'project-file-key-expected': 'a key in quotation marks is expected here',
  'project-file-sign-expected': 'a {sign} is missing here',
  'project-file-not-an-object': 'the file must hold an object: { … }',
  'project-file-unknown-key': 'no such key; the keys are {known}',
  'project-file-unknown-key-near': 'no such key; did you mean "{near}"?',
  'project-file-repeated-key': 'this key stands here for the second time; only one can count',
  'project-file-rules-not-an-object': 'an object is expected: { "wrong-total": "error" }',
  'project-file-unknown-rule': 'no such rule; `tallymark explain` lists them all',
  'project-file-unknown-rule-near': 'no such rule; did you mean "{near}"?',
  'project-file-unknown-language': 'no such language; the tags are {known}',
  'project-file-value-not-known': '{value} is not one of {known}',
  'project-file-value-not-known-near': '{value} is not one of {known}; did you mean "{near}"?',
  'project-file-not-a-list': 'a list of texts is expected: [ "…" ]',
  'project-file-not-a-text': 'a text of at least one character is expected, in quotation marks',
} as const;

/** Id of a sentence about a project file. */
export type ProjectMessageId = keyof typeof english;

const french: Readonly<Record<ProjectMessageId, string>> = {
  'project-file-syntax': 'ce n’est pas du JSON valide',
  'project-file-value-expected': 'il manque ici une valeur',
  'project-file-key-expected': 'une clé entre guillemets est attendue ici',
  'project-file-sign-expected': 'il manque ici : {sign}',
  'project-file-not-an-object': 'le fichier doit contenir un objet : { … }',
  'project-file-unknown-key': 'cette clé n’existe pas ; les clés sont {known}',
  'project-file-unknown-key-near': 'cette clé n’existe pas ; vouliez-vous dire « {near} » ?',
  'project-file-repeated-key': 'cette clé figure ici pour la deuxième fois ; une seule peut compter',
  'project-file-rules-not-an-object': 'un objet est attendu : { "wrong-total": "error" }',
  'project-file-unknown-rule': 'cette règle n’existe pas ; `tallymark explain` les cite toutes',
  'project-file-unknown-rule-near': 'cette règle n’existe pas ; vouliez-vous dire « {near} » ?',
  'project-file-unknown-language': 'cette langue n’est pas connue ; les codes sont {known}',
  'project-file-value-not-known': '{value} ne fait pas partie de : {known}',
  'project-file-value-not-known-near': '{value} ne fait pas partie de : {known} ; vouliez-vous dire « {near} » ?',
  'project-file-not-a-list': 'une liste de textes est attendue : [ "…" ]',
  'project-file-not-a-text': 'un texte d’au moins un caractère est attendu, entre guillemets',
};
