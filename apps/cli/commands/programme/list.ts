import type { ProgrammesAnswer } from '@uplift/api/programmes/programme-list';
import { momentText } from '../../output/dates.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';

export const addProgrammeList: AddCommand = (parent, cli) => {
  command(parent, cli, 'list', { ru: 'опубликованные программы', en: 'published programmes' }).action(async () => {
    const { language, say } = cli;
    const answer = await (await cli.api()).get<ProgrammesAnswer>('/programmes');
    cli.answer(answer, () => table(answer.programmes, [
      { title: say({ ru: 'Программа', en: 'Programme' }), value: ({ programme }) => programme },
      { title: say({ ru: 'Редакция', en: 'Edition' }), value: ({ edition }) => String(edition), align: 'right' },
      { title: say({ ru: 'Название', en: 'Title' }), value: ({ title }) => title[language], wraps: true },
      { title: say({ ru: 'Регион', en: 'Region' }), value: ({ region }) => region },
      { title: say({ ru: 'Опубликована', en: 'Published' }), value: ({ publishedAt }) => momentText(publishedAt, undefined, language) },
      { title: say({ ru: 'Циклов', en: 'Cycles' }), value: ({ cycles }) => String(cycles), align: 'right' },
    ], cli.width));
  });
};
