import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import officeAddins from 'eslint-plugin-office-addins';

/**
 * Imports point one way (README, "How the code is laid out"). Each layer lists the folders it must not reach for.
 * A folder name matches any relative import that passes through it.
 */
const layer = (folder, forbidden, packages = []) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        { group: forbidden.flatMap((name) => [`**/${name}`, `**/${name}/**`]), message: `src/${folder} may not import from here: imports point one way.` },
        ...(packages.length ? [{ group: packages.flatMap((name) => [name, `${name}/*`]), message: `src/${folder} stays free of this package.` }] : []),
      ],
    }],
  },
});

const view = ['react', 'react-dom', '@fluentui'];
const noOffice = {
  files: ['src/{rules,registers,schemes}/**/*.ts'],
  rules: { 'no-restricted-globals': ['error', 'Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'window', 'document'] },
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.cache/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.cjs', 'webpack.config.js'], rules: { '@typescript-eslint/no-require-imports': 'off' }, languageOptions: { globals: { require: 'readonly', module: 'writable', process: 'readonly', __dirname: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly' } } },
  { files: ['scripts/**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
  { files: ['src/taskpane/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['src/{excel,commands,taskpane}/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: { 'office-addins/load-object-before-read': 'error', 'office-addins/call-sync-before-read': 'error', 'office-addins/no-navigational-load': 'error' },
  },
  noOffice,
  layer('rules', ['registers', 'schemes', 'excel', 'functions', 'commands', 'taskpane', 'host', 'cli'], [...view, 'zod']),
  layer('registers', ['excel', 'functions', 'commands', 'taskpane', 'host', 'cli'], view),
  layer('schemes', ['registers', 'excel', 'functions', 'commands', 'taskpane', 'host', 'cli'], view),
  layer('functions', ['registers', 'excel', 'commands', 'taskpane', 'host', 'cli'], [...view, 'zod']),
  layer('excel', ['functions', 'commands', 'taskpane', 'host', 'cli'], view),
  layer('commands', ['functions', 'host', 'cli'], []),
  layer('taskpane', ['functions', 'host', 'cli'], []),
);
