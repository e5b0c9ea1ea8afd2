import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyse, indexLines, type Report } from '../src/core/index.ts';
import { createNameIndex, statementsOf, type NameIndex } from '../src/service/index.ts';
import { readProjectFile } from '../src/project/project-file.ts';

/** What must be found, as `line rule`; the two languages are twins line by line. */
const chapters = [
  { french: '1-introduction.md', english: '1-introduction.md', findings: [] },
  { french: '2-budget.md', english: '2-budget.md', findings: ['71 wrong-total'] },
  {
    french: '3-entretiens.md',
    english: '3-interviews.md',
    findings: [
      '13 open-task',
      '30 inconsistent-label',
      '39 inconsistent-label',
      '62 open-task',
      '71 open-task',
      '97 empty-cell',
      '103 misplaced-element',
      '125 empty-cell',
      '144 open-task',
      '153 open-task',
      '157 inconsistent-label',
      '161 placeholder',
      '162 open-task',
      '165 wrong-total',
      '177 empty-section',
      '180 missing-table',
      '182 empty-section',
      '185 missing-table',
    ],
  },
  { french: '4-codage.md', english: '4-coding.md', findings: ['44 wrong-total'] },
  {
    french: '5-chantiers.md',
    english: '5-worksite.md',
    findings: [
      '8 open-task',
      '10 open-task',
      '11 open-task',
      '13 open-task',
      '15 open-task',
      '19 open-task',
      '21 open-task',
      '28 open-task',
      '31 open-task',
      '34 open-task',
      '54 open-task',
      '55 open-task',
      '55 open-task',
      '55 placeholder',
      '56 open-task',
      '92 placeholder',
      '101 placeholder',
      '104 missing-table',
      '108 empty-section',
      '112 placeholder',
    ],
  },
  { french: '6-frequentation.md', english: '6-attendance.md', findings: [] },
  { french: '7-formes.md', english: '7-forms.md', findings: ['34 wrong-total', '52 wrong-total', '67 wrong-total', '97 wrong-total'] },
  {
    french: '8-bilan.md',
    english: '8-summary.md',
    findings: ['7 bound-number', '20 unused-binding', '20 unknown-binding', '30 announced-count', '36 weekday-date', '36 percent-of'],
  },
] as const;

/** The wrong totals, as `stated → expected` in the author's own writing. */
const wrongTotals: Readonly<Record<string, string>> = {
  'these/2-budget.md': '8\u202f585,88 → 8\u202f558,88',
  'these/3-entretiens.md': '14 → 15',
  'these/4-codage.md': '53 → 63',
  'thesis/2-budget.md': '8,585.88 → 8,558.88',
  'thesis/3-interviews.md': '14 → 15',
  'thesis/4-coding.md': '53 → 63',
};

const folder = new URL('../examples/', import.meta.url);

suite('examples', () => {
  for (const { french, english, findings } of chapters) {
    for (const path of [`these/${french}`, `thesis/${english}`]) {
      test(`${path} has the findings that it was written for`, () => {
        assert.deepEqual(found(path), findings);
      });
    }
  }

  test('the wrong totals are corrected in the author’s own writing', () => {
    for (const [path, correction] of Object.entries(wrongTotals)) {
      const data = report(path).findings.find(({ rule }) => rule === 'wrong-total')?.data;
      assert.equal(`${data?.['stated']} → ${data?.['expected']}`, correction, path);
    }
  });

  test('the tasks are counted', () => {
    const counts = ['these/3-entretiens.md', 'these/5-chantiers.md'].map((path) => {
      const { tasks } = report(path).chapter;
      return { open: tasks.filter(({ done }) => !done).length, done: tasks.filter(({ done }) => done).length };
    });
    assert.deepEqual(counts, [
      { open: 6, done: 10 },
      { open: 14, done: 16 },
    ]);
  });

  test('the README lists these findings and no others', () => {
    assert.deepEqual(
      listedInReadme(),
      chapters.flatMap(({ french, english, findings }) => [...new Set(findings)].map((finding) => `${french} / ${english} ${finding}`)),
    );
    assert.deepEqual(found('README.md'), []);
  });

  test('every chapter is listed', () => {
    const namesIn = (language: string): string[] => readdirSync(new URL(language, folder)).filter((name) => name.endsWith('.md'));
    assert.deepEqual(
      namesIn('these'),
      chapters.map(({ french }) => french),
    );
    assert.deepEqual(
      namesIn('thesis'),
      chapters.map(({ english }) => english),
    );
  });

  test('the project files are valid', () => {
    for (const language of ['these', 'thesis']) assert.deepEqual(readProjectFile(source(`${language}/tallymark.json`)).problems, []);
  });
});

/** The findings of a chapter as `line rule`. */
function found(path: string): string[] {
  const text = source(path);
  const lines = indexLines(text);
  return report(path).findings.map(({ span, rule }) => `${lines.positionAt(span.start).line + 1} ${rule}`);
}

/** By folder. */
const known = new Map<string, NameIndex>();

function report(path: string): Report {
  const [language = '', name] = path.split('/');
  if (name === undefined) return analyse(source(path));
  const index = known.get(language) ?? names(language);
  known.set(language, index);
  return analyse(source(path), { elsewhere: index.elsewhere(path, '') });
}

/** What the chapters of a folder say to each other; read again until nobody has a question left. */
function names(language: string): NameIndex {
  const index = createNameIndex((from, to) => `${from.slice(0, from.indexOf('/'))}/${to}`);
  const put = (path: string): ReadonlySet<string> => {
    const text = source(path);
    const settings = { elsewhere: index.elsewhere(path, '') };
    const analysis = { uri: path, version: null, settings, report: analyse(text, settings), lines: indexLines(text) };
    return index.put(path, { project: '', read: (calls) => statementsOf(analysis, calls) });
  };
  let waiting: ReadonlySet<string> = new Set(
    chapters.map((chapter) => `${language}/${language === 'these' ? chapter.french : chapter.english}`),
  );
  while (waiting.size > 0) waiting = new Set([...waiting].flatMap((path) => [...put(path)]));
  index.complete();
  return index;
}

function source(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

/** The rows of the table of expected findings, as `chapters line rule`. */
function listedInReadme(): string[] {
  const rows = source('README.md').matchAll(/^\| `(.+?)` \| `(.+?)` \| (\d+) \| `([\w-]+)` \|/gm);
  return [...rows].map(([, french, english, line, rule]) => `${french} / ${english} ${line} ${rule}`);
}
