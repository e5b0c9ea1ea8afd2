import assert from 'node:assert/strict';
import { readValue } from '../../../src/core/values/column.ts';
import { NOTHING } from './support/context.ts';

/** One test per text: the kind of its value, and what else there is to it. */
function kinds(expected: string, texts: readonly string[]): void {
  for (const text of texts) {
    test(`“${text}” is ${expected}`, () => {
      assert.equal(kindOf(text), expected);
    });
  }
}

function kindOf(text: string): string {
  const value = readValue(text, NOTHING);
  switch (value.kind) {
    case 'covered':
      return `covered by ${value.by}`;
    case 'unreadable':
      return `unreadable: ${value.why}`;
    case 'checkbox':
      return value.done ? 'done' : 'open';
    case 'ellipsis':
    case 'empty':
    case 'value':
      return value.kind;
  }
}

suite('cells that are not amounts', () => {
  kinds('empty', ['', '-', '–', '—', '--', '/', '×', 'n/a', 'N/A', 'n.a.', 'none', 'néant', 'sans objet', 'entfällt', 'keine Angabe']);
  kinds('empty', ['sin datos', 'nessuno', 'não se aplica', 'n.v.t.', 'brak danych', '无', '該当なし', '(already owned)', '(–)']);
  kinds('empty', ['-   €', '€ —', '— ⁴', '-----:', 'Off', 'repos']);
  kinds('covered by ditto', ['"', '〃', '″', "''", '”', '»', 'idem', 'Idem', 'ditto', 'ídem', 'dito', 'jw.', '同上', 'same as above']);
  kinds('ellipsis', ['…', '...', '....', '⋮', '[…]', '(...)']);
  kinds('unreadable: placeholder', ['TBD', 'TODO', 'xxx', '???', 'à compléter', 'por confirmar', 'noch offen']);
  kinds('open', ['[ ]', '☐', '[ ] transcribe', '[x] one [ ] two', '☑ one ☐ two']);
  kinds('done', ['[x]', '[X] done', '☑', '☒', '[x] one [X] two']);
  kinds('unreadable: text', ['Arles', 'free', '€', 'see [x]', '“idem”', 'n/a yet', '12 of many people', '..', '( 12 )x']);
  kinds('unreadable: ambiguous', ['1,234', '$1.234', '1,234 h']);
  kinds('value', ['12', '1 h 30', '12 (n/a)']);
});
