import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** `natural` as a whole opens databases, prints to standard output and reads ./.env; only its parts may be imported. */
const NATURAL = { name: 'natural', message: 'Import a part of it by its path, as src/stemming.ts does.' };
const PDFJS = { group: ['pdfjs-dist', 'pdfjs-dist/*'], message: 'Only src/document/pdf knows pdf.js.' };

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'src/generated/', 'fixtures/documents/', 'coverage/', 'out/', 'tmp/'] },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-imports': ['error', { paths: [NATURAL], patterns: [PDFJS] }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers in messages and paths are what they look like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Pages, boxes and offsets are read by index; noUncheckedIndexedAccess already asks for the check.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A type argument that repeats the default says what it is; one that is used once keeps a signature like its neighbours'.
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Text of papers is cut by code point on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      'no-console': 'error',
    },
  },
  {
    // A file has one subject, a function one question: what outgrows these is parted by sense (CONTRIBUTING.md). Examples are data.
    files: ['src/**/*.ts'],
    ignores: ['src/extractors/*/examples.ts', 'src/extractors/*/examples/**'],
    rules: {
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 80],
      complexity: ['error', 30],
      'max-params': ['error', 6],
      // A literal is compiled once wherever it stands; this is compiled whenever it is reached.
      'no-restricted-syntax': [
        'error',
        {
          selector: ':function TaggedTemplateExpression[tag.callee.name="pattern"]',
          message: 'Make the pattern once, outside of the function.',
        },
      ],
    },
  },
  { files: ['src/document/pdf/**'], rules: { 'no-restricted-imports': ['error', { paths: [NATURAL] }] } },
  {
    files: ['scripts/**', 'bench/**', 'fixtures/**'],
    rules: { 'no-console': 'off', 'no-restricted-imports': ['error', { paths: [NATURAL] }] },
  },
  { files: ['tests/**'], rules: { 'no-restricted-imports': ['error', { paths: [NATURAL] }] } },
);
