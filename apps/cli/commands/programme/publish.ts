import type { PublishAnswer } from '@uplift/api/programmes/publish-programme';
import { inSteps } from '../../output/steps.js';
import { command, type AddCommand } from '../../program.js';
import { invalidProgramme, readProgramme } from './read-programme.js';

export const addProgrammePublish: AddCommand = (parent, cli) => {
  command(parent, cli, 'publish <file>', { ru: 'проверить и опубликовать редакцию программы', en: 'check and publish an edition of a programme' })
    .action(async (file: string) => {
      let source = '';
      let answer: PublishAnswer | undefined;
      await inSteps(cli, [
        { title: { ru: `Проверка ${file}`, en: `Checking ${file}` }, work: async () => {
          const read = await readProgramme(cli, file);
          if (!read.valid) throw invalidProgramme(file, read.source, read.problems);
          ({ source } = read);
        } },
        { title: { ru: 'Публикация', en: 'Publishing' }, work: async () => {
          const api = await cli.api();
          answer = await api.post<PublishAnswer>('/programmes', { text: { type: 'text/yaml; charset=utf-8', content: source } });
        } },
      ]);
      const { programme, edition, editions, repeated } = answer!;
      cli.answer(answer, () => [
        cli.say({ ru: `Программа ${programme}, редакция ${edition} опубликована. Редакции: ${editions.join(', ')}.`, en: `Programme ${programme}, edition ${edition} is published. Editions: ${editions.join(', ')}.` }),
        ...(repeated ? [cli.say({ ru: 'Команда была выполнена раньше; повтор ничего не изменил.', en: 'The command had been carried out before; the repeat changed nothing.' })] : []),
      ].join('\n'));
    });
};
