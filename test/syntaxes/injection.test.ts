import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import { locales } from '../../src/core/language/index.ts';

const base = path.join(import.meta.dirname, 'base.tmLanguage.json');
const injection = path.join(import.meta.dirname, '../../syntaxes/tallymark.injection.tmLanguage.json');

suite('injection grammar', () => {
  let grammar: IGrammar;

  suiteSetup(async () => {
    grammar = await load();
  });

  test('open and done checkboxes in cells, list items of HTML and pipe tables', () => {
    assert.deepEqual(marks('| [ ] | [x] done | [X] |'), ['open [ ]', 'done [x]', 'done [X]']);
    assert.deepEqual(marks('<td>[ ]</td><td class="a"> [x] Ana</td>'), ['open [ ]', 'done [x]']);
    assert.deepEqual(marks('<li>[X] transcribed</li>'), ['done [X]']);
    assert.deepEqual(marks('    [ ] on a line of its own'), ['open [ ]']);
  });

  test('what only looks like a checkbox', () => {
    for (const line of ['| [](a.md) | [x](a.md) |', 'see [x] there', '`| [ ] |`', '<a title="> [ ] ">', '| [  ] | [y] |']) {
      assert.deepEqual(marks(line), [], line);
    }
  });

  test('labels of totals, with the value beside them', () => {
    assert.deepEqual(marks('<td>Total : 14</td><td>866</td>'), ['summary Total', 'value 14']);
    assert.deepEqual(marks('| **Total** | 866 |'), ['summary Total']);
    assert.deepEqual(marks('|   | Sous-total : 1 234,5 € | __Moyenne :__ 12 |'), [
      'summary Sous-total',
      'value 1 234,5 €',
      'summary Moyenne',
      'value 12',
    ]);
    assert.deepEqual(marks('<td><b>Gesamtsumme</b></td>'), ['summary Gesamtsumme']);
    assert.deepEqual(marks('<td>N = 15</td>'), ['summary N =', 'value 15']);
    assert.deepEqual(marks('      Total : 14'), ['summary Total', 'value 14']);
  });

  test('words of totals in running text', () => {
    for (const line of [
      '| Total Commander | Summer |',
      'Total eclipse of 1999 in all of Europe, seen from here by many',
      'Total',
      '<td>Totally 14</td>',
    ]) {
      assert.deepEqual(marks(line), [], line);
    }
  });

  test('every word that announces a total in any language', () => {
    const words = locales.flatMap(({ summaryWords }) => Object.values(summaryWords).flat());
    for (const word of words) assert.deepEqual(marks(`| ${word} | 3 |`), [`summary ${word}`], word);
  });

  test('accents may be left out, or be characters of their own', () => {
    assert.deepEqual(marks('| Mediane |'), ['summary Mediane']);
    assert.deepEqual(marks('| Me\u0301diane |'), ['summary Me\u0301diane']);
  });

  test('edges of grid tables, and dashes over the columns of simple ones', () => {
    assert.deepEqual(marks('+---+:==:+'), ['edge +---+:==:+']);
    assert.deepEqual(marks('> ------ ---'), ['edge ------ ---']);
    for (const line of ['- - -', '-----', '+ an item', 'a -- b', '- one -- two']) assert.deepEqual(marks(line), [], line);
  });

  test('edges on a part of a line, beside cells that span rows', () => {
    assert.deepEqual(marks('+-----+   Total: 14 |'), ['edge +-----+']);
    assert.deepEqual(marks('| all +-----+'), ['edge +-----+']);
    assert.deepEqual(marks('| all +--:--+==:+ [ ] +---+ b |'), ['edge +--:--+==:+', 'edge +---+']);
    assert.deepEqual(marks('| [x] +---+\n| Total | 4 |'), ['done [x]', 'edge +---+', 'summary Total']);
    for (const line of ['a +---+ b |', '| a +---+ b', '| 1 + 2 | 3 |', '| a + b +c |']) assert.deepEqual(marks(line), [], line);
  });

  test('the Markdown of Quarto and of R is coloured too', () => {
    const { contributes } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      readonly contributes: { readonly grammars: readonly { readonly injectTo: readonly string[] }[] };
    };
    const { injectionSelector } = JSON.parse(readFileSync(injection, 'utf8')) as { readonly injectionSelector: string };
    for (const scope of ['text.html.markdown', 'text.html.quarto', 'text.html.markdown.rmarkdown']) {
      assert.ok(contributes.grammars[0]?.injectTo.includes(scope), scope);
      assert.ok(injectionSelector.includes(`L:${scope.replace('.rmarkdown', '')} -comment`), scope);
    }
  });

  test('directives: verb, rules, reason', () => {
    const reason = '-- he withdrew ';
    assert.deepEqual(marks(`<!-- tallymark-disable-next-line wrong-total, empty-cell ${reason}-->`), [
      'directive tallymark-disable-next-line',
      'rule wrong-total',
      'rule empty-cell',
      `reason ${reason}`,
    ]);
    assert.deepEqual(marks('   <!--tallymark-enable-->'), ['directive tallymark-enable']);
    assert.deepEqual(marks('<td><!-- tallymark-disable-file nothing --></td>'), ['directive tallymark-disable-file']);
    assert.deepEqual(marks('tallymark-disable and <!-- tallymark-disabled -->'), []);
  });

  test('code and other comments are left alone', () => {
    for (const lines of ['```\n| [ ] | Total : 14 |\n```', '<!-- | [ ] | Total : 14 | -->', '    - | [ ] |'])
      assert.deepEqual(marks(lines), [], lines);
  });

  // What backtracks over these would not come to an end.
  test('a line made to be slow is coloured', () => {
    const traps = [
      '| Total ' + ' '.repeat(20000),
      '- '.repeat(9000) + 'x',
      '+' + '-+'.repeat(9000) + 'x',
      '| ' + '+---'.repeat(9000),
      '| ' + '+---+ '.repeat(9000),
      '|' + 'Total : 1'.repeat(3000),
      '| ' + '1 '.repeat(20000),
      '<!-- tallymark-disable ' + '-- '.repeat(8000),
    ];
    for (const trap of traps) {
      assert.ok(grammar.tokenizeLine(trap, INITIAL).tokens.length > 0);
    }
  });

  /** What our scopes mark, in order: the scope's short name and the text. */
  function marks(text: string): readonly string[] {
    let stack = INITIAL;
    return text.split('\n').flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
        const name = names[scopes.at(-1) ?? ''];
        return name === undefined ? [] : [`${name} ${line.slice(startIndex, endIndex)}`];
      });
    });
  }
});

const names: Readonly<Record<string, string>> = {
  'constant.language.checkbox.open.tallymark': 'open',
  'constant.language.checkbox.done.tallymark': 'done',
  'keyword.other.summary.tallymark': 'summary',
  'constant.numeric.summary.tallymark': 'value',
  'keyword.control.directive.tallymark': 'directive',
  'keyword.other.table-rule.tallymark': 'edge',
  'entity.name.function.rule.tallymark': 'rule',
  'comment.block.reason.tallymark': 'reason',
};

/** A small stand-in for VS Code's Markdown grammar, with ours injected. */
async function load(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scope) => {
      const file = scope === 'text.html.markdown' ? base : injection;
      return Promise.resolve(parseRawGrammar(readFileSync(file, 'utf8'), file));
    },
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['tallymark.injection'] : []),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  return grammar;
}
