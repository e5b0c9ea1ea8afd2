import { describeRule, fillTemplate, formatMessage, languageTags, ruleIds, type RuleId } from '../../src/core/index.ts';

/** The manifest's texts, by their key in `package.nls.json`. English first, then French. */
const fixed: Readonly<Record<string, readonly [string, string]>> = {
  'command.checkWorkspace': ['Check Workspace', 'Vérifier l’espace de travail'],
  'command.fixAllTotals': ['Fix All Totals in Chapter', 'Corriger tous les totaux du chapitre'],
  'command.restartServer': ['Restart Server', 'Redémarrer le serveur'],
  'configuration.rules': ['Rules', 'Règles'],
  'configuration.reading': ['Reading', 'Lecture'],
  placeholders: [
    'Further words that mark a text to come when they are a whole cell, paragraph or list item. Those of `tallymark.json` count as well.',
    'Autres mots qui signalent un texte à venir lorsqu’ils forment à eux seuls une cellule, un paragraphe ou un élément de liste. Ceux de `tallymark.json` comptent aussi.',
  ],
  language: [
    'Language of the chapters: settles what `1,234` means, and which words announce a total.',
    'Langue des chapitres : décide du sens de `1,234` et des mots qui annoncent un total.',
  ],
  'language.auto': ['Found out chapter by chapter.', 'Reconnue chapitre par chapitre.'],
  'trace.server': [
    'Shows in the output what VS Code and the language server tell each other.',
    'Montre dans la sortie ce que VS Code et le serveur de langage se disent.',
  ],
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
  const own = Object.entries(fixed).map(([key, [english, french]]) => [key, language === 'fr' ? fillTemplate(french, {}, 'fr') : english]);
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const languages = languageTags.map((tag) => [`language.${tag}`, names.of(tag)]);
  const rules = ruleIds.map((id) => [`rule.${id}`, ruleText(id, language)]);
  return Object.fromEntries([...own, ...languages, ...rules]) as Record<string, string>;
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
