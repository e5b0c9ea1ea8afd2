import { describeRule, fillTemplate, formatMessage, languageTags, rewriteIds, ruleIds, type RuleId } from '../../src/core/index.ts';

/** The manifest's texts, by their key in `package.nls.json`. English first, then French. */
const fixed: Readonly<Record<string, readonly [string, string]>> = {
  'view.outstanding': ['Outstanding', 'Reste à faire'],
  'view.tables': ['Tables', 'Tableaux'],
  'view.progress': ['Progress', 'Avancement'],
  'welcome.noFolder': [
    'Open the folder with your chapters, and everything that is still to be done stands here.\n[Open Folder](command:vscode.openFolder)',
    'Ouvrez le dossier de vos chapitres : tout ce qui reste à faire apparaîtra ici.\n[Ouvrir un dossier](command:vscode.openFolder)',
  ],
  'welcome.noChapters': [
    'There is no Markdown file in this folder yet. As soon as there is one, it is read.\n[New File](command:explorer.newFile)',
    'Ce dossier ne contient encore aucun fichier Markdown. Le premier sera lu dès qu’il y sera.\n[Nouveau fichier](command:explorer.newFile)',
  ],
  'welcome.filtered': [
    'Nothing has the words of the filter.\n[Clear Filter](command:tallymark.clearFilter)',
    'Rien ne contient les mots du filtre.\n[Effacer le filtre](command:tallymark.clearFilter)',
  ],
  'welcome.onlyFront': [
    'Only the chapter in front is shown.\n[Show All Chapters](command:tallymark.allChapters)',
    'Seul le chapitre au premier plan est montré.\n[Montrer tous les chapitres](command:tallymark.allChapters)',
  ],
  'welcome.allDone': [
    'All done: no task is open, and nothing is missing.',
    'Tout est fait : aucune tâche n’est ouverte, et rien ne manque.',
  ],
  'welcome.noTables': ['There is no table in the chapters.', 'Les chapitres ne contiennent aucun tableau.'],
  'welcome.noTasks': ['There is no task in the chapters.', 'Les chapitres ne contiennent aucune tâche.'],
  'command.checkWorkspace': ['Check Workspace', 'Vérifier l’espace de travail'],
  'command.compareTotals': ['Compare Totals with…', 'Comparer les totaux avec…'],
  'command.fixAllTotals': ['Fix All Totals in Chapter', 'Corriger tous les totaux du chapitre'],
  'command.regenerateSummaries': ['Work Out Summaries of Chapter Again', 'Recalculer les récapitulatifs du chapitre'],
  'command.regenerateSummariesEverywhere': [
    'Work Out Summaries of All Chapters Again…',
    'Recalculer les récapitulatifs de tous les chapitres…',
  ],
  'command.toggleTask': ['Toggle Task', 'Cocher ou décocher la tâche'],
  'command.tickSelected': ['Tick or Open Again', 'Cocher ou rouvrir'],
  'command.reopenTask': ['Reopen', 'Rouvrir'],
  'command.nextOpenItem': ['Go to Next Open Item', 'Aller à l’élément ouvert suivant'],
  'command.previousOpenItem': ['Go to Previous Open Item', 'Aller à l’élément ouvert précédent'],
  'command.revealChapter': ['Reveal Chapter in Side Bar', 'Montrer le chapitre dans la barre latérale'],
  'command.filter': ['Filter…', 'Filtrer…'],
  'command.clearFilter': ['Clear Filter', 'Effacer le filtre'],
  'command.groupBy': ['Group By…', 'Regrouper par…'],
  'command.showCompleted': ['Show Completed Tasks', 'Montrer les tâches faites'],
  'command.hideCompleted': ['Hide Completed Tasks', 'Masquer les tâches faites'],
  'command.onlyThisChapter': ['Show Only This Chapter', 'Ne montrer que ce chapitre'],
  'command.allChapters': ['Show All Chapters', 'Montrer tous les chapitres'],
  'command.openReport': ['Open Report', 'Ouvrir le rapport'],
  'command.saveReport': ['Save Report As…', 'Enregistrer le rapport sous…'],
  'command.copyReport': ['Copy as Markdown List', 'Copier comme liste Markdown'],
  'command.removeCompletedTasks': ['Remove Completed Tasks from Chapter…', 'Supprimer les tâches faites du chapitre…'],
  'command.removeCompletedTasksEverywhere': [
    'Remove Completed Tasks from All Chapters…',
    'Supprimer les tâches faites de tous les chapitres…',
  ],
  'command.checkTable': ['Check', 'Vérifier'],
  'command.fixTable': ['Fix Totals of This Table', 'Corriger les totaux de ce tableau'],
  'command.openTable': ['Open Table', 'Ouvrir le tableau'],
  'command.rewriteTable': ['Rewrite Table…', 'Réécrire le tableau…'],
  'command.nextCell': ['Go to Next Cell', 'Aller à la cellule suivante'],
  'command.openExample': ['Open Example Chapter', 'Ouvrir un chapitre d’exemple'],
  walkthrough: ['Keep your totals true', 'Des totaux toujours justes'],
  'walkthrough.description': [
    'Numbers and loose ends of a thesis, in four steps.',
    'Les nombres et les fils à nouer d’un mémoire, en quatre étapes.',
  ],
  'walkthrough.open': ['See a total that disagrees', 'Voir un total en désaccord'],
  'walkthrough.open.description': [
    'The example has a table whose last row says 3, and stands under four rows. Nothing had to be set up: every total of every table is worked out while you write.\n[Open the Example](command:tallymark.openExample)',
    'L’exemple contient un tableau dont la dernière ligne indique 3 et se trouve sous quatre lignes. Rien n’est à régler : chaque total de chaque tableau est recalculé pendant que vous écrivez.\n[Ouvrir l’exemple](command:tallymark.openExample)',
  ],
  'walkthrough.open.picture': [
    'A table with a total that says 3 under four rows, and the figure 4 behind it',
    'Un tableau dont le total indique 3 sous quatre lignes, et le chiffre 4 derrière',
  ],
  'walkthrough.fix': ['Fix it, or keep it', 'Le corriger, ou le garder'],
  'walkthrough.fix.description': [
    'Press `Ctrl+.` (`Cmd+.`) on the figure, or correct all totals of the chapter at once. Only the figure changes. If it is the rows that are wrong, leave it: no total is changed unasked.\n[Fix All Totals in Chapter](command:tallymark.fixAllTotals)',
    'Tapez `Ctrl+.` (`Cmd+.`) sur le chiffre, ou corrigez tous les totaux du chapitre d’un coup. Seul le chiffre change. Si ce sont les lignes qui sont fausses, laissez-le : aucun total n’est changé sans que vous le demandiez.\n[Corriger tous les totaux du chapitre](command:tallymark.fixAllTotals)',
  ],
  'walkthrough.fix.picture': ['The light bulb offers to change 3 to 4', 'L’ampoule propose de remplacer 3 par 4'],
  'walkthrough.left': ['See what is left', 'Voir ce qui reste'],
  'walkthrough.left.description': [
    'The side bar lists every open task and every gap of all chapters, with boxes to tick. A tick changes one character of the chapter.\n[Show What Is Outstanding](command:tallymark.outstanding.focus)',
    'La barre latérale donne chaque tâche ouverte et chaque lacune de tous les chapitres, avec des cases à cocher. Cocher change un caractère du chapitre.\n[Montrer ce qui reste à faire](command:tallymark.outstanding.focus)',
  ],
  'walkthrough.left.picture': [
    'A list of tasks with boxes, two of four ticked',
    'Une liste de tâches avec des cases, deux cochées sur quatre',
  ],
  'walkthrough.merge': ['Merge durations', 'Réunir des durées'],
  'walkthrough.merge.description': [
    'One amount for each group, and the grand total as before: the result is worked out again before it is made, and undone by one step.\n[Merge Durations](command:tallymark.rewrite.merge-durations)',
    'Une quantité par groupe, et le total général comme avant : le résultat est recalculé avant d’être écrit, et s’annule d’un seul geste.\n[Fusionner les durées](command:tallymark.rewrite.merge-durations)',
  ],
  'walkthrough.merge.picture': [
    '58 and 46 become 104, 76 and 51 become 127; the total stays 231',
    '58 et 46 deviennent 104, 76 et 51 deviennent 127 ; le total reste 231',
  ],
  'command.restartServer': ['Restart Server', 'Redémarrer le serveur'],
  'configuration.rules': ['Rules', 'Règles'],
  'configuration.reading': ['Reading', 'Lecture'],
  placeholders: [
    'Further words that mark a text to come when they are a whole cell, paragraph or list item. Those of `tallymark.json`, which may name a language, count as well.',
    'Autres mots qui signalent un texte à venir lorsqu’ils forment à eux seuls une cellule, un paragraphe ou un élément de liste. Ceux de `tallymark.json`, qui peuvent valoir pour une langue, comptent aussi.',
  ],
  language: [
    'Language of the chapters: settles what `1,234` means, and which words announce a total.',
    'Langue des chapitres : décide du sens de `1,234` et des mots qui annoncent un total.',
  ],
  'language.auto': ['Found out chapter by chapter.', 'Reconnue chapitre par chapitre.'],
  exclude: [
    'Files that are no chapters, as patterns of `.gitignore` relative to the workspace folder: `drafts/`, `*.notes.md`. Those that `tallymark.json` excludes are left out as well.',
    'Fichiers qui ne sont pas des chapitres, sous forme de motifs de `.gitignore` relatifs au dossier ouvert : `brouillons/`, `*.notes.md`. Ceux qu’exclut `tallymark.json` sont laissés de côté aussi.',
  ],
  waitUntilLineIsLeft: [
    'Wait until I leave the line: what is unfinished in the line, row, heading or open table that I am writing is told when the caret leaves it, or rests for three seconds. Totals are told at once.',
    'Attendre que je quitte la ligne : ce qui est inachevé dans la ligne, la rangée, le titre ou le tableau ouvert que j’écris est signalé quand le curseur les quitte, ou au bout de trois secondes de repos. Les totaux sont signalés aussitôt.',
  ],
  pendingItems: [
    'How tasks and gaps (placeholders, empty cells and sections, missing tables) are shown in the text. The side bar lists them in any case.',
    'Comment les tâches et les lacunes (textes à venir, cellules et sections vides, tableaux manquants) sont montrées dans le texte. La barre latérale les donne dans tous les cas.',
  ],
  'pendingItems.information.label': ['Information', 'Information'],
  'pendingItems.information': [
    'The box or the word is underlined, and listed among the problems. A rule with a severity of its own keeps it.',
    'La case ou le mot est souligné, et figure parmi les problèmes. Une règle à laquelle vous avez donné une gravité la garde.',
  ],
  'pendingItems.hint.label': ['Hint', 'Indication'],
  'pendingItems.hint': ['Three dots, and not among the problems.', 'Trois points, absents des problèmes.'],
  'pendingItems.sideBarOnly.label': ['Side bar only', 'Barre latérale seulement'],
  'pendingItems.sideBarOnly': ['Nothing in the text.', 'Rien dans le texte.'],
  verdicts: [
    'Verdicts on totals in the text: what the cells give, behind a figure (`14 ≠ 15`), and a line above each table with totals.',
    'Verdicts sur les totaux dans le texte : ce que donnent les cellules, derrière un chiffre (`14 ≠ 15`), et une ligne au-dessus de chaque tableau qui a des totaux.',
  ],
  'verdicts.disagreeing.label': ['Disagreeing', 'En désaccord'],
  'verdicts.disagreeing': [
    'Behind figures that disagree; above every table.',
    'Derrière les chiffres en désaccord ; au-dessus de chaque tableau.',
  ],
  'verdicts.all.label': ['All', 'Tous'],
  'verdicts.all': ['A ✓ behind those that agree, too.', 'Un ✓ aussi derrière ceux qui sont justes.'],
  'verdicts.off.label': ['Off', 'Aucun'],
  'verdicts.off': ['Nothing in the text.', 'Rien dans le texte.'],
  preview: [
    'Marks in the preview: boxes of tasks in tables, a ✓ or ⚠ beside totals, dotted placeholders. They are never part of an export.',
    'Marques dans l’aperçu : cases des tâches dans les tableaux, ✓ ou ⚠ à côté des totaux, textes d’attente en pointillé. Elles ne font jamais partie d’un export.',
  ],
  'trace.server': [
    'Shows in the output what VS Code and the language server tell each other.',
    'Montre dans la sortie ce que VS Code et le serveur de langage se disent.',
  ],
  'trace.off': ['Off', 'Rien'],
  'trace.messages': ['Messages', 'Messages'],
  'trace.verbose': ['Messages with their contents', 'Messages et leur contenu'],
  'severity.default.label': ['Default', 'Par défaut'],
  'severity.error.label': ['Error', 'Erreur'],
  'severity.warning.label': ['Warning', 'Avertissement'],
  'severity.information.label': ['Information', 'Information'],
  'severity.hint.label': ['Hint', 'Indication'],
  'severity.off.label': ['Off', 'Désactivée'],
  'severity.default': [
    'What `tallymark.json` says, else the rule’s own severity.',
    'Ce que dit `tallymark.json`, sinon la gravité propre à la règle.',
  ],
  'severity.error': ['Shown as an error.', 'Montré comme erreur.'],
  'severity.warning': ['Shown as a warning.', 'Montré comme avertissement.'],
  'severity.information': ['Shown as information.', 'Montré comme information.'],
  'severity.hint': ['Shown by three dots only, not among the problems.', 'Montré par trois points seulement, absent des problèmes.'],
  'severity.off': ['Not checked.', 'Non vérifié.'],
};

