import { fillTemplate, type LanguageTag } from '../core/index.ts';

/** What the service says beside the findings: titles of actions, names in the outline, rows of the views, work in the background. */
const english = {
  'disable-line': 'Ignore {rule} here',
  'disable-table': 'Ignore {rule} in this table',
  'disable-block': 'Ignore {rule} in this paragraph',
  'disable-file': 'Ignore {rule} in this chapter',
  'fix-all': 'Mend all findings that need no choice',
  'reading-chapters': 'Reading chapters',
  'rewrite-for-task': '{title}, and tick this task',
  'show-changes': 'Show what changed',
  'table-name': 'Table {number}',

  'count-open': '{number} open',
  'count-gaps': '{number} {number|gap|gaps}',
  'count-done': '{number} done',
  'count-tables': '{number} {number|table|tables}',
  'kind-placeholder': 'placeholder',
  'kind-empty-cell': 'empty cell',
  'kind-empty-section': 'empty section',
  'kind-missing-table': 'table missing',
  'group-task': 'Tasks',
  'group-placeholder': 'Placeholders',
  'group-empty-cell': 'Empty cells',
  'group-empty-section': 'Empty sections',
  'group-missing-table': 'Missing tables',
  'group-nobody': 'Nobody',
  'due-overdue': 'Overdue',
  'due-today': 'Today',
  'due-week': 'This week',
  'due-later': 'Later',
  'due-past': 'Past',
  'due-none': 'No date',
  'due-on': 'due {day}',
  'overdue-since': 'overdue since {day}',
  'priority-highest': 'highest priority',
  'priority-high': 'high priority',
  'priority-medium': 'medium priority',
  'priority-low': 'low priority',
  'priority-lowest': 'lowest priority',
  'spoken-task': 'Open task: {text}',
  'spoken-task-done': 'Done: {text}',
  'spoken-task-overdue': 'Overdue task: {text}',
  'spoken-placeholder': 'Placeholder: {text}',
  'spoken-empty-cell': 'Empty cell: {text}',
  'spoken-empty-section': 'Empty section: {text}',
  'spoken-missing-table': 'Missing table: {text}',
  'table-size': '{rows} {rows|row|rows} × {columns} {columns|column|columns}',
  'table-size-spoken': '{rows} {rows|row|rows}, {columns} {columns|column|columns}',
  figure: '{name}: {stated}',
  'verdict-agrees': 'verified',
  'verdict-disagrees': 'disagrees: the cells give {expected}',
  'verdict-unverified': 'unverified',
  'table-agrees': 'totals verified',
  'table-disagrees': '{number} {number|total disagrees|totals disagree}',
  'table-unverified': 'totals unverified',
  'tasks-done': '{done} of {all} {all|task|tasks} done',
  'all-chapters': 'All chapters',
  'report-title': 'What is outstanding',
  'report-nothing': 'nothing',
} as const;

/** Id of a sentence of the service. */
export type SentenceId = keyof typeof english;

const french: Readonly<Record<SentenceId, string>> = {
  'disable-line': 'Ignorer {rule} ici',
  'disable-table': 'Ignorer {rule} dans ce tableau',
  'disable-block': 'Ignorer {rule} dans ce paragraphe',
  'disable-file': 'Ignorer {rule} dans ce chapitre',
  'fix-all': 'Corriger tout ce qui ne demande pas de choix',
  'reading-chapters': 'Lecture des chapitres',
  'rewrite-for-task': '{title}, et cocher cette tâche',
  'show-changes': 'Montrer ce qui a changé',
  'table-name': 'Tableau {number}',

  'count-open': '{number} {number|ouverte|ouvertes}',
  'count-gaps': '{number} {number|lacune|lacunes}',
  'count-done': '{number} {number|faite|faites}',
  'count-tables': '{number} {number|tableau|tableaux}',
  'kind-placeholder': 'texte d’attente',
  'kind-empty-cell': 'cellule vide',
  'kind-empty-section': 'section vide',
  'kind-missing-table': 'tableau manquant',
  'group-task': 'Tâches',
  'group-placeholder': 'Textes d’attente',
  'group-empty-cell': 'Cellules vides',
  'group-empty-section': 'Sections vides',
  'group-missing-table': 'Tableaux manquants',
  'group-nobody': 'Non attribué',
  'due-overdue': 'En retard',
  'due-today': 'Aujourd’hui',
  'due-week': 'Cette semaine',
  'due-later': 'Plus tard',
  'due-past': 'Passé',
  'due-none': 'Sans date',
  'due-on': 'pour le {day}',
  'overdue-since': 'en retard depuis le {day}',
  'priority-highest': 'priorité la plus haute',
  'priority-high': 'priorité haute',
  'priority-medium': 'priorité moyenne',
  'priority-low': 'priorité basse',
  'priority-lowest': 'priorité la plus basse',
  'spoken-task': 'Tâche ouverte : {text}',
  'spoken-task-done': 'Fait : {text}',
  'spoken-task-overdue': 'Tâche en retard : {text}',
  'spoken-placeholder': 'Texte d’attente : {text}',
  'spoken-empty-cell': 'Cellule vide : {text}',
  'spoken-empty-section': 'Section vide : {text}',
  'spoken-missing-table': 'Tableau manquant : {text}',
  'table-size': '{rows} {rows|ligne|lignes} × {columns} {columns|colonne|colonnes}',
  'table-size-spoken': '{rows} {rows|ligne|lignes}, {columns} {columns|colonne|colonnes}',
  figure: '{name} : {stated}',
  'verdict-agrees': 'vérifié',
  'verdict-disagrees': 'en désaccord : les cellules donnent {expected}',
  'verdict-unverified': 'non vérifié',
  'table-agrees': 'totaux vérifiés',
  'table-disagrees': '{number} {number|total en désaccord|totaux en désaccord}',
  'table-unverified': 'totaux non vérifiés',
  'tasks-done': '{done} {done|tâche faite|tâches faites} sur {all}',
  'all-chapters': 'Tous les chapitres',
  'report-title': 'Ce qui reste à faire',
  'report-nothing': 'rien',
};

/** A sentence of the service in the reader's language; English where there is no translation. */
export function say(id: SentenceId, data: Readonly<Record<string, string | number>>, language: LanguageTag): string {
  return language === 'fr' ? fillTemplate(french[id], data, 'fr') : fillTemplate(english[id], data, 'en');
}

/**
 * What a table is called: its caption, else its number in the chapter.
 * @param index its place, from 0
 */
export function tableName(caption: string | undefined, index: number, language: LanguageTag): string {
  const name = caption?.trim() ?? '';
  return name === '' ? say('table-name', { number: index + 1 }, language) : name;
}
