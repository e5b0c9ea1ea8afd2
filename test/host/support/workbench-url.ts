import type { Server } from './server.ts';

/** What the workbench opens; all paths are on this machine. */
export interface WorkbenchContent {
  /** A folder or a `.code-workspace` file. */
  readonly workspace: string;
  /** An extension to load from its source folder. */
  readonly extension?: string | undefined;
  /** A module to run in the extension host instead of waiting for a user. */
  readonly tests?: string;
  readonly openFile?: string;
}

/** Address of a page with the workbench. */
export function workbenchUrl(server: Server, { workspace, extension, tests, openFile }: WorkbenchContent): string {
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', server.remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', server.remote(tests)]);
  if (openFile !== undefined) payload.push(['openFile', server.remote(openFile)]);
  const opened = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `${server.url}/?${new URLSearchParams({ [opened]: workspace, payload: JSON.stringify(payload) })}`;
}
