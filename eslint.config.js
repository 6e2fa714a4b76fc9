import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', '.dev', '.test-build', '.stryker-tmp', 'node_modules', '.data'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    // One program for all files: two thirds of what the project service costs over the whole tree, and no slower for one file.
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      // There is no enum here, and looking for one in every assignment takes a sixth of the run.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Nor is an object literal taken for an instance: what is behind a port is an interface. A sixth as well.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  // What it reads is written by attackers: no pattern may take longer than its text is long.
  { files: ['src/**'], plugins: { regexp }, rules: { 'regexp/no-super-linear-backtracking': 'error' } },
  // Generated: as long as there are detections.
  { files: ['src/detections/model/detection-metadata.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
    languageOptions: { globals: { module: 'writable', require: 'readonly', process: 'readonly', console: 'readonly' } },
  },
);
