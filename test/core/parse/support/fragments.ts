import fc from 'fast-check';

/** Pieces of Markdown that meet in unlucky ways: each opens, closes, interrupts or continues something. */
const FRAGMENTS: readonly string[] = [
  // text that is nothing else, and text that nearly is
  ...[
    'text',
    'two words  ',
    '#hash',
    '####### seven',
    '-x',
    '+5',
    '--',
    '--- x',
    '*x* y',
    '**bold** z',
    '_y_',
    '7 days',
    '2020. One',
    '1234567890. x',
  ],
  ...[
    '`code` x',
    '``a',
    '~a~',
    '\\| e',
    '&amp;',
    'a\\',
    '\u00a0blank',
    '\u2028mark',
    '\fform',
    '\0nul',
    '$$',
    ':::',
    '[a](b)',
    '![a](b)',
    '[^1] call',
  ],
  // headings, rules, underlines
  ...['# One', '## Two ##', '#', '### \t three\t#\t', '   # four', '===', '=', '---', '- - -', '***', '___'],
  // lists and tasks
  ...['- a', '- [ ] open', '* [x] done', '+ [X] plus', '- [ ] \n  below', '- \\[ ] escaped', '- # [ ] heading'],
  ...['1. one', '2. two', '2) two', '10. ten', '1. [ ] first', '- ', '-', '*', '1.', '  - b', '    - c', '\t- d', '* * a', '- > q'],
  ...['- [ ]a', '- [ ] **bold**', '- [x]  two blanks', '- `[ ]` code', '- [ ] [link](u)', '- [^1] call', '- ~~[ ]~~ gone'],
  // quotations and notes
  ...[
    '> quote',
    '>',
    '> > deep',
    '> - [ ] quoted',
    '> 1. x',
    '> ```',
    '> # h',
    '[^1]: note',
    '[^1]: ',
    '    [^2]: nested',
    '[^a]: - [ ] in a note',
    '    - [ ] deep',
  ],
  ...['[x]: /u', '[a\nb]: /u', '[x]: /u "t', '"'],
  // code
  ...[
    '```',
    '````',
    '```js',
    '``` a`b',
    '~~~',
    '~~~~ x',
    '   ```',
    '    ```',
    '\t```',
    '  ~~~',
    '- ```',
    '1. a\n   ```',
    '    code',
    '\tcode',
    '   three',
    ' one',
  ],
  // HTML that is no table
  ...[
    '<div>',
    '</div>',
    '<div>\n```\n</div>',
    '<pre>',
    '</pre>',
    '<script>',
    '</script>',
    '<textarea>',
    '</textarea>',
    '<!-- c -->',
    '<!--',
    '-->',
    '<!-->',
    '<!--->',
  ],
  ...[
    '<?php',
    '?>',
    '<!X',
    '<![CDATA[',
    ']]>',
    '<note>',
    '<a name="x"></a>',
    '<br>',
    '<note>\n# no',
    '<p>',
    '<DIV>',
    'x <b>y</b>',
    '<https://a.b>',
  ],
  // tables and what nearly is one
  ...[
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '| a | b |',
    '|---|---|',
    '---|---',
    ':-:|-',
    '|-|',
    '| x |',
    '|',
    '||',
    '| |',
    'a | b\n- | -',
    '-|-',
    ':-',
    ':-:',
    '| a |\n|:-:|',
  ],
  ...[
    'Column\n:-\n58',
    '\t| a | b |',
    ' | a | b |\n |--|--|',
    '   |--|--|',
    '    |--|--|',
    '> | a | b |\n> |---|---|\n> | 1 | 2 |',
    '- | a | b |\n  |---|---|\n  | 1 | 2 |',
  ],
  ...[
    '| c \\| d | `e | f` |',
    '| \\\\| a |',
    'a | b |\n--|--|',
    '| 1 | 2 | 3 |',
    '| one',
    'two |',
    '|:--|',
    '|-|-|-|',
    '| a |\n| - |\n2. x',
    '| a |\n| - |\n<br>',
    '| a |\n| - |\n    x',
  ],
];

const GAPS = ['\n', '\n', '\n\n', '\n\n', '\n\n\n', '\n \n', '\n\t\n', ''];

const INDENTS = ['', '', '', '', '', '', '', ' ', '  ', '    ', '> ', '- ', '\t'];

const LINE_ENDS = ['\n', '\n', '\r\n', '\r'];

/** Random Markdown made of fragments, with every kind of line end; a blank line at its start, so that none of it is front matter. */
export function markdown(fragments: readonly string[] = FRAGMENTS, most = 9): fc.Arbitrary<string> {
  const part = fc.tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...fragments), fc.constantFrom(...GAPS));
  return fc
    .tuple(fc.array(part, { minLength: 1, maxLength: most }), fc.constantFrom(...LINE_ENDS))
    .map(([parts, lineEnd]) => `\n${parts.map((written) => written.join('')).join('')}`.replaceAll('\n', lineEnd));
}
