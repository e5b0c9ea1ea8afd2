import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionTriggerKind, type MarkupContent, type Position } from 'vscode-languageserver-types';
import { analyse, type AnalyseOptions } from '../../../src/core/index.ts';
import { createService, type Service } from '../../../src/service/index.ts';
import { apply, chapter, english } from '../support.ts';

const tables = `

Table 2: Boats

| Boat | Home port | Crew |
|------|-----------|-----:|
| Alma | Brest     |    2 |
| Bell | Lorient   |    3 |
`;

/** A chapter with a caret, written \`‸\`. */
function caretIn(written: string): { readonly document: ReturnType<typeof chapter>; readonly position: Position } {
  const at = written.indexOf('‸');
  const document = chapter(written.replace('‸', ''));
  return { document, position: document.positionAt(at) };
}

suite('completion in bindings', () => {
  const offered = (written: string): readonly string[] => {
    const { document, position } = caretIn(written + tables);
    return english()
      .completions(document, position, {})
      .map(({ textEdit }) => textEdit?.newText ?? '');
  };

  test('functions and names, also while the comment has no end', () => {
    assert.deepEqual(offered('Two<!--= boats: rows(table-2) -->, two<!--= ‸').slice(0, 3), ['boats', 'rows(', 'items(']);
    assert.ok(offered('Two<!--= boats + ro‸ -->').includes('rows('));
  });

  test('tables by their names, and the nearest', () => {
    assert.deepEqual(offered('Two<!--= rows(‸) -->'), ['table-2', 'below']);
    assert.deepEqual(offered('Two<!--= rows(ta‸'), ['table-2', 'below']);
  });

  test('columns behind the table and in conditions', () => {
    assert.deepEqual(offered('Two<!--= sum(table-2.‸) -->'), ['Boat', '"Home port"', 'Crew']);
    assert.deepEqual(offered('Two<!--= sum(below."Ho‸'), ['Boat', '"Home port"', 'Crew']);
    assert.deepEqual(offered('Two<!--= rows(table-2 where ‸'), ['Boat', '"Home port"', 'Crew']);
  });

  test('labels of a column, and of rows', () => {
    assert.deepEqual(offered('One<!--= rows(table-2 where "Home port" = ‸'), ['"Brest"', '"Lorient"']);
    assert.deepEqual(offered('Two<!--= cell(table-2.Crew, "Al‸'), ['"Alma"', '"Bell"']);
  });

  test('nothing outside of bindings', () => {
    assert.deepEqual(offered('Two<!--= rows(table-2) --> rows(‸'), []);
    assert.deepEqual(offered('Two rows(‸ in <!-- a comment -->'), []);
    assert.deepEqual(offered('Two<!--= rows(table-2)\n\nAnother paragraph (‸'), []);
  });

  test('what is chosen takes the place of what is typed', () => {
    const { document, position } = caretIn(`Two<!--= sum(below."Ho‸) -->${tables}`);
    const [, item] = english().completions(document, position, {});
    assert.deepEqual(item?.textEdit && 'range' in item.textEdit && document.getText(item.textEdit.range), '"Ho');
  });
});

suite('what a place of a binding stands for', () => {
  const definitions = (written: string): readonly string[] => {
    const { document, position } = caretIn(written + tables);
    return english()
      .definition(document, position, {})
      .map(({ range }) => document.getText(range));
  };

  test('a name, a table, a column, the number', () => {
    assert.deepEqual(definitions('Two<!--= boats: rows(table-2) -->, two<!--= bo‸ats -->.\n'), ['boats']);
    assert.deepEqual(definitions('Two<!--= rows(tab‸le-2) -->.\n'), ['Table 2: Boats']);
    assert.deepEqual(definitions('Five<!--= sum(table-2.Cr‸ew) -->.\n'), ['Crew']);
    assert.deepEqual(definitions('Fi‸ve<!--= sum(table-2.Crew) -->.\n'), ['2']);
    assert.deepEqual(definitions('Fi‸ve<!--= sum(table-3.Crew) -->.\n'), []);
  });

  test('the hover tells of a number without a binding that its table has changed', () => {
    const written = `The harbour has two‸ boats, in all.${tables}`;
    const before = analyse(written.replace('‸', ''));
    const { document, position } = caretIn(`${written}| Cora | Brest     |    4 |\n`);
    const hover = english().hover(document, position, { baselines: [{ kind: 'committed', report: before }] });
    assert.deepEqual(hover?.contents, {
      kind: 'markdown',
      value: 'Not judged: the table beside it gave two in the last commit; rows(table-2.Boat) is now 3.',
    });
  });

  test('the hover tells over the number and over the comment', () => {
    for (const written of ['T‸wo<!--= rows(table-2) -->', 'Two<!--= ro‸ws(table-2) -->']) {
      const { document, position } = caretIn(written + tables);
      const hover = english().hover(document, position, {});
      assert.deepEqual(hover?.contents, { kind: 'markdown', value: 'Verified: rows(table-2) is 2.' });
    }
  });

  test('each fact is told once: what a finding says in the same place, the hover does not, unless the editor shows it alone', () => {
    const told = (written: string, service: Service, settings: AnalyseOptions = {}): unknown => {
      const { document, position } = caretIn(written + tables);
      return (service.hover(document, position, settings)?.contents as MarkupContent | undefined)?.value;
    };
    const wrong = 'Th‸ree<!--= rows(table-2) --> boats.';
    for (const [language, said] of [
      ['en', 'To be looked at: rows(table-2) is 2.'],
      ['fr', 'À revoir : rows(table-2) donne 2.'],
    ] as const) {
      const ours = createService(language, { hasCommands: true });
      assert.equal(told(wrong, ours), undefined);
      assert.equal(told('Two<!--= rows(tab‸le-9) --> boats.', ours), undefined);
      assert.equal(told('There are th‸ree reasons:\n\n- a\n- b\n', ours), undefined);
      assert.equal(told(wrong, ours, { severities: { 'bound-number': 'off' } }), said);
      assert.equal(told('Three<!--= row‸s(table-2) --> boats.', ours), said, 'the finding stands on the number alone');
      assert.equal(told(wrong, createService(language)), said);
    }
  });

  test('a name can be renamed, a table cannot', () => {
    const at = (written: string): string | undefined => {
      const { document, position } = caretIn(written + tables);
      return english().nameAt(document, position, {})?.name;
    };
    assert.equal(at('Two<!--= bo‸ats: rows(table-2) -->'), 'boats');
    assert.equal(at('Two<!--= rows(table‸-2) -->'), undefined);
  });

  test('comments are coloured as such, line by line', () => {
    const document = chapter(`Two<!--= rows(\ntable-2) --> and two<!--= rows(above) -->.\n${tables}`);
    assert.deepEqual(english().semanticTokens(document, {}).data, [0, 3, 11, 0, 0, 1, 0, 12, 0, 0, 0, 20, 21, 0, 0]);
  });
});

