import { extname } from 'node:path';
import type { ImportAnswer } from '@uplift/api/cycles/import/import-schools';
import { usageError } from '../../cli-error.js';
import type { Cli } from '../../cli.js';
import type { Post } from '../../http/api.js';
import { inSteps } from '../../output/steps.js';
import { command, type AddCommand } from '../../program.js';
import { readText } from '../read-text.js';
import { seenVersionOption, type SeenVersion } from '../seen-version-option.js';
import { cycleAnswerText } from './cycle-status-text.js';

export const addImport: AddCommand = (parent, cli) => {
  seenVersionOption(command(parent, cli, 'import <cycle> <file>', {
    ru: 'внести школы из таблицы CSV или JSON; повтор не вносит дважды', en: 'put the schools of a CSV table or a JSON file on the list; a repeat adds none twice' }), cli)
    .action(async (cycle: string, file: string, { ifVersion }: SeenVersion) => {
      let post: Post = {};
      let answer: ImportAnswer | undefined;
      await inSteps(cli, [
        { title: { ru: `Чтение ${file}`, en: `Reading ${file}` }, work: async (say) => {
          const content = await readText(cli, file);
          say({ ru: `строк: ${content.split('\n').length}`, en: `${content.split('\n').length} lines` });
          post = bodyOf(file, content);
        } },
        { title: { ru: 'Проверка и внесение в список', en: 'Checking and putting on the list' }, work: async () => {
          const api = await cli.api();
          answer = await api.post<ImportAnswer>(`/cycles/${encodeURIComponent(cycle)}/schools`, { ...post, seenVersion: ifVersion, long: true });
        } },
      ]);
      cli.answer(answer, () => importText(answer!, cli));
    });
};

/** A table goes as it is, so that the server's errors name its lines; JSON as a list, or as an object with `schools`. */
const bodyOf = (file: string, content: string): Post => {
  if (extname(file).toLowerCase() !== '.json' && !/^\s*[[{]/.test(content)) return { text: { type: 'text/csv; charset=utf-8', content } };
  try {
    const value = JSON.parse(content) as unknown;
    return { body: Array.isArray(value) ? { schools: value } : value };
  } catch {
    throw usageError(`Файл «${file}» — не JSON: проверьте скобки и кавычки`, `The file “${file}” is not JSON: check its brackets and quotes`);
  }
};

const importText = (answer: ImportAnswer, cli: Cli): string => [
  cli.say({ ru: `Внесено школ: ${answer.imported}, муниципалитетов: ${answer.municipalities}.`, en: `Schools imported: ${answer.imported}, municipalities: ${answer.municipalities}.` }),
  cycleAnswerText(answer, cli),
].join('\n');
