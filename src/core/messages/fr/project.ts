import type { Catalogue } from '../en.ts';

/** What there is to say of a project file, in French. */
export const project: Catalogue['project'] = {
  'project-file-key': 'clé « {key} » : {text}',
  'project-file-syntax': 'ce n’est pas du JSON valide',
  'project-file-too-deep': 'ceci est imbriqué trop profondément pour être un réglage',
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
