import { fillTemplate, type LanguageTag } from '../core/index.ts';
import * as views from './workspace/views/sentences.ts';

/** What the service says beside the findings: titles of actions, names in the outline, rows of the views, work in the background. */
const english = {
  ...views.english,
  'disable-line': 'Ignore {rule} here',
  'disable-table': 'Ignore {rule} in this table',
  'disable-block': 'Ignore {rule} in this paragraph',
  'disable-file': 'Ignore {rule} in this chapter',
  'fix-all': 'Mend all findings that need no choice',
  'reading-chapters': 'Reading chapters',
  'rewrite-for-task': '{title}, and tick this task',
  'show-changes': 'Show what changed',
  'table-name': 'Table {number}',
} as const;

/** Id of a sentence of the service. */
export type SentenceId = keyof typeof english;

const french: Readonly<Record<SentenceId, string>> = {
  ...views.french,
  'disable-line': 'Ignorer {rule} ici',
  'disable-table': 'Ignorer {rule} dans ce tableau',
  'disable-block': 'Ignorer {rule} dans ce paragraphe',
  'disable-file': 'Ignorer {rule} dans ce chapitre',
  'fix-all': 'Corriger tout ce qui ne demande pas de choix',
  'reading-chapters': 'Lecture des chapitres',
  'rewrite-for-task': '{title}, et cocher cette tâche',
  'show-changes': 'Montrer ce qui a changé',
  'table-name': 'Tableau {number}',
};

/** A sentence of the service in the reader's language; English where there is no translation. */
export function say(id: SentenceId, data: Readonly<Record<string, string | number>>, language: LanguageTag): string {
  return language === 'fr' ? fillTemplate(french[id], data, 'fr') : fillTemplate(english[id], data, 'en');
}
