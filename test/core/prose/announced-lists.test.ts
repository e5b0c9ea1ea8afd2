import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, statedNumbers } from '../../../src/core/index.ts';
import { writeNumberWord } from '../../../src/core/language/number-words.ts';
import { languageTags, localeOf } from '../../../src/core/language/index.ts';
import { capitalised } from '../../../src/core/language/locale.ts';

/** How a list is announced in each language: the number goes where the hole is. */
const sentences: Readonly<Record<'en' | 'fr' | 'de' | 'es' | 'it' | 'pt', readonly string[]>> = {
  en: ['The plan has # steps:', 'There are # reasons why it was done:', '# principles guide the work:'],
  fr: ['Le plan a # étapes :', 'On distingue # raisons à ce choix :', '# principes guident le travail :'],
  de: ['Der Plan hat # Schritte:', 'Es gibt # Gründe:', '# Prinzipien leiten die Arbeit:'],
  es: ['El plan tiene # pasos:', 'Hay # razones:', '# principios guían el trabajo:'],
  it: ['Il piano ha # passi:', 'Ci sono # ragioni:', '# principi guidano il lavoro:'],
  pt: ['O plano tem # passos:', 'Há # tipos:', '# princípios guiam o trabalho:'],
};

const words = ['amber', 'birch', 'cedar', 'dune', 'ember', 'fjord', 'grove', 'heath', 'islet', 'jetty', 'knoll', 'lagoon', 'moor'];

const announced = fc.record({
  language: fc.constantFrom('en', 'fr', 'de', 'es', 'it', 'pt'),
  sentence: fc.nat(2),
  count: fc.integer({ min: 3, max: 11 }),
  inWords: fc.boolean(),
  marker: fc.constantFrom('-', '*', '+', '1.', '1)'),
  loose: fc.boolean(),
  /** Where sentence and list stand: at the margin, in an item of another list; or the list is written with tags. */
  where: fc.constantFrom('margin', 'item', 'tags'),
  end: fc.constantFrom('\n', '\r\n'),
  more: fc.boolean(),
});

type Announced = typeof announced extends fc.Arbitrary<infer T> ? T : never;

suite('an announced list made up at random', () => {
  test('is in every language whose sentences are read', () => {
    assert.deepEqual(Object.keys(sentences).sort(), languageTags.filter((tag) => localeOf(tag).runningText !== undefined).sort());
  });

  test('right: silence, and the number is verified', () => {
    fc.assert(
      fc.property(announced, (made) => {
        const report = analyse(chapter(made, made.count));
        assert.deepEqual(report.findings, []);
        assert.deepEqual(
          statedNumbers(report.chapter).map(({ verdict, stated }) => [verdict, stated]),
          [['agrees', String(made.count)]],
        );
      }),
    );
  });

  test('one item added or removed: one finding, whose fix mends it', () => {
    fc.assert(
      fc.property(announced, (made) => {
        const items = made.count + (made.more ? 1 : -1);
        const source = chapter(made, items);
        const { findings } = analyse(source);
        assert.deepEqual(
          findings.map(({ rule, data }) => [rule, data['stated'], data['expected']]),
          [['announced-count', String(made.count), String(items)]],
        );
        const [edit] = findings[0]?.fixes[0]?.edits ?? [];
        assert.ok(edit);
        const mended = source.slice(0, edit.span.start) + edit.text + source.slice(edit.span.end);
        assert.equal(mended, chapter({ ...made, count: items }, items));
      }),
    );
  });
});

function chapter(made: Announced, items: number): string {
  const { language, sentence, count, inWords, marker, loose, where, end } = made;
  const template = sentences[language][sentence] ?? '';
  const number = inWords ? (writeNumberWord(count, 'masculine', language) ?? '') : String(count);
  const text = template.replace('#', template.startsWith('#') ? capitalised(number) : number);
  const names = words.slice(0, items);
  const list =
    where === 'tags'
      ? ['<ul>', ...names.map((name) => `<li>${name}</li>`), '</ul>'].join(end)
      : names.map((name, i) => `${marker.replace('1', String(i + 1))} ${name}`).join(loose ? `${end}${end}` : end);
  const body = [text, '', ...list.split(end)];
  const placed = where === 'item' ? body.map((line, i) => (i === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`)) : body;
  return ['---', `lang: ${language}`, '---', '', ...placed, '', where === 'item' ? '- The end.' : 'The end.', ''].join(end);
}
