import { languageTags, ruleIds } from '../../src/core/index.ts';
import { ruleSeverities } from '../../src/project/index.ts';
import { pendingItems, verdicts } from '../../src/service/index.ts';
import { commands, type Place } from './commands.ts';

const hasChapters = "tallymark.state == 'chapters'";

/** The parts of the manifest's `contributes` that follow from the registries. */
export function contributions(): object {
  return {
    commands: commands.map(({ id, icon }) => ({
      command: `tallymark.${id}`,
      title: `%command.${id}%`,
      category: 'Tallymark',
      ...iconOf(icon),
    })),
    menus: menus(),
    keybindings: commands.flatMap(({ id, key }) => (key ? [{ command: `tallymark.${id}`, ...key }] : [])),
    // Without an extension of their own, such chapters would be plain texts, of which nobody would tell anything.
    languages: otherLanguages,
    // VS Code complains aloud of snippets for a language that no extension has brought.
    snippets: [{ language: 'markdown', path: './snippets/markdown.json' }],
    'markdown.markdownItPlugins': true,
    'markdown.previewStyles': ['./media/preview.css'],
    viewsContainers: { activitybar: [{ id: 'tallymark', title: 'Tallymark', icon: 'media/activity-bar.svg' }] },
    views: {
      tallymark: views.map((id) => ({
        id: `tallymark.${id}`,
        name: `%view.${id}%`,
        contextualTitle: 'Tallymark',
        icon: 'media/activity-bar.svg',
        ...viewExtras[id],
      })),
    },
    viewsWelcome: welcomes.map(({ view, id, when }) => ({ view: `tallymark.${view}`, contents: `%welcome.${id}%`, when })),
    walkthroughs: [
      {
        id: 'totals',
        title: '%walkthrough%',
        description: '%walkthrough.description%',
        steps: steps.map(({ id, done }) => ({
          id,
          title: `%walkthrough.${id}%`,
          description: `%walkthrough.${id}.description%`,
          media: { svg: `media/walkthrough/${id}.svg`, altText: `%walkthrough.${id}.picture%` },
          completionEvents: done,
        })),
      },
    ],
    configuration: [
      { title: '%configuration.reading%', properties: inOrder(reading) },
      {
        title: '%configuration.rules%',
        properties: inOrder(Object.fromEntries(ruleIds.map((id) => [`tallymark.rules.${id}`, severityOf(id)]))),
      },
    ],
  };
}

/** The languages of chapters that VS Code does not bring itself, under the names that their own extensions use. */
const otherLanguages = [
  { id: 'quarto', aliases: ['Quarto'], extensions: ['.qmd'] },
  { id: 'rmd', aliases: ['R Markdown'], extensions: ['.rmd'] },
  { id: 'mdx', aliases: ['MDX'], extensions: ['.mdx'] },
];

/** The steps of the walkthrough, each with what completes it. */
const steps: readonly { readonly id: string; readonly done: readonly string[] }[] = [
  { id: 'open', done: ['onCommand:tallymark.openExample'] },
  { id: 'fix', done: ['onCommand:tallymark.fixAllTotals'] },
  { id: 'left', done: ['onView:tallymark.outstanding'] },
  { id: 'merge', done: ['onCommand:tallymark.rewrite.merge-durations'] },
];

const views = ['outstanding', 'tables', 'progress'] as const;

/** What is looked at now and then is closed at first, so that the list of what is outstanding has the room. */
const viewExtras = { outstanding: {}, tables: { visibility: 'collapsed' }, progress: { visibility: 'collapsed' } };

