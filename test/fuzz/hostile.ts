import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { run } from '../../src/cli/run.ts';
import type { Io } from '../../src/cli/io.ts';
import { printableLines } from '../../src/cli/output/terminal.ts';
import { describeProblem, mergeSettings, projectKeys, readProjectFile } from '../../src/project/index.ts';
import { startClient } from '../server/support.ts';
import { isWellFormed } from './xml.ts';

// ---- Project files

/** Project files: JSON of what they may hold and what they may not, cut short and doubled. */
export const projectFiles: fc.Arbitrary<string> = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc
    .tuple(
      fc.dictionary(keys(), values(), { maxKeys: 5 }).map((settings) => JSON.stringify(settings)),
      fc.nat(),
      fc.constantFrom('', ',', '}', '/*', '"', '\uFEFF', '\\'),
    )
    .map(([text, place, put]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + put + text.slice(at);
    }),
);

function keys(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...projectKeys.map(({ name }) => name)), fc.constantFrom('__proto__', 'constructor', 'rule', ''));
}

function values(): fc.Arbitrary<unknown> {
  const word = fc.oneof(
    fc.constantFrom('off', 'warning', 'fr', 'tables', '**/*', '/', '!', '\\', '[', '../..', 'wrong-total'),
    fc.string(),
  );
  return fc.oneof(
    word,
    fc.array(word, { maxLength: 3 }),
    fc.dictionary(fc.oneof(word, fc.constant('__proto__')), word, { maxKeys: 3 }),
    fc.integer(),
    fc.constant(null),
  );
}

/** A project file is read whatever it holds; what is wrong with it stands in it, and can be told. */
export function projectFileIsRead(text: string): void {
  const { settings, problems } = readProjectFile(text);
  mergeSettings(settings, {});
  for (const problem of problems) {
    const { start, end } = problem.span;
    assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
    for (const language of ['en', 'fr'] as const) assert.notEqual(describeProblem(problem, language), '');
  }
  assert.equal(Object.keys(Object.prototype).length, 0, 'a key has reached every object');
}

// ---- Names and cells in what is written for other programs

/** Names and labels that would mean something else where they are written. */
export const hostileTexts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>',
        '"',
        "'",
        '&',
        '&amp;',
        ']]>',
        '--',
        '::error::',
        '%0A',
        '%',
        ':',
        ',',
        '\u001b[31m',
        '\u0007',
        '\u009b',
        '\u2028',
      ),
      fc.constantFrom('=1+1', '@', 'a', 'é', '🏛', '\uD83D', '\uFFFE', '\u202E', ' ', '#', '?', '\\'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const FORMATS = ['json', 'jsonl', 'sarif', 'junit', 'github', 'compact', 'pretty'] as const;

/** Whatever a chapter and its name hold, each format is what programs take it for, and says nothing to a terminal but its text. */
export async function formatsHold(text: string): Promise<void> {
  const cell = text.replace(/[|\r\n]/g, ' ');
  const chapter = `# ${cell}\n\n| Site | Visits |\n|---|---|\n| ${cell} | 12 |\n| B | 7 |\n| C | 9 |\n| Total | 29 |\n\n- [ ] ${cell}\n`;
  for (const format of FORMATS) {
    const told = await checked(
      ['check', '-', '--stdin-path', `a${text.replaceAll('\0', '')}.md`, '--format', format, '--no-config'],
      chapter,
    );
    assert.equal(told, printableLines(told), `${format} holds signs for terminals`);
    if (format === 'json' || format === 'sarif') JSON.parse(told);
    if (format === 'jsonl') for (const line of told.trim().split('\n')) JSON.parse(line);
    if (format === 'junit') assert.ok(isWellFormed(told), told);
    if (format === 'github') for (const line of told.trim().split('\n')) assert.match(line, /^::(?:error|warning|notice) file=[^\r\n]*$/);
  }
}

/** A report runs nothing and leads nowhere but to chapters, whatever they hold. */
export async function reportsHold(text: string): Promise<void> {
  const cell = text.replace(/[|\r\n]/g, ' ');
  const chapter = `# ${cell}\n\n| Site | Visits |\n|---|---|\n| ${cell} | 12 |\n| B | 7 |\n| C | 9 |\n| Total | 29 |\n\n- [ ] ${cell} [x](javascript:alert(1))\n`;
  for (const format of ['markdown', 'html']) {
    const told = await checked(
      ['report', '-', '--stdin-path', `a${text.replaceAll('\0', '')}.md`, '--format', format, '--no-config'],
      chapter,
    );
    assert.equal(told, printableLines(told), `${format} holds signs for terminals`);
    const everything = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true, allowDangerousProtocol: true };
    for (const { tagName, properties } of elementsIn(fromHtml(format === 'html' ? told : micromark(told, everything)))) {
      assert.ok(!['script', 'iframe', 'object', 'embed', 'form', 'base'].includes(tagName), `${format} holds <${tagName}>`);
      for (const [name, value] of Object.entries(properties)) {
        assert.doesNotMatch(name, /^on/i);
        if (name === 'href' || name === 'src') assert.doesNotMatch(String(value), /^\s*(?:javascript|data|vbscript):/i);
      }
    }
  }
}

