import { join, resolve } from 'node:path';
import { cacheFolder } from '../../../scripts/vscode/cache.ts';

/** The extension's own folder. */
export const extensionFolder = resolve(import.meta.dirname, '../../..');

/** Pictures of the workbench that the tests leave behind, for people to look at. */
export const shotsFolder = join(cacheFolder, 'shots');
