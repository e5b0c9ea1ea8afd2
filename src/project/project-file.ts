/**
 * Reads `tallymark.json`, the one file in which a project says what Tallymark shall look for. JSON with comments and trailing commas.
 * Everything wrong with it is reported at its place; what is right is taken all the same.
 * @packageDocumentation
 */
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import {
  type LanguageTag,
  languageTags,
  type Message,
  type RuleId,
  ruleIds,
  say,
  type SentenceId,
  type Severity,
  type Span,
} from '../core/index.ts';
import { nearestName } from './nearest-name.ts';

/** Name of the project file. The one nearest to a chapter, upwards, counts. */
export const projectFileName = 'tallymark.json';

/** What a project may settle. A key that is absent leaves the product's own choice. */
export interface ProjectSettings {
  /** Severity by rule; `off` silences the rule. */
  readonly rules?: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  /** Further words that mark a text to come. */
  readonly placeholders?: readonly string[];
  /** Those that hold only for chapters of a language. */
  readonly placeholdersByLanguage?: Readonly<Partial<Record<LanguageTag, readonly string[]>>>;
  /** Language of the chapters, instead of finding it out chapter by chapter. */
  readonly language?: LanguageTag;
  /** Whether fenced `csv` and `tsv` are tables. */
  readonly csv?: 'code' | 'tables';
  /** Files that are left out, in the syntax of `.gitignore`, relative to the folder of the project file. */
  readonly exclude?: readonly string[];
}

/** Something wrong with a project file. */
export interface ProjectProblem {
  readonly message: { readonly id: SentenceId<'project'>; readonly data: Message['data'] };
  readonly span: Span;
  /** Path of the key concerned (`rules.wrong-total`, `exclude[2]`); empty when the file as a whole cannot be read. */
  readonly key: string;
}

/** A key of the project file, as its JSON schema and its documentation present it. */
export interface ProjectKey {
  readonly name: Exclude<keyof ProjectSettings, 'placeholdersByLanguage'>;
  readonly type: 'object' | 'array' | 'string';
  /** One English sentence. */
  readonly description: string;
  /** The names an object's properties may have. */
  readonly properties?: readonly string[];
  /** The values that a text, or each of an object's properties, may have; any text where absent. */
  readonly values?: readonly string[];
  /** The names under which an object may hold a list each, in place of the one list. */
  readonly lists?: readonly string[];
}

/** The severities that a rule can be given in settings and on the command line. */
export const ruleSeverities = ['error', 'warning', 'information', 'hint', 'off'] as const satisfies readonly (Severity | 'off')[];

/** The keys of the project file, in the order in which they are documented. */
export const projectKeys: readonly ProjectKey[] = [
  {
    name: 'rules',
    type: 'object',
    description: 'Severity of each rule that shall differ from its default.',
    properties: ruleIds,
    values: ruleSeverities,
  },
  {
    name: 'placeholders',
    type: 'array',
    description:
      'Further words that mark a text to come when they are a whole cell, paragraph or list item: a list, or a list for each language.',
    lists: languageTags,
  },
  { name: 'language', type: 'string', description: 'Language of the chapters, instead of finding it out.', values: languageTags },
  {
    name: 'csv',
    type: 'string',
    description: 'Whether fenced csv and tsv whose first line names the columns are tables; they are code unless this says so.',
    values: ['code', 'tables'],
  },
  {
    name: 'exclude',
    type: 'array',
    description: 'Files and folders to leave out, written as in .gitignore and relative to the folder of this file.',
  },
];

/**
 * Reads the text of a project file. Never throws.
 * @returns the settings that could be read, and what is wrong with the rest, in the order of the file
 */
export function readProjectFile(text: string): { readonly settings: ProjectSettings; readonly problems: readonly ProjectProblem[] } {
  const deep = tooDeep(text);
  if (deep) return { settings: {}, problems: [{ message: { id: 'project-file-too-deep', data: {} }, span: deep, key: '' }] };
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  // One slip makes the parser stumble again further on; only the first place helps.
  if (error) return { settings: {}, problems: [syntaxProblem(error, text.length)] };
  const problems: ProjectProblem[] = [];
  const report: Report = (id, node, key, data = {}) => {
    problems.push({ message: { id, data }, span: spanOf(node), key });
  };
  if (root?.type !== 'object') {
    problems.push({ message: { id: 'project-file-not-an-object', data: {} }, span: root ? spanOf(root) : { start: 0, end: 0 }, key: '' });
    return { settings: {}, problems };
  }
  return { settings: readSettings(root, report), problems };
}

/** The settings need three levels. What is nested without end would bring the parser down. */
const deepest = 32;

/** The bracket that opens one level too many, outside texts and comments; undefined if none does. */
function tooDeep(text: string): Span | undefined {
  let depth = 0;
  for (const { 0: token, index: start } of text.matchAll(/"(?:\\.|[^"\\\n])*"?|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|[[\]{}]/g)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > deepest) return { start, end: start + 1 };
  }
  return undefined;
}

type Report = (id: SentenceId<'project'>, node: Node, key: string, data?: Message['data']) => void;

