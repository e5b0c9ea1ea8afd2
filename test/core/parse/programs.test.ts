import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';

const TABLE = '| a | b |\n|---|---|\n| 1 | 2 |\n| Total | 5 |\n';

/** What is found in a chapter: its tables, tasks, numbers and findings. */
function found(text: string): readonly number[] {
  const { chapter, findings } = analyse(text);
  return [chapter.tables.length, chapter.tasks.length, findings.length];
}

suite('programs in a chapter', () => {
  const chunks: Readonly<Record<string, string>> = {
    'R Markdown': '```{r tab, echo=FALSE}\n…\n```\n',
    Quarto: '```{python}\n#| label: tbl-x\n…\n```\n',
    'Julia, with tildes': '~~~{julia}\n…\n~~~\n',
    'knitr, in a quotation': '> ```{r}\n…\n> ```\n',
    'an export of MDX': 'export const rows = `\n…\n`;\n',
    'an export of a component': "export function Rows({ all }) {\n  const it = 'don\\'t {';\n\n  return (\n…\n  );\n}\n",
    'an import of MDX': "import {\n  Tabs, // {\n  /* ( */\n\n…\n} from './tabs'\n",
    'an expression of MDX': '{rows.map((row) => (\n\n…\n))}\n',
    'a template of MDX': '{`\n…\n${`}`}\n`}\n',
  };
  for (const [name, around] of Object.entries(chunks))
    test(`${name}: nothing in it is read, what follows is`, () => {
      const inside = `${TABLE}\n- [ ] to do\n\nThree things:\n\n- one\n- two\n`;
      const block = around.replace('…\n', around.startsWith('>') ? inside.replace(/^/gm, '> ').replace(/> $/, '') : inside);
      assert.deepEqual(found(`# Chapter\n\n${block}\nWords.\n`), [0, 0, 0], block);
      assert.deepEqual(found(`# Chapter\n\n${block}\n${TABLE}\n- [ ] to do\n`).slice(0, 2), [1, 1], block);
    });

  test('components of MDX are no tables, whatever they hold', () => {
    for (const tag of [
      '<Table rows={[\n  "| a |",\n]} />',
      '<Table />',
      '<Table title="x" {...props}>\n</Table>',
      "<Table a='b' c={d => e}>\n</Table>",
    ])
      assert.deepEqual(found(`# Chapter\n\n${tag}\n\nWords.\n`), [0, 0, 0], tag);
    assert.equal(found('<Table border="1">\n<Tr><Td>1</Td></Tr>\n</Table>\n')[0], 1);
  });

  test('text that looks like the beginning of a program is text', () => {
    for (const start of [
      'import taxes were due from the port',
      'export of goods',
      '{#tbl-x .wide}',
      '{ref}`x` says so',
      '{{< meta x >}}',
      '{% if x %}',
      '{`x`} is set',
    ])
      assert.equal(found(`${start}\n\n${TABLE}`)[0], 1, start);
  });
});
