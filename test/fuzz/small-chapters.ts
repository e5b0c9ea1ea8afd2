import fc from 'fast-check';
import { markdown } from '../core/parse/support/fragments.ts';
import { tokens } from './chapters.ts';

/** Writes one part of a chapter; the numbers make it one of several. */
type Part = (a: number, b: number, c: number) => string;

const rows = (count: number, row: (i: number) => string): string => Array.from({ length: count % 5 }, (_, i) => row(i + 1)).join('');

const word = (i: number): string => ['Arles', 'Brest', 'Cahors', 'Dole', 'Gap', 'Lyon', 'Pau'][i % 7] ?? '';

/** What a total says: often the sum, sometimes another figure. */
const total = (a: number, b: number, c: number): number => a + b + (c % 3 === 0 ? 9 : 0);

const plainTable: Part = (a, b, c) => `| Town | Visits |\n|---|---|\n| Arles | ${a} |\n| Brest | ${b} |\n| Total | ${total(a, b, c)} |\n`;

const prose: readonly Part[] = [
  (a) => `We met ${a} people in ${word(a)}, and most of them answered.\n`,
  (a, b) => `There are three towns: ${word(a)}, ${word(b)} and ${word(a + b)}.\n`,
  (a) => `The study has ${['two', 'three', 'four'][a % 3] ?? ''} parts:\n\n- ${word(a)}\n- ${word(a + 1)}\n- ${word(a + 2)}\n`,
  (a, b) => `Of ${a + b} visits, ${a} (${b} %) were short.\nIl y a douze villes, et ${a} visites.\n`,
  () => `TODO: say more\n\nLorem ipsum dolor sit amet, consectetur.\n`,
  (a) => `In 20XX we saw XX sites, see Table ${a % 3} and Figure ??.\n`,
  (a) => `A note[^${a % 4}] on [a link](https://example.org/${a}) and \`code | here\`, *so* **on**.\n\n[^${a % 4}]: The note.\n`,
  (a) => `> Quoted: ${a} of them.\n> - [ ] ask again\n`,
  () => `\`\`\`js\nlet a = '<table>';\n\`\`\`\n`,
  (a) => `On Monday ${1 + (a % 28)} March 2021 the Organisation met; the organization left.\n`,
];

const headings: readonly Part[] = [
  (a) => `${'#'.repeat(1 + (a % 4))} ${word(a)}\n`,
  (a, b) => `## ${a % 9}.${b % 9} ${word(b)}\n`,
  (a) => `Title ${a}\n===\n`,
  (a) => `### Table ${a % 3}: Visits\n`,
  () => `# Tables\n`,
  (a) => `Table ${a % 3}: Visits to ${word(a)}\n`,
];

const tables: readonly Part[] = [
  plainTable,
  plainTable,
  (a, b, c) => plainTable(a, b, c).replaceAll('|\n', '|\r\n'),
  (a, b, c) => plainTable(a, b, c).replace(/^(?=.)/gm, '> '),
  (a, b, c) => `1. First\n\n${plainTable(a, b, c).replace(/^(?=.)/gm, '   ')}`,
  (a, b, c) =>
    `<table>\n<tr><th>Town</th><th>Hours</th></tr>\n<tr><td>${word(a)}</td><td>${a}</td></tr>\n${rows(c, (i) => `<tr><td>${word(i)}</td><td>${i}</td></tr>\n`)}<tr><td>Total</td><td>${total(a, b, c)}</td></tr>\n</table>\n`,
  (a, b) =>
    `<table>\n<tr><td rowspan="2">A</td><td>1 h ${a % 60}</td></tr>\n\n<tr><td>${b}:30<ul><li>[ ] check</li></ul></td></tr>\n</table>\n`,
  (a) => `<table>\n<tr><td>${a}\n`,
  (a, b, c) =>
    `| Item | 2019 | 2020 | Total |\n|:--|--:|--:|--:|\n${rows(c + 2, (i) => `| ${word(i)} | ${i} | ${a} | ${i + a} |\n`)}| Sum | ${b} | ${a} | |\n`,
  (a, b) => `| A | B |\n|---|---|\n| ${a},50 € | 1.${100 + (b % 900)} |\n| 1 234,5 | |\n| TBD | - [ ] do |\n| Moyenne | ${b} |\n`,
  (a, b, c) =>
    `+------+----+\n| Town | No |\n+======+====+\n| A    | ${a % 10}  |\n+------+----+\n| Sum  | ${total(a, b, c) % 10}  |\n+------+----+\n`,
  (a, b) => `  Town    Visits\n------- --------\n  Arles      ${a % 10}\n  Brest      ${b % 10}\n  Total     10\n\n: Visits\n`,
  (a, b) => `\\begin{tabular}{lr}\nTown & Visits \\\\\nArles & ${a} \\\\\nTotal & ${b} \\\\\n\\end{tabular}\n`,
  (a, b) => `\`\`\`{list-table} Visits\n:header-rows: 1\n* - Town\n  - Visits\n* - Arles\n  - ${a}\n* - Total\n  - ${b}\n\`\`\`\n`,
  (a, b) => `\`\`\`csv\nTown,Visits\nArles,${a}\nTotal,${b}\n\`\`\`\n`,
  (a, b) => `: Visits {#tbl-${a % 3}}\n\n| Town | Share |\n|---|---|\n| A | ${a} % |\n| B | ${b} % |\n| Total | 100 % |\n`,
];

