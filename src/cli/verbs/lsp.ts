import { UsageError } from '../options.ts';
import type { Verb } from './verb.ts';

/** Runs the language server for editors other than VS Code. */
export const lsp: Verb = {
  name: 'lsp',
  operands: '',
  maxOperands: 0,
  summary: 'lsp-summary',
  details: 'lsp-details',
  exit: 'help-exit',
  options: [{ name: 'stdio', help: 'help-stdio' }],
  async run({ args }) {
    if (!args.has('stdio')) throw new UsageError('lsp-needs-stdio');
    // Loaded only here: the other verbs shall not wait for the protocol's libraries.
    const { runStdioServer } = await import('../../server/node.ts');
    runStdioServer();
    return 0;
  },
};
