import assert from 'node:assert/strict';
import { analyse, type AnalyseOptions, type Elsewhere, type Finding } from '../../../../src/core/index.ts';

const table = `
Table 1: Boats

| Boat | Crew |
|------|-----:|
| Alma |    2 |
| Bell |    3 |
`;

suite('a bound number and earlier texts', () => {
  const agreed = `Two<!--= rows(table-1) --> boats.\n${table}`;
  const more = '| Cora |    4 |\n';
  const baselines: AnalyseOptions = { baselines: [{ kind: 'committed', report: analyse(agreed) }] };

  test('says that the table has changed', () => {
    const [found] = analyse(agreed + more, baselines).findings;
    assert.equal(found?.message.id, 'bound-number.amount.committed');
    assert.deepEqual([found.data['moved'], found.data['before'], found.data['actual']], ['amount', 'Two', '3']);
  });

  test('says that the number has changed', () => {
    const [found] = analyse(agreed.replace('Two', 'Four'), baselines).findings;
    assert.equal(found?.message.id, 'bound-number.number.committed');
    assert.deepEqual([found.data['moved'], found.data['before'], found.data['actual']], ['number', 'Two', '2']);
  });

  test('says no such thing where both have changed, or they never agreed', () => {
    assert.equal(analyse(agreed.replace('Two', 'Four') + more, baselines).findings[0]?.message.id, 'bound-number');
    const never = analyse(agreed.replace('Two', 'Nine'));
    const options: AnalyseOptions = { baselines: [{ kind: 'saved', report: never }] };
    assert.equal(analyse(agreed.replace('Two', 'Nine'), options).findings[0]?.message.id, 'bound-number');
  });

  test('offers both ways out, and prefers none', () => {
    const [found] = analyse(agreed + more, baselines).findings;
    assert.deepEqual(
      found?.fixes.map(({ title, preferred }) => [title.id, preferred]),
      [
        ['bound-number.fix', false],
        ['bound-number.fix-release', false],
      ],
    );
  });
});

suite('bindings and other chapters', () => {
  const place = { uri: 'file:///b.md', start: { line: 3, character: 1 }, end: { line: 3, character: 5 } };
  const elsewhere: Elsewhere = {
    isComplete: true,
    asked: () => [],
    earlier: () => elsewhere,
    definitions: () => [],
    isUsed: (name) => name === 'shared',
    definitionsOf: (name) => {
      if (name === 'crew')
        return [{ name, place, outcome: { kind: 'amount', value: '5', dimension: 'number', scale: '1', operands: [place] } }];
      if (name === 'round') return [{ name, place, outcome: { kind: 'name', name: 'about', place } }];
      if (name === 'about') return [{ name, place, outcome: { kind: 'name', name: 'round', place } }];
      return [];
    },
    answerOf: (path, call) =>
      path === 'b.md' && call === 'rows(boats)'
        ? { kind: 'amount', value: '7', dimension: 'number', scale: '1', operands: [place] }
        : undefined,
  };
  const found = (text: string, options: AnalyseOptions = { elsewhere }): readonly string[] =>
    analyse(text + table, options).findings.map(({ rule, message }) => (message.id.startsWith(rule) ? message.id : rule));

  test('a name is known from another chapter', () => {
    assert.deepEqual(found('Five<!--= crew --> people, 10<!--= crew * 2 -->.\n'), []);
    assert.deepEqual(found('Six<!--= crew --> people.\n'), ['bound-number']);
  });

  test('the places in the other chapter are told', () => {
    const [six] = analyse('Six<!--= crew --> people.\n', { elsewhere }).findings;
    assert.deepEqual(
      six?.related.map((related) => related.elsewhere),
      [place, place],
    );
  });

  test('a table of another chapter answers', () => {
    assert.deepEqual(found('Seven<!--= rows("b.md"#boats) -->.\n'), []);
    assert.deepEqual(found('Eight<!--= rows( "b.md"#boats) -->.\n'), []);
    assert.deepEqual(found('Eight<!--= rows("b.md"#boats) -->.\n'), ['bound-number']);
  });

  test('what is not known is unknown only once all chapters are', () => {
    assert.deepEqual(found('Six<!--= nobody --> people.\n'), ['unknown-binding.name']);
    assert.deepEqual(found('Six<!--= nobody --> people.\n', { elsewhere: { ...elsewhere, isComplete: false } }), []);
    assert.deepEqual(found('Two<!--= shared: rows(table-1) -->, two<!--= lonely: rows(table-1) -->.\n'), ['unused-binding']);
    assert.deepEqual(found('Two<!--= lonely: rows(table-1) -->.\n', { elsewhere: { ...elsewhere, isComplete: false } }), []);
  });

  test('a name that is defined in two chapters, and one that goes round in circles', () => {
    assert.deepEqual(found('Two<!--= crew: rows(table-1) -->, two<!--= crew -->.\n'), ['unknown-binding.twice']);
    assert.deepEqual(found('Two<!--= round -->.\n'), []);
  });
});

suite('a binding with nothing but a slip', () => {
  const rules = (text: string): readonly Finding['rule'][] => analyse(text + table).findings.map(({ rule }) => rule);

  test('brackets without end, operations without end', () => {
    assert.deepEqual(rules(`Two<!--= ${'('.repeat(5000)} -->.\n`), ['unknown-binding']);
    assert.deepEqual(rules(`Two<!--= ${'1+'.repeat(5000)}1 -->.\n`), ['unknown-binding']);
  });

  test('a line end anywhere', () => {
    assert.deepEqual(rules('Two<!--=\nrows(\ntable-1\n)\n-->.\n'), []);
  });

  test('a number reads with what belongs to it, and no further than the binding before it', () => {
    assert.deepEqual(rules('2<!--= rows(table-1) --> 2<!--= rows(table-1) -->\n'), []);
    assert.deepEqual(rules('In 2020 2<!--= rows(table-1) --> boats, 250 %<!--= percent(sum(table-1.Crew), rows(table-1)) -->.\n'), []);
  });

  test('number words of another language than the chapter', () => {
    assert.deepEqual(rules('Zwei<!--= rows(table-1) -->, deux<!--= rows(table-1) -->, dos<!--= rows(table-1) -->.\n'), []);
  });
});
