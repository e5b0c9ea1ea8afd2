import assert from 'node:assert/strict';
import { ruleIds } from '../../src/core/index.ts';
import { programName } from '../../src/cli/io.ts';
import { clean, createWorld, visits, type World } from './world.ts';

suite('command line', () => {
  let world: World;

  setup(() => {
    world = createWorld();
    world.write('visits.md', visits);
    world.write('clean.md', clean);
  });
  teardown(() => {
    world.remove();
  });

  test('exits with 0 where nothing weighs enough and with 1 where something does', async () => {
    assert.equal((await world.run(['check', 'clean.md'])).status, 0);
    assert.equal((await world.run(['check', 'visits.md'])).status, 1);
    assert.equal((await world.run(['check', 'visits.md', '--fail-on', 'error'])).status, 0);
    assert.equal((await world.run(['check', 'visits.md', '--fail-on', 'off'])).status, 0);
    assert.equal((await world.run(['check', 'visits.md', '--rule', 'wrong-total=off'])).status, 0);
    assert.equal((await world.run(['check', 'visits.md', '--rule', 'wrong-total=off', '--fail-on=information'])).status, 1);
    assert.equal((await world.run(['check', 'visits.md', '--rule', 'wrong-total=error', '--fail-on', 'error'])).status, 1);
  });

  test('counts a total that is silenced apart, in figures and in words', async () => {
    for (const verb of ['check', 'tables']) {
      const { out } = await world.run([verb, 'visits.md', '--rule', 'wrong-total=off']);
      assert.match(out, /totals: 0 verified, 0 disagree, 0 unverified/);
      assert.match(out, /^1 total that disagrees is silenced\.$/m);
      assert.doesNotMatch((await world.run([verb, 'visits.md'])).out, /silenced/);
    }
    const { out } = await world.run(['check', 'visits.md', '--rule', 'wrong-total=off', '--format', 'json']);
    const { summary } = JSON.parse(out) as { readonly summary: { readonly summaryCells: object } };
    assert.deepEqual(summary.summaryCells, { agrees: 0, disagrees: 0, unverified: 0, silenced: 1 });
  });

  test('has help by name, and for a command by its name', async () => {
    for (const [asked, same] of [
      [['help'], ['--help']],
      [
        ['help', 'check'],
        ['check', '--help'],
      ],
      [
        ['help', 'rewrite', '--lang', 'fr'],
        ['rewrite', '--help', '--lang', 'fr'],
      ],
    ] as const) {
      assert.deepEqual(await world.run(asked), await world.run(same));
    }
    assert.equal((await world.run(['help', 'chek'])).err, 'tallymark: unknown command chek; did you mean check?\n');
    const { out } = await world.run(['help', 'rewrite']);
    assert.match(out, /--name VALUE +its header \(insert-column\)/);
    assert.doesNotMatch(out, / of drop-column/);
  });

  test('says what is strong in an explanation without the signs of Markdown', async () => {
    const { out } = await world.run(['explain', 'wrong-total']);
    assert.match(out, /Which cells\. Those of rows/);
    assert.doesNotMatch(out, /\*\*/);
  });

  test('names the page that an explanation links to', async () => {
    const { out } = await world.run(['explain', 'bound-number']);
    assert.match(out.replace(/\s+/g, ' '), /Numbers in sentences \(docs\/numbers\.md\) explains/);
    for (const rule of ruleIds)
      for (const lang of ['en', 'fr']) assert.doesNotMatch((await world.run(['explain', rule, '--lang', lang])).out, /\]\(/);
  });

  test('tells of each command what its exit statuses mean, and of options only those that it has', async () => {
    for (const [verb, wanted] of [
      ['check', /1 something found \(see --fail-on\)/],
      ['fix', /1 something found \(see --fail-on\)/],
      ['tasks', /1 something listed is still open \(with --fail-on-open\)/],
      ['rewrite', /1 a rewrite was refused/],
      ['tables', /Exit status: 0 done, 2 something/],
      ['explain', /Exit status: 0 done, 2 something/],
      ['lsp', /Exit status: 0 done, 2 something/],
    ] as const) {
      const [options = '', exit = ''] = (await world.run([verb, '--help'])).out.split('Exit status:');
      assert.match(`Exit status:${exit}`.replace(/\s+/g, ' '), wanted);
      for (const [named] of exit.matchAll(/--[\w-]+/g)) assert.ok(options.includes(`  ${named}`), `${verb} ${named}`);
    }
  });

  test('lists the values of each option of a rewrite, with the stops of the language', async () => {
    const english = (await world.run(['rewrite', '--help'])).out.replace(/\s+/g, ' ');
    assert.match(english, /the form it is to have: pipe, html, grid, [^;()]+ \(convert-table\); the row whose place it takes \(move-row\)/);
    const french = (await world.run(['rewrite', '--help', '--lang', 'fr'])).out;
    assert.doesNotMatch(french, /\S;/);
    assert.match(french.replace(/\s+/g, ' '), /ce qui sépare les champs : comma, semicolon, tab \(export-csv, import-csv\)/);
  });

  test('says in the language that is asked for what is wrong with the command line', async () => {
    for (const argv of [
      ['explain', 'nope', '--lang', 'fr'],
      ['explain', 'nope', '--lang=fr'],
    ])
      assert.match((await world.run(argv)).err, /cette règle n’existe pas\u00a0: nope/);
  });

  test('suggests only command lines that run from where it was called, about the same paths', async () => {
    assert.equal(programName('/usr/bin/tallymark', '/thesis'), 'tallymark');
    assert.equal(programName('/thesis/node_modules/.bin/tallymark', '/thesis'), 'tallymark');
    assert.equal(programName(String.raw`C:\npm\node_modules\tallymark\dist\cli.js`, '/thesis'), 'tallymark');
    assert.equal(programName('/clone/dist/cli.js', '/clone'), 'node dist/cli.js');
    assert.equal(programName('/my clone/dist/cli.js', '/thesis'), 'node "../my clone/dist/cli.js"');
    const { out } = await world.run(['check', 'visits.md', '*.md', '--lang', 'fr']);
    assert.match(out, /: tallymark fix visits\.md "\*\.md"\n/);
  });

  test('checks the working folder when no path is given', async () => {
    const { out, status } = await world.run(['check', '--format', 'json']);
    assert.equal(status, 1);
    assert.deepEqual(pathsIn(out), ['clean.md', 'visits.md']);
  });

  for (const [argv, message] of [
    [['chekc'], 'tallymark: unknown command chekc; did you mean check?'],
    [['frobnicate'], 'tallymark: unknown command frobnicate; `tallymark --help` lists them all'],
    [['thesis/one.md'], 'tallymark: a command comes first; did you mean `tallymark check thesis/one.md`?'],
    [['--format', 'json'], 'tallymark: unknown option --format'],
    [['--no-color'], 'tallymark: a command comes first; `tallymark --help` lists them all'],
    [['check', '--formt', 'json'], 'tallymark: unknown option --formt; did you mean --format?'],
    [['check', '--zzzzzzzz'], 'tallymark: unknown option --zzzzzzzz'],
    [['check', '-q'], 'tallymark: unknown option -q'],
    [['check', '--format'], 'tallymark: option --format needs a value: --format FORMAT'],
    [['check', '--format', '--lang', 'fr'], 'tallymark: l’option --format demande une valeur\u00a0: --format FORMAT'],
    [
      ['check', '--format', 'jsn'],
      /^tallymark: option --format cannot be “jsn”; did you mean json\? It is one of pretty, compact, json, jsonl, sarif, /,
    ],
    [['check', '--fail-on', '3'], /^tallymark: option --fail-on cannot be “3”; it is one of error, warning, information, hint, off$/],
    [['tasks', '--format', 'sarif'], 'tallymark: option --format cannot be “sarif”; it is one of pretty, json, markdown'],
    [['tables', '--format', 'sarif'], 'tallymark: option --format cannot be “sarif”; it is one of pretty, json'],
    [['check', '--no-config=yes'], 'tallymark: option --no-config takes no value, but “yes” is given'],
    [['check', '--config', 'a.json', '--no-config'], 'tallymark: options --config and --no-config exclude each other'],
    [['check', '--rule', 'wrong-totl=off'], 'tallymark: no such rule: wrong-totl; did you mean wrong-total?'],
    [['check', '--rule', 'xyzzyxyzzy=off'], 'tallymark: no such rule: xyzzyxyzzy; `tallymark explain` lists them all'],
    [
      ['check', '--rule', 'wrong-total'],
      /^tallymark: option --rule takes a rule and a severity, such as wrong-total=error, not “wrong-total”;/,
    ],
    [['check', '--rule', 'wrong-total=loud'], /^tallymark: option --rule takes a rule and a severity/],
    [['check', '--stdin-path', 'a.md', 'visits.md'], /^tallymark: option --stdin-path is for standard input/],
    [['explain', 'wrong-total', 'open-task'], 'tallymark: too many arguments: “open-task” is not expected here'],
    [['explain', 'wrong-totals'], 'tallymark: no such rule: wrong-totals; did you mean wrong-total?'],
    [['lsp'], /^tallymark: lsp speaks over standard input and output only/],
    [['lsp', 'here'], 'tallymark: too many arguments: “here” is not expected here'],
  ] as const) {
    test(`exits with 2 and one line on standard error: ${argv.join(' ')}`, async () => {
      const { status, out, err } = await world.run(argv);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, /^[^\n]+\n$/);
      if (typeof message === 'string') assert.equal(err.trimEnd(), message);
      else assert.match(err.trimEnd(), message);
    });
  }

  test('helps: without a command on standard error, when asked on standard output', async () => {
    const bare = await world.run([]);
    assert.deepEqual([bare.status, bare.out], [2, '']);
    for (const argv of [['--help'], ['-h']]) {
      const { status, out, err } = await world.run(argv);
      assert.deepEqual([status, err], [0, '']);
      assert.equal(out, bare.err);
      for (const verb of ['check', 'fix', 'tasks', 'tables', 'explain', 'lsp']) assert.match(out, new RegExp(`^  ${verb} `, 'm'));
    }
  });

  test('tells all options of each command, in both languages and within 100 columns', async () => {
    for (const verb of ['check', 'fix', 'tasks', 'tables', 'explain', 'lsp']) {
      for (const lang of ['en', 'fr']) {
        const { status, out } = await world.run([verb, '--help', '--lang', lang]);
        assert.equal(status, 0);
        assert.match(out, new RegExp(`^tallymark ${verb} `));
        assert.match(out, /^ {2}--lang LANG {2,}\S/m);
        assert.doesNotMatch(out, /\{\w+/);
        assert.deepEqual(
          out.split('\n').filter((line) => line.length > 100),
          [],
        );
      }
    }
  });

  test('tells its version', async () => {
    for (const option of ['--version', '-v']) assert.match((await world.run([option])).out, /^tallymark \d+\.\d+\.\d+\n$/);
  });

  test('explains a rule, and lists them all', async () => {
    const list = await world.run(['explain']);
    assert.equal(list.status, 0);
    assert.match(list.out, /^wrong-total +warning +\S/m);
    assert.match(list.out, /^empty-cell +hint +\S/m);
    const one = await world.run(['explain', 'wrong-total']);
    assert.equal(one.status, 0);
    assert.match(one.out, /^wrong-total {2}warning\n\n/);
    assert.match(one.out, /"rules": \{ "wrong-total": "off" \}/);
    assert.doesNotMatch(one.out, /\{\w+/);
  });

  test('speaks the language of the system to people and English to programs, unless asked otherwise', async () => {
    const french = { env: { LANG: 'fr_FR.UTF-8' } };
    assert.match((await world.run(['check', 'visits.md'], french)).out, /2 chapitres|1 chapitre/);
    assert.match((await world.run(['check', 'visits.md', '--lang', 'en'], french)).out, /1 chapter/);
    assert.match((await world.run(['check', 'visits.md'], { env: { LC_ALL: 'C', LANG: 'fr_FR.UTF-8' } })).out, /1 chapter/);
    assert.match((await world.run(['check', 'gone.md'], french)).err, /n’existe pas/);
    assert.match((await world.run(['check', 'gone.md', '--format', 'json'], french)).err, /no such file/);
    assert.match((await world.run(['check', '--formt'], french)).err, /option inconnue/);
    const message = async (...more: string[]): Promise<string> =>
      (await world.run(['check', 'visits.md', '--format', 'jsonl', ...more], french)).out;
    assert.match(await message(), /The total says 43/);
    assert.match(await message('--lang', 'fr'), /Le total/);
  });

  test('a path may begin with a dash after --', async () => {
    world.write('-x.md', visits);
    assert.equal((await world.run(['check', '--', '-x.md'])).status, 1);
  });
});

function pathsIn(json: string): readonly string[] {
  return (JSON.parse(json) as { files: { path: string }[] }).files.map((file) => file.path);
}
