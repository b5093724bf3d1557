import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

// Lints code that stands nowhere, as if it stood at the given paths: [{ path, code }] in, a list of rule ids for each out.
// A process of its own, because ESLint loads its configuration in ways a test runner's module loader does not know.
const probes = JSON.parse(await text(process.stdin));
const folders = [...new Set(probes.map(({ path }) => path))];
const eslint = new ESLint({
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: {
      allowDefaultProject: folders, defaultProject: 'tsconfig.base.json',
      maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: folders.length } } },
  },
});
const answers = [];
for (const { path, code } of probes) {
  const [result] = await eslint.lintText(code, { filePath: path });
  answers.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(`\n${JSON.stringify(answers)}\n`);