function readSettings(root: Node, report: Report): ProjectSettings {
  const settings: { -readonly [Key in keyof ProjectSettings]: ProjectSettings[Key] } = {};
  for (const [name, nameNode, value] of propertiesOf(root, '', report)) {
    if (name === 'rules') settings.rules = readRules(value, report);
    else if (name === 'placeholders' && value.type === 'object') settings.placeholdersByLanguage = readTextsByLanguage(name, value, report);
    else if (name === 'placeholders' || name === 'exclude') settings[name] = readTexts(name, value, report);
    else if (name === 'language') {
      const language = readChoice(name, value, languageTags, report);
      if (language) settings.language = language;
    } else if (name === 'csv') {
      const csv = readChoice(name, value, ['code', 'tables'] as const, report);
      if (csv) settings.csv = csv;
    } else if (name !== '$schema') reportUnknownKey(name, nameNode, report);
  }
  return settings;
}

function readRules(node: Node, report: Report): ProjectSettings['rules'] & object {
  const rules: Partial<Record<RuleId, Severity | 'off'>> = {};
  if (node.type !== 'object') {
    report('project-file-rules-not-an-object', node, 'rules');
    return rules;
  }
  for (const [name, nameNode, value] of propertiesOf(node, 'rules.', report)) {
    const id = ruleIds.find((known) => known === name);
    const severity = readChoice(`rules.${name}`, value, ruleSeverities, report);
    if (id && severity) rules[id] = severity;
    if (!id) reportUnknownRule(name, nameNode, report);
  }
  return rules;
}

function readTexts(key: string, node: Node, report: Report): readonly string[] {
  if (node.type !== 'array') {
    report('project-file-not-a-list', node, key);
    return [];
  }
  return (node.children ?? []).flatMap((child, i) => {
    const value: unknown = getNodeValue(child);
    if (typeof value === 'string' && value.trim() !== '') return [value];
    report('project-file-not-a-text', child, `${key}[${i}]`);
    return [];
  });
}

function readTextsByLanguage(key: string, node: Node, report: Report): ProjectSettings['placeholdersByLanguage'] & object {
  const lists: Partial<Record<LanguageTag, readonly string[]>> = {};
  for (const [name, nameNode, value] of propertiesOf(node, `${key}.`, report)) {
    const tag = languageTags.find((known) => known === name);
    if (tag) lists[tag] = readTexts(`${key}.${name}`, value, report);
    else report('project-file-unknown-language', nameNode, `${key}.${name}`, { known: languageTags.join(', ') });
  }
  return lists;
}

function readChoice<Choice extends string>(key: string, node: Node, choices: readonly Choice[], report: Report): Choice | undefined {
  const value: unknown = getNodeValue(node);
  const choice = choices.find((known) => known === value);
  if (choice) return choice;
  const data = { value: JSON.stringify(value), known: choices.join(', ') };
  const near = typeof value === 'string' ? nearestName(value, choices) : undefined;
  if (near) report('project-file-value-not-known-near', node, key, { ...data, near });
  else report('project-file-value-not-known', node, key, data);
  return undefined;
}

function reportUnknownKey(name: string, node: Node, report: Report): void {
  const names = projectKeys.map((key) => key.name);
  const near = nearestName(name, names);
  if (near) report('project-file-unknown-key-near', node, name, { near });
  else report('project-file-unknown-key', node, name, { known: names.join(', ') });
}

function reportUnknownRule(name: string, node: Node, report: Report): void {
  const near = nearestName(name, ruleIds);
  if (near) report('project-file-unknown-rule-near', node, `rules.${name}`, { near });
  else report('project-file-unknown-rule', node, `rules.${name}`);
}

/** Name, the name's node and the value's node of every property; repeated names are reported. */
function* propertiesOf(object: Node, prefix: string, report: Report): Generator<readonly [string, Node, Node]> {
  const seen = new Set<string>();
  for (const [nameNode, value] of (object.children ?? []).map((property) => property.children ?? [])) {
    if (!nameNode || !value) continue;
    const name = String(getNodeValue(nameNode));
    if (seen.has(name)) report('project-file-repeated-key', nameNode, prefix + name);
    seen.add(name);
    yield [name, nameNode, value];
  }
}

function syntaxProblem({ error, offset, length }: ParseError, textLength: number): ProjectProblem {
  const code = printParseErrorCode(error);
  const sign = missingSigns[code];
  const id: SentenceId<'project'> = sign ? 'project-file-sign-expected' : (syntaxMessages[code] ?? 'project-file-syntax');
  return {
    message: { id, data: sign ? { sign } : {} },
    span: { start: Math.min(offset, textLength), end: Math.min(offset + length, textLength) },
    key: '',
  };
}

const missingSigns: Readonly<Record<string, string>> = {
  ColonExpected: ':',
  CommaExpected: ',',
  CloseBraceExpected: '}',
  CloseBracketExpected: ']',
};

const syntaxMessages: Readonly<Record<string, SentenceId<'project'>>> = {
  ValueExpected: 'project-file-value-expected',
  PropertyNameExpected: 'project-file-key-expected',
};

function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}

/** The sentence that tells an author what is wrong, beginning with the key concerned. English where a language has none of its own. */
export function describeProblem({ key, message }: ProjectProblem, language: LanguageTag): string {
  const text = say('project', message, language);
  return key === '' ? text : say('project', { id: 'project-file-key', data: { key, text } }, language);
}
