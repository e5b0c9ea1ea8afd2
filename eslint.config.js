import tseslint from 'typescript-eslint';

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
    // Mocha's suite callbacks hold all the tests of a file.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
