import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { builtProgram } from './program.ts';
import { createWorld, visits, type World } from './world.ts';

let program: string;

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a process of its own, with what is written to its standard input. */
function start(argv: readonly string[], cwd: string, input = ''): Promise<Ended> {
  const child = launch(argv, cwd);
  child.stdin.end(input);
  return ended(child);
}

/** Runs a line of the shell, in which `"$0" "$1"` starts the program. */
function shell(line: string, cwd: string): Promise<Ended> {
  return ended(spawn('sh', ['-c', line, process.execPath, program], { cwd, env: { PATH: process.env['PATH'], LC_ALL: 'C' } }));
}

function launch(argv: readonly string[], cwd: string): ChildProcessWithoutNullStreams {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' };
  return spawn(process.execPath, [program, ...argv], { cwd, env });
}

function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => {
      resolve({ status, ...written });
    });
  });
}

suite('the program', () => {
  let world: World;

  suiteSetup(async () => {
    program = await builtProgram();
  });
  setup(() => {
    world = createWorld();
    world.write('a.md', visits);
  });
  teardown(() => {
    world.remove();
  });

  test('reads files and standard input, and writes all of a long report to a pipe', async function () {
    this.timeout(60_000);
    world.write('many.md', `# Many\n\n${'- [ ] Something to be done\n'.repeat(5000)}`);
    const [files, stdin] = await Promise.all([
      start(['check', '--format', 'json'], world.folder),
      start(['check', '-', '--format', 'jsonl'], world.folder, visits),
    ]);
    assert.deepEqual([files.status, files.err], [1, '']);
    assert.equal((JSON.parse(files.out) as { summary: { findings: number } }).summary.findings, 5002);
    assert.deepEqual([stdin.status, stdin.err], [1, '']);
    assert.equal(stdin.out.trimEnd().split('\n').length, 2);
  });

  test('ends with 2 and one line where it cannot run', async () => {
    const { status, out, err } = await start(['check', 'gone.md'], world.folder);
    assert.deepEqual([status, out, err], [2, '', 'gone.md: no such file or folder\n']);
  });

  for (const redirected of [
    'check a.md > /dev/full',
    'check a.md --format sarif > /dev/full',
    'fix a.md > /dev/full',
    'check gone.md 2> /dev/full',
  ]) {
    test(`ends with 2 where what it writes to is full: ${redirected}`, async function () {
      if (process.platform !== 'linux') this.skip();
      const { status, err } = await shell(`"$0" "$1" ${redirected}`, world.folder);
      assert.equal(status, 2);
      if (redirected.includes(' > ')) assert.match(err, /^tallymark: the output cannot be written: .*ENOSPC.*\n$/);
    });
  }

  test('ends with 2 and one line where its working folder is gone', async function () {
    if (process.platform === 'win32') this.skip();
    const { status, out, err } = await shell(`mkdir gone && cd gone && rmdir ../gone && "$0" "$1" check`, world.folder);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^tallymark: the working folder cannot be used: .*ENOENT.*\n$/);
  });

  test('ends as a language server where what it is sent is no message, and says so', async () => {
    const child = launch(['lsp', '--stdio'], world.folder);
    const end = ended(child);
    child.stdin.write(`${frame({ id: 1, method: 'initialize', params: { capabilities: {} } })}Content-Length: -5\r\n\r\n`);
    const { status, err } = await end;
    assert.deepEqual([status, err], [1, 'tallymark: not a message of the language server protocol: "Content-Length: -5\\r\\n\\r\\n"\n']);
  });

  test('is a language server with lsp --stdio', async () => {
    const child = launch(['lsp', '--stdio'], world.folder);
    const end = ended(child);
    const send = (message: object): void => void child.stdin.write(frame(message));
    // A server that is told to exit does so at once, whatever it still has to say.
    child.stdout.on('data', (text: string) => {
      if (text.includes('"id":2')) send({ method: 'exit' });
    });
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send({ method: 'initialized', params: {} });
    send({ id: 2, method: 'shutdown' });
    const { status, out } = await end;
    assert.match(out, /^Content-Length: \d+\r\n\r\n\{"jsonrpc":"2\.0","id":1,"result":\{"capabilities":\{/);
    assert.equal(status, 0);
  });
});

function frame(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
