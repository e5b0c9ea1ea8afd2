import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Files with a pattern that some texts would take quadratic time in, and why no text of an author's does. */
const boundedPatterns = {
  'src/core/language/heading-line.ts': 'headings of more than 120 characters are told apart before',
  'src/core/parse/captions.ts': 'nothing can fail behind the blanks',
  'src/core/parse/containers.ts': 'nothing can fail behind the blanks',
  'src/core/parse/directives.ts': 'the comment is known to end with its closing sign',
  'src/core/parse/tables/directive.ts': 'nothing can fail behind the blanks',
  'src/core/parse/tables/fit-dashes.ts': 'texts of cells, in which blanks are drawn together',
  'src/core/prose/bindings/table-names.ts': 'nothing can fail behind the lines',
  'src/core/rewrites/table-edits/new-cells.ts': 'one slot of one row that the author asked to change',
  'src/core/rewrites/totals/add-summary-row.ts': 'an option of a rewrite, not a text',
  'src/core/tables/label.ts': 'longer texts than a label can be are not looked at',
  'src/core/totals/wording.ts': 'texts of cells, in which blanks are drawn together',
  'src/core/values/column.ts': 'longer texts than an amount can be are not looked at',
  'src/core/values/read.ts': 'longer texts than an amount can be are not looked at',
  'src/server/files/uris.ts': 'nothing can fail behind the path',
};

export default tseslint.config(
  { ignores: ['api', 'dist', 'node_modules', '.vscode-test', 'coverage'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      'max-lines': ['error', { max: 320 }],
      'prefer-const': 'error',
      'no-warning-comments': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // What makes a pattern slow, what makes it mean something else than it seems to, and what it could do without.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-empty-alternative': 'error',
      'regexp/no-escape-backspace': 'error',
      'regexp/no-invalid-regexp': 'error',
      'regexp/no-lazy-ends': 'error',
      'regexp/no-misleading-unicode-character': 'error',
      'regexp/no-missing-g-flag': 'error',
      'regexp/no-optional-assertion': 'error',
      'regexp/no-potentially-useless-backreference': 'error',
      'regexp/no-useless-backreference': 'error',
      'regexp/no-useless-flag': 'error',
      'regexp/no-useless-lazy': 'error',
      'regexp/no-zero-quantifier': 'error',
      'regexp/strict': 'error',
    },
  },
  { files: Object.keys(boundedPatterns), rules: { 'regexp/no-super-linear-backtracking': 'off' } },
  {
    // Mocha's suite callbacks hold all the tests of a file.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