function elementsIn(node: Nodes): readonly Element[] {
  const inside = 'children' in node ? node.children.flatMap(elementsIn) : [];
  return node.type === 'element' ? [node, ...inside] : inside;
}

async function checked(argv: readonly string[], stdin: string): Promise<string> {
  let out = '';
  const stream = (write: (text: string) => void): Io['stdout'] => ({ isTTY: false, columns: undefined, write });
  const io: Io = {
    ...emptyWorld,
    stdout: stream((part) => {
      out += part;
    }),
    stdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
  };
  const status = await run(argv, io);
  assert.ok(status < 2, `status ${status} for ${JSON.stringify(argv)}`);
  return out;
}

/** A disk that holds nothing. */
const emptyDisk = new Proxy({} as Io['disk'], {
  get: () => (): never => {
    throw Object.assign(new Error('nothing is there'), { code: 'ENOENT' });
  },
});

/** A place for the command line without a single file, and without git. */
export const emptyWorld: Io = {
  stdout: { isTTY: false, columns: undefined, write: () => undefined },
  stderr: { isTTY: false, columns: undefined, write: () => undefined },
  stdin: () => Promise.resolve(new Uint8Array()),
  program: 'tallymark',
  cwd: '/nowhere',
  env: {},
  disk: emptyDisk,
  git: () => Promise.resolve({ kind: 'failed', error: new Error('there is no git') }),
  now: () => 0,
  today: () => '2026-11-30',
};

// ---- Messages to the language server

const CHAPTER = 'file:///thesis/1.md';
const VISITS = '| Site | Visits |\n|---|---|\n| North | 12 |\n| South | 7 |\n| West | 15 |\n| Total | 43 |\n';

const METHODS = [
  ...[
    'hover',
    'completion',
    'codeAction',
    'codeLens',
    'inlayHint',
    'documentSymbol',
    'rename',
    'prepareRename',
    'diagnostic',
    'references',
  ],
  ...['semanticTokens/full', 'documentHighlight', 'definition', 'didOpen', 'didChange', 'didClose', 'didSave'],
].map((name) => `textDocument/${name}`);
const OWN = [
  'children',
  'nextOpenItem',
  'rewriteOffers',
  'rewrite',
  'toggleTask',
  'regenerate',
  'whereabouts',
  'report',
  'paste',
  'tablePage',
];

/** What clients say, one JSON message a line. */
export const messages: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      method: fc.constantFrom(
        ...METHODS,
        ...OWN.map((name) => `tallymark/${name}`),
        'workspace/executeCommand',
        'workspace/didChangeConfiguration',
        '$/cancelRequest',
      ),
      params: params(),
      isRequest: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.map((message) => JSON.stringify(message)).join('\n'));

function params(): fc.Arbitrary<unknown> {
  const number = fc.oneof(fc.nat({ max: 12 }), fc.constantFrom(-1, 0.5, 1e9, null, 'x'));
  const position = fc.record({ line: number, character: number }, { requiredKeys: [] });
  const range = fc.record({ start: position, end: position }, { requiredKeys: [] });
  const uri = fc.constantFrom<unknown>(CHAPTER, 'file:///thesis/none.md', 'untitled:1', 'x', '', null, 7);
  const document = fc.record({ uri, version: number, languageId: fc.constant('markdown'), text: fc.string() }, { requiredKeys: [] });
  const textEdit = fc.record({ range, text: fc.string() }, { requiredKeys: [] });
  return fc.oneof(
    fc.record(
      {
        textDocument: document,
        position,
        range,
        newName: fc.string(),
        context: fc.constant({ diagnostics: [] }),
        contentChanges: fc.array(textEdit, { maxLength: 3 }),
        uri,
      },
      { requiredKeys: [] },
    ),
    fc.constantFrom(null, [], 'x', 7, {}),
    fc.record({ command: fc.string(), arguments: fc.array(fc.anything({ maxDepth: 1 }), { maxLength: 2 }), id: number }),
  );
}

/** Whatever a client says, each request is answered or refused, and a chapter that is opened afterwards is checked. */
export async function serverAnswers(lines: string): Promise<void> {
  const client = await startClient({ files: { [CHAPTER]: VISITS } });
  try {
    for (const line of lines.split('\n').filter(Boolean)) {
      const { method, params: said, isRequest } = JSON.parse(line) as { method: string; params: object; isRequest: boolean };
      if (isRequest) await client.connection.sendRequest(method, said).catch(() => undefined);
      else await client.connection.sendNotification(method, said);
    }
    await client.open('file:///thesis/2.md', VISITS);
    assert.deepEqual(await client.findings('file:///thesis/2.md'), ['wrong-total 6']);
  } finally {
    client.stop();
  }
}