/** What an empty view says; `tallymark.state` and the rest are kept by the client. */
const welcomes: readonly { readonly view: (typeof views)[number]; readonly id: string; readonly when: string }[] = [
  ...views.flatMap((view) => [
    { view, id: 'noFolder', when: "tallymark.state == 'no-folder'" },
    { view, id: 'noChapters', when: "tallymark.state == 'no-chapters'" },
    { view, id: 'filtered', when: `${hasChapters} && tallymark.isFiltered` },
    { view, id: 'onlyFront', when: `${hasChapters} && tallymark.onlyFront` },
  ]),
  { view: 'outstanding', id: 'allDone', when: `${hasChapters} && !tallymark.isFiltered && !tallymark.onlyFront` },
  { view: 'tables', id: 'noTables', when: `${hasChapters} && !tallymark.isFiltered && !tallymark.onlyFront` },
  { view: 'progress', id: 'noTasks', when: `${hasChapters} && !tallymark.isFiltered && !tallymark.onlyFront` },
];

function iconOf(icon: string | undefined): object {
  return icon === undefined ? {} : { icon: `$(${icon})` };
}

/** Each menu with the commands that stand in it. */
function menus(): Readonly<Record<string, readonly object[]>> {
  const places = commands.flatMap(({ id, palette, menus: own = {} }) => [
    ...(palette === undefined ? [] : [{ menu: 'commandPalette', entry: { command: `tallymark.${id}`, when: palette } }]),
    ...Object.entries(own).flatMap(([menu, own]) =>
      [own].flat().map((place: Place) => ({ menu, entry: { command: `tallymark.${id}`, ...place } })),
    ),
  ]);
  return Object.fromEntries(
    [...new Set(places.map(({ menu }) => menu))].map((menu) => [
      menu,
      places.filter((place) => place.menu === menu).map(({ entry }) => entry),
    ]),
  );
}

const traces = ['off', 'messages', 'verbose'];

const reading = {
  'tallymark.language': {
    type: 'string',
    scope: 'resource',
    default: 'auto',
    enum: ['auto', ...languageTags],
    enumItemLabels: ['auto', ...languageTags].map((tag) => `%language.${tag}%`),
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
  'tallymark.exclude': {
    type: 'array',
    scope: 'resource',
    default: [],
    items: { type: 'string' },
    uniqueItems: true,
    markdownDescription: '%exclude%',
  },
  'tallymark.waitUntilLineIsLeft': {
    type: 'boolean',
    scope: 'window',
    default: true,
    markdownDescription: '%waitUntilLineIsLeft%',
  },
  'tallymark.pendingItems': {
    type: 'string',
    scope: 'resource',
    default: pendingItems[0],
    enum: pendingItems,
    enumItemLabels: pendingItems.map((choice) => `%pendingItems.${choice}.label%`),
    markdownEnumDescriptions: pendingItems.map((choice) => `%pendingItems.${choice}%`),
    markdownDescription: '%pendingItems%',
  },
  'tallymark.verdicts': {
    type: 'string',
    scope: 'resource',
    default: verdicts[0],
    enum: verdicts,
    enumItemLabels: verdicts.map((choice) => `%verdicts.${choice}.label%`),
    markdownEnumDescriptions: verdicts.map((choice) => `%verdicts.${choice}%`),
    markdownDescription: '%verdicts%',
  },
  'tallymark.preview': { type: 'boolean', scope: 'resource', default: true, markdownDescription: '%preview%' },
  'tallymark.trace.server': {
    type: 'string',
    scope: 'window',
    default: 'off',
    enum: traces,
    enumItemLabels: traces.map((choice) => `%trace.${choice}%`),
    description: '%trace.server%',
  },
};

/** In the order in which they are written here, rather than by their names. */
function inOrder(properties: Readonly<Record<string, object>>): object {
  return Object.fromEntries(Object.entries(properties).map(([name, property], order) => [name, { ...property, order }]));
}

/** `default` stands for itself rather than for the rule's severity: else every rule would override the project file. */
function severityOf(id: string): object {
  const choices = ['default', ...ruleSeverities];
  return {
    type: 'string',
    scope: 'resource',
    default: 'default',
    enum: choices,
    enumItemLabels: choices.map((choice) => `%severity.${choice}.label%`),
    markdownEnumDescriptions: choices.map((choice) => `%severity.${choice}%`),
    markdownDescription: `%rule.${id}%`,
  };
}
