import { languageTags, ruleIds } from '../../src/core/index.ts';
import { ruleSeverities } from '../../src/service/project-file.ts';

/** The parts of the manifest's `contributes` that follow from the registries. */
export function contributions(): object {
  return {
    commands: commands.map((id) => ({ command: `tallymark.${id}`, title: `%command.${id}%`, category: 'Tallymark' })),
    menus: { commandPalette: [{ command: 'tallymark.fixAllTotals', when: 'editorLangId == markdown' }] },
    configuration: [
      { title: '%configuration.reading%', properties: reading },
      { title: '%configuration.rules%', properties: Object.fromEntries(ruleIds.map((id) => [`tallymark.rules.${id}`, severityOf(id)])) },
    ],
  };
}

const commands = ['checkWorkspace', 'fixAllTotals', 'restartServer'];

const reading = {
  'tallymark.language': {
    type: 'string',
    scope: 'resource',
    default: 'auto',
    enum: ['auto', ...languageTags],
    enumDescriptions: ['auto', ...languageTags].map((tag) => `%language.${tag}%`),
    markdownDescription: '%language%',
  },
  'tallymark.placeholders': {
    type: 'array',
    scope: 'resource',
    default: [],
    items: { type: 'string' },
    uniqueItems: true,
    markdownDescription: '%placeholders%',
  },
  'tallymark.trace.server': {
    type: 'string',
    scope: 'window',
    default: 'off',
    enum: ['off', 'messages', 'verbose'],
    description: '%trace.server%',
  },
};

/** `default` stands for itself rather than for the rule's severity: else every rule would override the project file. */
function severityOf(id: string): object {
  const choices = ['default', ...ruleSeverities];
  return {
    type: 'string',
    scope: 'resource',
    default: 'default',
    enum: choices,
    markdownEnumDescriptions: choices.map((choice) => `%severity.${choice}%`),
    markdownDescription: `%rule.${id}%`,
  };
}
