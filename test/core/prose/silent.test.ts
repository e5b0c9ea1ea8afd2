import assert from 'node:assert/strict';
import { analyse, formatMessage, statedNumbers, type LanguageTag } from '../../../src/core/index.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  /** Kind, number and what is said of it, of all that is verified. */
  readonly found: readonly string[];
  readonly language?: LanguageTag;
}

const interviews = `| Town   | Room  | Minutes | Guests |
|--------|-------|---------|--------|
| Arles  | north | 40      | 3      |
| Brest  | south | 35      | 4      |
| Calais | North | 120     | 8      |
| Dinan  | south | 61      | 2      |
`;

const budget = `| For   | Cost ($) |
|-------|---------:|
| Rooms | 12,310   |
| Meals | 37,330   |
`;

const people = `<table><thead><tr><th>#</th><th>Trades</th></tr></thead><tbody>
${Array.from({ length: 9 }, (_, i) => `<tr><td>${i + 1}</td><td><ul><li>Baker</li><li>Cook ${i}</li></ul></td></tr>`).join('\n')}
</tbody></table>
`;

const cases: readonly Case[] = [
  {
    name: 'a word with a double s',
    text: 'All three harnesses were tried.\n\n| Dog | Harness |\n|---|---|\n| Rex | red |\n| Max | blue |\n| Tim | red |\n| Kim | green |\n',
    found: ['table 3 the table beside it has 3 different labels in “Harness”'],
  },
  {
    name: 'a row without what stands in brackets',
    text: 'Plan B needs six ropes.\n\n| Plan | Ropes |\n|---|---|\n| Plan A (by day) | 4 |\n| Plan B (by night) | 6 |\n',
    found: ['table 6 it stands in “Ropes” of the table beside it'],
  },
  {
    name: 'a list within which something is',
    language: 'fr',
    text: 'On écrit dans les deux cas suivants :\n\n- il pleut ;\n- il neige.\n',
    found: ['list 2 the list below has 2 items'],
  },
  {
    name: 'rows',
    text: `The interviews took us to four towns.\n\n${interviews}`,
    found: ['table 4 the table beside it has 4 rows with “Town”'],
  },
  {
    name: 'labels, normalised',
    text: `They sat in two rooms.\n\n${interviews}`,
    found: ['table 2 the table beside it has 2 different labels in “Room”'],
  },
  { name: 'not the rows of labels that come back', text: `They sat in four rooms.\n\n${interviews}`, found: [] },
  {
    name: 'a sum',
    text: `They had 17 guests in all.\n\n${interviews}`,
    found: ['table 17 the figures in “Guests” of the table beside it add up to 17'],
  },
  {
    name: 'a sum in its unit',
    text: `Together they talked for 256 minutes.\n\n${interviews}`,
    found: ['table 256 the figures in “Minutes” of the table beside it add up to 256'],
  },
  {
    name: 'a mean',
    text: `Each had 4.25 guests on average.\n\n${interviews}`,
    found: ['table 4.25 4.25 is the mean of “Guests” in the table beside it'],
  },
  {
    name: 'a cell of a row that is named',
    text: `In Calais eight guests came.\n\n${interviews}`,
    found: ['table 8 it stands in “Guests” of the table beside it'],
  },
  { name: 'no cell of a row that is not named', text: `Once eight guests came.\n\n${interviews}`, found: [] },
  {
    name: 'a small sum is no more than chance',
    text: '| Town | Dogs |\n|--|--|\n| Arles | 2 |\n| Brest | 3 |\n\nWe met five dogs.\n',
    found: [],
  },
  {
    name: 'a share of the rows',
    text: `In the south we sat for 50 % of them.\n\n${interviews}`,
    found: ['table 50 it is a share of “Room” in the table beside it'],
  },
  {
    name: 'a share of the sum',
    text: `Calais alone had 47 % of the guests.\n\n${interviews}`,
    found: ['table 47 it is a share of “Guests” in the table beside it'],
  },
  {
    name: 'list items in cells',
    text: `They had eighteen trades.\n\n${people}`,
    found: ['table 18 the table beside it has 18 items in “Trades”'],
  },
  {
    name: 'list items, of a table that is spoken of',
    text: `The table below shows the eighteen guests.\n\n${people}`,
    found: ['table 18 the table beside it has 18 items in “Trades”'],
  },
  { name: 'not of a table that nothing speaks of', text: `We met eighteen guests.\n\n${people}`, found: [] },
  {
    name: 'money in the currency of the column, by its sum, a total or a figure',
    text: `We ask for $49,640 in all, of which 12,310 $ go for rooms (**$37,330**).\n\n${budget}`,
    found: [
      'table 49640 the figures in “Cost ($)” of the table beside it add up to 49640',
      'table 12310 it stands in “Cost ($)” of the table beside it',
      'table 37330 it stands in “Cost ($)” of the table beside it',
    ],
  },
  {
    name: 'money in French, and in the letters of its currency',
    language: 'fr',
    text: 'Le tout revient à 1 692 CHF.\n\n| Nuit | Prix (CHF) |\n|--|--|\n| Bâle | 692 |\n| Sion | 1000 |\n',
    found: ['table 1692 the figures in “Prix (CHF)” of the table beside it add up to 1692'],
  },
  {
    name: 'no money in another currency, about so much, from so much on, in thousands, or in round figures',
    text: `We ask for €49,640, about $49,640, ~$49,640, $49,640+, $49,640-50,000, $49,640k, $49,640 million or $12,000.\n\n${budget}| Bus | 12,000 |\n`.replace(
      '37,330',
      '25,330',
    ),
    found: [],
  },
  { name: 'about so many is no count', text: `The interviews took us to about four towns.\n\n${interviews}`, found: [] },
  { name: 'some of a whole are no count', text: `Four of the towns lie by the sea.\n\n${interviews}`, found: [] },
  { name: 'another section is not beside', text: `We saw four towns.\n\n## Later\n\n${interviews}`, found: [] },
  {
    name: 'the nearest table with such a column counts',
    text: `${interviews}\nWe saw four towns.\n\n| Town | Note |\n|--|--|\n| Arles | a |\n| Brest | b |\n`,
    found: [],
  },
  {
    name: 'an announcement right above',
    text: 'There are three reasons:\n\n| Why | How |\n|--|--|\n| a | x |\n| b | y |\n| c | z |\n',
    found: ['table 3 the table beside it has 3 rows'],
  },
  {
    name: 'French',
    language: 'fr',
    text: '| Étape | Durée |\n|--|--|\n| Lire | 3 min |\n| Écrire | 4 min |\n| Jouer | 5 min |\n\nLe travail compte trois étapes.\n',
    found: ['table 3 the table beside it has 3 rows with “Étape”'],
  },
  {
    name: 'headings',
    text: '# Work\n\nThe work has three phases.\n\n## Asking\n\nSo.\n\n## Drafting\n\nSo.\n\n## Testing\n\nSo.\n',
    found: ['heading-series 3 3 headings below go with it'],
  },
  {
    name: 'headings with the noun',
    text: '# Work\n\nThe work has two phases.\n\n## Phase 1: Asking\n\nSo.\n\n## Phase 2: Testing\n\nSo.\n\n## Summary\n\nSo.\n',
    found: ['heading-series 2 2 headings below go with it'],
  },
  { name: 'headings in another number', text: '# Work\n\nThe work has five phases.\n\n## Asking\n\nSo.\n\n## Testing\n\nSo.\n', found: [] },
  {
    name: 'a large number stated twice',
    text: 'We met 37 bakers.\n\n## Later\n\nThe thirty-seven bakers were asked again.\n',
    found: ['elsewhere 37 another sentence states the same', 'elsewhere 37 another sentence states the same'],
  },
  {
    name: 'a small one spoken of as known',
    text: 'They sat in two groups. Later the two groups met.\n',
    found: ['elsewhere 2 another sentence states the same', 'elsewhere 2 another sentence states the same'],
  },
  { name: 'a small one by chance', text: 'They sat in two rooms.\n\n## Later\n\nWe rented two rooms.\n', found: [] },
  { name: 'years are not stated elsewhere', text: 'In 2025 we met.\n\nIn 2025 we parted.\n', found: [] },
  { name: 'measures are not stated elsewhere', text: 'It took 40 minutes. Lunch took 40 minutes.\n', found: [] },
  { name: 'nor what bears the symbol of a unit', text: 'We added 20 μL of salt. Later we added 20 μL.\n', found: [] },
  { name: 'nor how long one waits', text: 'Answer within 48 hours of the call.\n\nPay within 48 hours of the call.\n', found: [] },
  { name: 'nor numbered packages', text: 'Work package 13 uses it.\n\nThen work package 13 uses more.\n', found: [] },
  { name: 'the number of a heading counts nothing', text: `## 4 Towns\n\nWe travelled.\n\n${interviews}`, found: [] },
  { name: 'nor the headings below it', text: '# 2 Phases\n\n## Asking\n\n## Testing\n', found: [] },
];

suite('numbers verified silently', () => {
  for (const { name, text, found, language } of cases)
    test(name, () => {
      const report = analyse(text, language ? { language } : {});
      assert.deepEqual(
        report.findings.filter(({ rule }) => rule === 'announced-count'),
        [],
      );
      const agreeing = statedNumbers(report.chapter).filter(({ verdict }) => verdict === 'agrees');
      assert.deepEqual(
        agreeing.map(({ kind, stated, reason }) => `${kind} ${stated} ${formatMessage(reason, 'en')}`),
        found,
      );
      for (const { reason } of agreeing) assert.doesNotMatch(formatMessage(reason, 'fr'), /^number\.|\{/);
    });

  test('what a table gives can be bound to it', () => {
    const { chapter } = analyse(`They sat in two rooms, with 17 guests.\n\nTable 2: Rooms\n\n${interviews}`);
    assert.deepEqual(
      statedNumbers(chapter).map(({ formula }) => formula),
      ['distinct(table-2.Room)', 'sum(table-2.Guests)'],
    );
  });
});