const lists: readonly Part[] = [
  (a, b) => `- [ ] ask ${word(a)}\n- [x] thank ${word(b)}\n`,
  (a) => `* [ ] task\n\n  - [X] below ${a}\n    more\n`,
  (a, b) => `1. one ${a}\n2. two\n\n   a paragraph\n${b % 9}. three\n`,
  (a) => `<ul>\n<li>[ ] ${word(a)}</li>\n<li><input type="checkbox" checked> done</li>\n</ul>\n`,
  (a) => `☐ ${word(a)}\n\n☑ ${word(a + 1)}\n`,
  () => `- a\n-\n- - b\n`,
];

const bindings: readonly Part[] = [
  (a) => `We saw ${a}<!--= sum(table-${a % 3}.Visits) --> visits, ${a}<!--= n${a % 4}: count(table-1) --> towns.\n`,
  (a) => `That is ${a}<!--= n${a % 4} + 1 --> in all, and twelve{/*= list(below) */} more.\n`,
  (a) => `Three<!--= list(below) --> of them:\n\n- a\n- b\n${a % 2 === 0 ? '- c\n' : ''}`,
  () => `The mean<!--= mean( --> is odd.\n`,
];

const marks: readonly Part[] = [
  () => `<!-- tallymark-disable -->\n`,
  () => `<!-- tallymark-enable placeholder -->\n`,
  (a) => `<!-- tallymark-disable-next-line ${['wrong-total', 'placeholder', 'nothing'][a % 3] ?? ''} -- because -->\n`,
  () => `<!-- a comment\n\nthat goes on -->\n`,
  () => `<!-- open\n`,
];

const containers: readonly Part[] = [
  (a, b, c) => `::: note\n${plainTable(a, b, c)}:::\n`,
  (a) => `:::{table} Visits\n\n- [ ] ${word(a)}\n\n:::\n`,
  (a, b, c) => `\`\`\`{note}\n${plainTable(a, b, c)}\`\`\`\n`,
  (a) => `!!! note "A"\n    - [ ] ${word(a)}\n\n    TODO\n`,
  (a, b, c) => `<div>\n\n${plainTable(a, b, c)}\n</div>\n`,
  () => `<details>\n<summary>[ ] More</summary>\n\nWords.\n\n</details>\n`,
  () => `import X from './x'\n\n<X>\n\n`,
];

const part: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: made(headings) },
  { weight: 5, arbitrary: made(tables) },
  { weight: 4, arbitrary: made(prose) },
  { weight: 3, arbitrary: made(lists) },
  { weight: 2, arbitrary: made(bindings) },
  { weight: 2, arbitrary: made(marks) },
  { weight: 2, arbitrary: made(containers) },
  { weight: 2, arbitrary: markdown(undefined, 3) },
);

function made(parts: readonly Part[]): fc.Arbitrary<string> {
  const nat = fc.nat({ max: 40 });
  return fc.tuple(fc.constantFrom(...parts), nat, nat, nat).map(([write, a, b, c]) => write(a, b, c));
}

const FRONTS = ['', '', '', '', '---\nlang: fr\n---\n\n', '---\ntitle: "Un | deux"\n---\n', '\uFEFF', '\n\n'] as const;

const GAPS = ['\n', '\n', '\n', '\n', '', '\n\n'] as const;

/** Chapters of a few parts, one of each kind of thing that is read: small, so that very many can be tried. */
export const smallChapters: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...FRONTS),
    fc.array(fc.tuple(part, fc.constantFrom(...GAPS)), { minLength: 2, maxLength: 8 }),
    fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r'),
  )
  .map(([front, parts, end]) => `${front}${parts.flat().join('')}`.replace(/\r?\n/g, end));

/** Makes the next text of a chapter from the one before. */
export type Step = (text: string, before: string) => string;

/** What is typed into a chapter, put in its middle, taken out of it, doubled, moved, or taken back. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: put(fc.constantFrom('x', '1', ' ', '\n', '\n\n', ...tokens)) },
    { weight: 2, arbitrary: put(part.map((text) => `\n\n${text}\n`)) },
    { weight: 3, arbitrary: taken(3) },
    { weight: 2, arbitrary: taken(200) },
    { weight: 1, arbitrary: moved() },
    { weight: 1, arbitrary: fc.constant<Step>((_, before) => before) },
  ),
  { minLength: 3, maxLength: 6 },
);

function put(what: fc.Arbitrary<string>): fc.Arbitrary<Step> {
  return fc.tuple(fc.nat(), fc.nat({ max: 2 }), what).map(([place, length, text]): Step => (it) => {
    const at = place % (it.length + 1);
    return it.slice(0, at) + text + it.slice(at + length);
  });
}

function taken(most: number): fc.Arbitrary<Step> {
  return fc.tuple(fc.nat(), fc.integer({ min: 1, max: most })).map(([place, length]): Step => (it) => {
    const at = place % (it.length + 1);
    return it.slice(0, at) + it.slice(at + length);
  });
}

/** A stretch that goes, or stays, and comes elsewhere. */
function moved(): fc.Arbitrary<Step> {
  return fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 200 }), fc.boolean()).map(([from, to, length, stays]): Step => (it) => {
    const at = from % (it.length + 1);
    const stretch = it.slice(at, at + length);
    const rest = stays ? it : it.slice(0, at) + it.slice(at + length);
    const place = to % (rest.length + 1);
    return rest.slice(0, place) + stretch + rest.slice(place);
  });
}
