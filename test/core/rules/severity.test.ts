import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';

suite('findings that are less sure than others of their rule', () => {
  const pipes = '| Sign | Meaning |\n|---|---|\n| `&` | and |\n';
  const cases: readonly (readonly [string, string, string])[] = [
    ['a heading of the same level follows', '## A\n\nText.\n\n## B\n\n## C\n\nText.\n', 'hint'],
    ['a heading of a higher level follows', '## A\n\n### B\n\n## C\n\nText.\n', 'information'],
    ['the chapter ends', '## A\n\nText.\n\n## B\n', 'information'],
    ['a caption without its table stands below', '## A\n\nText.\n\n## B\n\n##### Table 1: x\n\n## C\n\nText.\n', 'information'],
    ['the next number follows', '## 1 A\n\nText.\n\n## 2.1 B\n\n## 2.2 C\n\nText.\n', 'information'],
    ['another number follows', '## 1 A\n\nText.\n\n## 2.1 B\n\n## 2.3 C\n\nText.\n', 'hint'],
    ['both of two headings', '## A\n\nText.\n\n### B\n\n### C\n\n## D\n\nText.\n', 'hint'],
    ['a rule follows', '## A\n\nText.\n\n### B\n\n---\n\n## C\n\nText.\n', 'hint'],
    ['a rule follows a heading with a number', '## 1 A\n\nText.\n\n### 1.1 B\n\n---\n\n## 2 C\n\nText.\n', 'information'],
    ['a bar in code parts two cells', `${pipes}| \`|\` | or |\n`, 'hint'],
    ['a bar in code stands beside a cell too many', `${pipes}| \`|\` | or | either |\n`, 'warning'],
    ['a bar after a backtick that opens nothing', `${pipes}| \` | or | either |\n`, 'warning'],
  ];
  for (const [name, chapter, expected] of cases) {
    test(name, () => {
      const found = analyse(chapter).findings.filter(({ rule }) => ['empty-section', 'ragged-row'].includes(rule));
      assert.deepEqual(
        [...new Set(found.map(({ severity }) => severity))],
        [expected],
      );
    });
  }
});
