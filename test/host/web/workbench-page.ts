import { settings } from '../support/settings.ts';

/** What the page of VS Code for the Web is made of. */
export interface WorkbenchPage {
  /** Host name and port of the page. */
  readonly authority: string;
  /** Path of the `.code-workspace` file in the memory file system. */
  readonly workspace: string;
  /** Path, on this page's server, of the module with the tests; below the extension's, or no extension host would take it. */
  readonly tests: string | undefined;
}

/** The page: VS Code for the Web with the extension and the file system, told to run the tests if there are any. */
export function workbenchPage({ authority, workspace, tests }: WorkbenchPage): string {
  const at = (path: string): object => ({ scheme: 'http', authority, path });
  const options = {
    enableWorkspaceTrust: false,
    additionalBuiltinExtensions: [at('/memory-files')],
    configurationDefaults: settings,
    developmentOptions: {
      extensions: [at('/extension')],
      // With its driver VS Code shows no messages, as nobody is there to read them.
      ...(tests === undefined ? {} : { enableSmokeTestDriver: true, extensionTestsPath: at(tests) }),
    },
    productConfiguration: {
      nameShort: 'Code',
      nameLong: 'Code for the Web',
      quality: 'stable',
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'tallymark-tests.memory-files': ['fileSearchProvider'] },
      // The frame of the worker host may load from the page's own origin only.
      webEndpointUrlTemplate: `http://${authority}/vscode`,
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${authority}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
    },
  };
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<link rel="stylesheet" href="/vscode/out/vs/workbench/workbench.web.main.internal.css">
<script>globalThis._VSCODE_FILE_ROOT = location.origin + '/vscode/out/';</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
</head>
<body aria-label="">
<script type="module">
import { create, URI } from '/vscode/out/vs/workbench/workbench.web.main.internal.js';
const workspace = { workspaceUri: URI.from({ scheme: 'memory', path: ${JSON.stringify(workspace)} }) };
const workspaceProvider = { workspace, trusted: true, payload: new Map([['skipWelcome', 'true']]), open: async () => false };
create(document.body, { ...${JSON.stringify(options).replaceAll('<', '\\u003c')}, workspaceProvider });
</script>
</body>
</html>`;
}
