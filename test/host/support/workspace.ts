import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionFolder } from './paths.ts';
import { temporaryFolder } from './temporary.ts';

/**
 * A throw-away copy of what the tests work on: the example thesis and an appendix, a folder with settings of its own.
 * @returns path of the `.code-workspace` file; the folders `these` and `appendix` stand beside it
 */
export function copyWorkspace(): string {
  const folder = temporaryFolder('workspace');
  cpSync(join(extensionFolder, 'examples', 'these'), join(folder, 'these'), { recursive: true });
  cpSync(join(import.meta.dirname, '..', 'workspace'), folder, { recursive: true });
  const file = join(folder, 'thesis.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'these' }, { path: 'appendix' }] }));
  return file;
}
