import assert from 'node:assert/strict';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { bundles } from '../scripts/bundles.mjs';

/** What VS Code loads when it activates the extension, beside our own modules; whatever is added here delays every author. */
const packages = [
  'balanced-match',
  'brace-expansion',
  'minimatch',
  'semver',
  'vscode-jsonrpc',
  'vscode-languageclient',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
];

/** In bytes. The time for loading, which is most of the activation's, goes by it. */
const limits = { node: 490_000, browser: 455_000 };

interface Built {
  readonly text: string;
  readonly output: Metafile['outputs'][string];
  readonly inputs: Metafile['inputs'];
}

suite('what VS Code loads', () => {
  for (const [platform, limit] of Object.entries(limits)) {
    suite(`on ${platform}`, () => {
      let client: Built;

      suiteSetup(async function () {
        this.timeout(60_000);
        client = await buildClient(platform);
      });

      test('is no larger than it has to be', () => {
        assert.ok(client.text.length <= limit, `${client.text.length} characters`);
        const found = Object.keys(client.output.inputs).flatMap((file) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
        assert.deepEqual(
          [...new Set(found)].filter((name) => !packages.includes(name)),
          [],
        );
      });

      test('is compiled at once: no module in it is read a second time when it is called', () => {
        const modules = Object.keys(client.output.inputs).filter((file) => client.inputs[file]?.format === 'cjs').length;
        const [helper = ''] = /(?<=var )[\w$]+(?==\([\w$]+,[\w$]+\)=>\(\)=>\{try)/.exec(client.text) ?? [];
        assert.ok(modules > 90, `${modules} modules`);
        assert.equal(client.text.split(`=${helper}(function(`).length - 1, modules);
      });
    });
  }
});

async function buildClient(platform: string): Promise<Built> {
  const [bundle] = bundles(true).filter((each) => each.platform === platform && each.format === 'cjs');
  const { client } = bundle?.entryPoints as Record<string, string>;
  const options: BuildOptions = { ...bundle, entryPoints: { client: client ?? '' }, write: false, metafile: true };
  const { outputFiles = [], metafile } = await build(options);
  const [output] = Object.values(metafile?.outputs ?? {});
  assert.ok(output);
  return { text: outputFiles[0]?.text ?? '', output, inputs: metafile?.inputs ?? {} };
}
