import { say, type LanguageTag } from '../core/index.ts';
import type { ProjectProblem } from './project-file.ts';

/** The sentence that tells an author what is wrong, beginning with the key concerned. English where a language has none of its own. */
export function describeProblem({ key, message }: ProjectProblem, language: LanguageTag): string {
  const text = say('project', message, language);
  return key === '' ? text : say('project', { id: 'project-file-key', data: { key, text } }, language);
}
