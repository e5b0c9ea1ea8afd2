import { languageTags, type AnalyseOptions, type RuleId, type Severity } from '../core/index.ts';
import { excluder } from './chapter-files.ts';
import { type ProjectSettings, ruleSeverities } from './project-file.ts';

/**
 * What a chapter is checked with: the project file's settings, over which the editor's prevail. Whatever the editor sends that
 * is no setting (`default`, `auto`, a slip of the pen) settles nothing.
 */
export function mergeSettings(project: ProjectSettings, editor: unknown): AnalyseOptions {
  const { rules, placeholders, language } = isRecord(editor) ? editor : {};
  const tag = languageTags.find((known) => known === language) ?? project.language;
  return {
    severities: { ...project.rules, ...readSeverities(rules) },
    placeholders: [...(project.placeholders ?? []), ...readTexts(placeholders)],
    ...readByLanguage(project.placeholdersByLanguage, placeholders),
    ...(tag ? { language: tag } : {}),
    ...(project.csv ? { csv: project.csv } : {}),
  };
}

/** Tells of paths relative to a workspace folder whether the editor's `exclude` leaves them out. */
export function editorExcluder(editor: unknown): (relative: string) => boolean {
  return excluder(isRecord(editor) ? readTexts(editor['exclude']) : []);
}

function readSeverities(rules: unknown): Readonly<Partial<Record<RuleId, Severity | 'off'>>> {
  if (!isRecord(rules)) return {};
  const known: ReadonlySet<unknown> = new Set(ruleSeverities);
  return Object.fromEntries(Object.entries(rules).filter(([, severity]) => known.has(severity)));
}

function readTexts(texts: unknown): readonly string[] {
  return Array.isArray(texts) ? texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '') : [];
}

/** The words of the project file and of the editor that hold for one language, where there are any. */
function readByLanguage(
  project: ProjectSettings['placeholdersByLanguage'],
  editor: unknown,
): Pick<AnalyseOptions, 'placeholdersByLanguage'> {
  const own = isRecord(editor) ? editor : {};
  const lists = languageTags.map((tag) => [tag, [...(project?.[tag] ?? []), ...readTexts(own[tag])]] as const);
  const filled = lists.filter(([, words]) => words.length > 0);
  return filled.length > 0 ? { placeholdersByLanguage: Object.fromEntries(filled) } : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
