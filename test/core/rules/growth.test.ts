import assert from 'node:assert/strict';
import { analyse, type Chapter, createMemo, type Finding } from '../../../src/core/index.ts';
import { signsOf, wholeOf } from '../../../src/core/chapter/whole.ts';
import { suppress, suppressionsOf } from '../../../src/core/rules/directives.ts';
import { placeholder } from '../../../src/core/rules/placeholder.ts';
import { sourceTextBuilder } from '../../../src/core/text/source-text.ts';

/** Twice the input may take a little more than twice the steps: some are a search by halving. */
const LINEAR = 2.5;

/** Asserts that work grows no faster than what there is to do. */
function assertLinear(work: (size: number) => number): void {
  const [small, large] = [work(1000), work(2000)];
  assert.ok(large <= small * LINEAR, `${small} steps, then ${large}`);
}

/** The items in an array that counts how often one is taken. */
function counted<T>(items: readonly T[]): { readonly items: readonly T[]; readonly taken: () => number } {
  let taken = 0;
  const get = (target: readonly T[], name: string | symbol): unknown => {
    if (typeof name === 'string' && /^\d+$/.test(name)) taken += 1;
    return Reflect.get(target, name) as unknown;
  };
  return { items: new Proxy(items, { get }), taken: () => taken };
}

suite('work grows with the input, not with its square', () => {
  test('findings between comments that silence and enable', () => {
    assertLinear((size) => {
      const source = '<!-- tallymark-disable -->\n\n# A\n\n<!-- tallymark-enable -->\n\n'.repeat(size);
      const { chapter } = analyse(source);
      const suppressions = counted(suppressionsOf(chapter.directives));
      const findings = counted(chapter.blocks.filter(({ kind }) => kind === 'heading').map(({ span }) => finding(span.start, span.end)));
      suppress(source, suppressions.items, findings.items);
      return suppressions.taken() + findings.taken();
    });
  });

  test('placeholders beside tasks', () => {
    assertLinear((size) => {
      const { chapter } = analyse(`${'- [ ] ask\n'.repeat(size)}\nText\n\n${'TODO: ask\n\n'.repeat(size)}`);
      const tasks = counted(chapter.tasks);
      const read: Chapter = { ...chapter, tasks: tasks.items };
      const memo = createMemo();
      const known = { places: memo.places, ...memo.keptFor({ releases: [] }), whole: wholeOf([signsOf(chapter.text, chapter.language)]), said: [] };
      assert.equal([...(placeholder.inPassage?.(read, {}, known) ?? [])].length, size);
      return tasks.taken() / Math.log2(size);
    });
  });

  test('a text that is asked for its last character again and again', () => {
    assertLinear((size) => {
      const builder = sourceTextBuilder();
      let read = 0;
      const methods = ['charAt', 'slice', 'at', 'substring', 'endsWith'] as const;
      const originals = methods.map((name) => Object.getOwnPropertyDescriptor(String.prototype, name));
      for (const [i, name] of methods.entries()) {
        const original = originals[i]?.value as (...args: unknown[]) => unknown;
        Object.defineProperty(String.prototype, name, {
          configurable: true,
          value(this: string, ...args: unknown[]) {
            read += this.length;
            return original.apply(this, args);
          },
        });
      }
      try {
        for (let i = 0; i < size; i += 1) {
          builder.add('ab', 2 * i, 2 * i + 2);
          assert.equal(builder.last(), 'b');
        }
      } finally {
        for (const [i, name] of methods.entries()) Object.defineProperty(String.prototype, name, originals[i] ?? {});
      }
      return read;
    });
  });
});

function finding(start: number, end: number): Finding {
  const message = { id: 'empty-section', data: {} };
  return { rule: 'empty-section', severity: 'hint', span: { start, end }, message, data: {}, related: [], fixes: [] };
}
