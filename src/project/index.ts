/**
 * The door of what a project settles for itself: `tallymark.json`, the settings that follow from it, and which files are chapters.
 * No disk: the caller hands in texts and paths.
 * @packageDocumentation
 */
export { chapterEndings, foldersLeftOut, isChapterName, isMdx } from './chapter-files.ts';
export { excluder, extendChain, isIgnored, startChain, type IgnoreChain, type IgnoringFolder } from './chapter-files.ts';
export { globMatcher, splitGlob } from './path-patterns.ts';
export { describeProblem } from './project-file.ts';
export { nearestName } from './nearest-name.ts';
export {
  projectFileName,
  projectKeys,
  readProjectFile,
  ruleSeverities,
  type ProjectKey,
  type ProjectProblem,
  type ProjectSettings,
} from './project-file.ts';
export { editorExcluder, mergeSettings } from './merge-settings.ts';