suite('binding and releasing a number', () => {
  const actions = (written: string, ending = 'md'): { readonly titles: readonly string[]; readonly after: string | undefined } => {
    const { document: plain, position } = caretIn(written);
    const document = TextDocument.create(`file:///thesis/3-field.${ending}`, 'markdown', 1, plain.getText());
    const service = english();
    const context = { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked };
    const listed = service.codeActions(document, { start: position, end: position }, context, {});
    const [first] = listed;
    const resolved = first && service.resolveCodeAction(document, first, {});
    return { titles: listed.map(({ title }) => title), after: resolved?.edit ? apply(document, resolved.edit) : undefined };
  };

  test('a list that was verified', () => {
    const { titles, after } = actions('There are **thr‸ee** reasons:\n\n- a\n- b\n- c\n');
    assert.deepEqual(titles, ['Keep this number true']);
    assert.equal(after, 'There are **three**<!--= list(below) --> reasons:\n\n- a\n- b\n- c\n');
    assert.deepEqual(english().diagnostics(chapter(after), {}), []);
  });

  test('a number that a table beside it gives', () => {
    const { titles, after } = actions(`## Fleet\n\nThere are tw‸o boats in all.\n${tables}`);
    assert.deepEqual(titles, ['Keep this number true']);
    assert.equal(after?.split('\n')[2], 'There are two<!--= rows(table-2.Boat) --> boats in all.');
  });

  test('a number that is bound', () => {
    const { titles, after } = actions('There are th‸ree<!--= list(below) --> reasons:\n\n- a\n- b\n- c\n');
    assert.deepEqual(titles, ['Release this number']);
    assert.equal(after, 'There are three reasons:\n\n- a\n- b\n- c\n');
  });

  test('money, with its currency before it or behind', () => {
    const costs = '\n\n| For   | Cost ($) |\n|-------|---------:|\n| Rooms | 12,310   |\n| Meals | 37,330   |\n';
    assert.equal(actions(`It is **$49,‸640** in all.${costs}`).after, `It is **$49,640**<!--= sum(below.Cost) --> in all.${costs}`);
    assert.equal(actions(`Rooms are 12,‸310 $.${costs}`).after, `Rooms are 12,310 $<!--= cell(below.Cost, "Rooms") -->.${costs}`);
  });

  test('in MDX, which refuses the comments of HTML', () => {
    const bound = 'There are three{/*= list(below) */} reasons:\n\n- a\n- b\n- c\n';
    assert.equal(actions('There are th‸ree reasons:\n\n- a\n- b\n- c\n', 'mdx').after, bound);
    assert.deepEqual(english().diagnostics(chapter(bound), {}), []);
    assert.equal(actions(bound.replace('three', 'th‸ree'), 'mdx').after, bound.replace('{/*= list(below) */}', ''));
  });

  test('as Pandoc writes it: nothing of the comment is left', () => {
    const plain = 'There are **three** reasons:\n\n- a\n- b\n- c\n';
    for (const comment of ['`<!--= list(below) -->`{=html}', '` <!--= list(below) --> `{=html}']) {
      assert.equal(actions(plain.replace('three**', `th‸ree**${comment}`)).after, plain);
      const { titles, after } = actions(plain.replace('three**', `fo‸ur**${comment}`));
      assert.deepEqual(titles.slice(0, 2), ['Change “four” to “three”', 'Release this number: remove its binding']);
      assert.equal(after, plain.replace('three**', `three**${comment}`));
    }
  });

  test('a bound number that is wrong: both ways out, and no third', () => {
    const { titles, after } = actions('There are fo‸ur<!--= list(below) --> reasons:\n\n- a\n- b\n- c\n');
    assert.deepEqual(titles.slice(0, 2), ['Change “four” to “three”', 'Release this number: remove its binding']);
    assert.equal(titles.filter((title) => title.startsWith('Release')).length, 1);
    assert.equal(after, 'There are three<!--= list(below) --> reasons:\n\n- a\n- b\n- c\n');
  });

  test('nothing is offered on other numbers', () => {
    assert.deepEqual(actions('At least thr‸ee reasons:\n\n- a\n- b\n- c\n').titles, []);
    assert.deepEqual(actions('It is 20‸20.\n').titles, []);
  });
});
