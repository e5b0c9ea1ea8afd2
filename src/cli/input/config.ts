import path from 'node:path';
import { indexLines, ruleIds, type AnalyseOptions, type RuleId, type Severity } from '../../core/index.ts';
import {
  type ProjectSettings,
  describeProblem,
  excluder,
  mergeSettings,
  nearestName,
  projectFileName,
  readProjectFile,
  ruleSeverities,
} from '../../project/index.ts';
import { decode } from './disk.ts';
import { exists, toSlashes } from './find.ts';
import { type Option, UsageError } from '../options.ts';
import type { Call } from '../verbs/verb.ts';

/** The options that settle how chapters are read and judged. */
export const configOptions: readonly Option[] = [
  { name: 'config', value: 'FILE', help: 'help-config' },
  { name: 'no-config', help: 'help-no-config' },
  { name: 'rule', value: 'ID=SEVERITY', repeatable: true, help: 'help-rule' },
];

/** What holds for a chapter. */
export interface Config {
  readonly options: AnalyseOptions;
  /** Whether the project file leaves the file (an absolute path) out. */
  isExcluded(file: string): boolean;
}

/** Finds the configuration of a chapter by its absolute path; undefined when its project file is unusable, which has been reported. */
export type ConfigFinder = (file: string) => Config | undefined;

/**
 * The finder for a call: the file given with `--config`, else the nearest project file upwards, up to the folder that holds `.git`.
 * @throws UsageError when `--rule` names no rule or no severity
 */
export function createConfigFinder(call: Call): ConfigFinder {
  const { io, args } = call;
  const overrides = readOverrides(args.all('rule'));
  const bare = toConfig({}, io.cwd, overrides);
  const file = args.get('config');
  if (args.has('no-config')) {
    if (file !== undefined) throw new UsageError('options-exclude-each-other', { one: '--config', other: '--no-config' });
    return () => bare;
  }
  if (file !== undefined) {
    const given = readConfig(call, path.resolve(io.cwd, file), file, overrides);
    return () => given;
  }
  const known = new Map<string, Config | undefined>();
  const ofFolder = (folder: string): Config | undefined => {
    if (known.has(folder)) return known.get(folder);
    const config = findConfig(call, folder, bare, overrides, ofFolder);
    known.set(folder, config);
    return config;
  };
  return (chapter) => ofFolder(path.dirname(chapter));
}

type Overrides = ProjectSettings['rules'];

function findConfig(call: Call, folder: string, bare: Config, overrides: Overrides, ofFolder: ConfigFinder): Config | undefined {
  const { disk, cwd } = call.io;
  const file = path.join(folder, projectFileName);
  if (exists(disk, file)) return readConfig(call, file, toSlashes(path.relative(cwd, file)), overrides);
  const parent = path.dirname(folder);
  return parent === folder || exists(disk, path.join(folder, '.git')) ? bare : ofFolder(parent);
}

function readConfig({ io, language, problems }: Call, file: string, name: string, overrides: Overrides): Config | undefined {
  let bytes: Uint8Array;
  try {
    bytes = io.disk.read(file);
  } catch (error) {
    problems.reportError(name, error);
    return undefined;
  }
  const decoded = decode(bytes);
  if (decoded.kind !== 'text') {
    problems.report(name, decoded.kind);
    return undefined;
  }
  const read = readProjectFile(decoded.text);
  const lines = indexLines(decoded.text);
  for (const problem of read.problems) {
    const { line, character } = lines.positionAt(problem.span.start);
    problems.reportText(`${name}:${line + 1}:${character + 1}`, describeProblem(problem, language));
  }
  return read.problems.length > 0 ? undefined : toConfig(read.settings, path.dirname(file), overrides);
}

function toConfig(settings: ProjectSettings, folder: string, rules: Overrides): Config {
  const isLeftOut = excluder(settings.exclude ?? []);
  return {
    options: mergeSettings(settings, { rules }),
    isExcluded: (file) => isLeftOut(toSlashes(path.relative(folder, file))),
  };
}

function readOverrides(given: readonly string[]): Overrides {
  const overrides: Partial<Record<RuleId, Severity | 'off'>> = {};
  for (const text of given) {
    const [name = '', value] = text.split('=', 2);
    const id = ruleNamed(name);
    const severity = ruleSeverities.find((known) => known === value);
    if (!severity) throw new UsageError('bad-rule-severity', { rule: text, choices: ruleSeverities.join(', ') });
    overrides[id] = severity;
  }
  return overrides;
}

/**
 * The rule with the name.
 * @throws UsageError when there is none
 */
export function ruleNamed(name: string): RuleId {
  const id = ruleIds.find((known) => known === name);
  if (id) return id;
  const near = nearestName(name, ruleIds);
  throw near ? new UsageError('unknown-rule-near', { rule: name, near }) : new UsageError('unknown-rule', { rule: name });
}
