import { bundleForNode } from './bundle.ts';
import type { Outcome } from './outcome.ts';
import { runInPage } from './run-in-page.ts';
import { extensionFolder } from './paths.ts';
import { startServer } from './server.ts';
import { workbenchUrl } from './workbench-url.ts';
import { copyWorkspace } from './workspace.ts';

/**
 * Runs a test module in the extension host of the served VS Code, on a copy of the test workspace.
 * @param entry path of a module that exports `run`
 * @param limit in milliseconds, for the tests and the workbench's start
 * @param env environment variables for the module
 */
export async function runInServer(entry: string, limit: number, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const tests = await bundleForNode(entry);
  const server = await startServer({ driver: true, env });
  try {
    const url = workbenchUrl(server, { workspace: copyWorkspace(), extension: extensionFolder, tests });
    return await runInPage({ url, limit, onTrouble: server.onTrouble });
  } finally {
    await server.stop();
  }
}