const severities = {
  en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  fr: { error: 'erreur', warning: 'avertissement', information: 'information', hint: 'indication' },
} as const;

/** All texts of the manifest in a language; the summaries of the rules come from the message catalogue. */
export function texts(language: 'en' | 'fr'): Readonly<Record<string, string>> {
  const inLanguage = ([english, french]: readonly [string, string]): string =>
    language === 'fr' ? fillTemplate(french, {}, 'fr') : english;
  const own = Object.entries(fixed).map(([key, both]) => [key, inLanguage(both)]);
  const titles = rewriteIds.map((id) => [`command.rewrite.${id}`, formatMessage({ id: `${id}.name`, data: {} }, language)]);
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const languages = languageTags.map((tag) => [`language.${tag}`, names.of(tag)]);
  const rules = ruleIds.map((id) => [`rule.${id}`, ruleText(id, language)]);
  return Object.fromEntries([...own, ...titles, ...languages, ...rules]) as Record<string, string>;
}

function ruleText(id: RuleId, language: 'en' | 'fr'): string {
  const severity = severities[language][describeRule(id).severity];
  const summary = formatMessage({ id: `${id}.summary`, data: {} }, language);
  return fillTemplate(
    language === 'fr' ? '{summary} Gravité propre : {severity}.' : '{summary} Own severity: {severity}.',
    { summary, severity },
    language,
  );
}
