import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { rolesText } from '../../output/role-text.js';
import { facts, table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';
import { subjectTitles } from './preview-text.js';

interface Shown { readonly programme: string; readonly edition: number; readonly editions: readonly number[]; readonly document: ProgrammeDocument }

export const addProgrammeShow: AddCommand = (parent, cli) => {
  command(parent, cli, 'show <programme>', { ru: 'документ опубликованной программы: этапы и шаги', en: 'the document of a published programme: stages and steps' })
    .option('--edition <number>', cli.say({ ru: 'редакция (иначе последняя)', en: 'edition (else the latest)' }), wholeNumberFrom)
    .action(async (programme: string, { edition }: { edition?: number }) => {
      const { language, say, width } = cli;
      const shown = await (await cli.api()).get<Shown>(`/programmes/${encodeURIComponent(programme)}`, { edition });
      const { document } = shown;
      cli.answer(shown, () => [
        facts([
          [say({ ru: 'Программа', en: 'Programme' }), `${document.title[language]} (${programme})`],
          [say({ ru: 'Редакция', en: 'Edition' }), `${shown.edition} (${say({ ru: 'есть', en: 'there are' })}: ${shown.editions.join(', ')})`],
          [say({ ru: 'Регион', en: 'Region' }), document.region.title[language]],
          [say({ ru: 'Часовой пояс', en: 'Time zone' }), document.zone],
          [say({ ru: 'Лестница', en: 'Ladder' }), rolesText(document.ladder, language)],
        ], width),
        ...document.stages.map((stage) => `▸ ${stage.title[language]} [${stage.id}]\n${table(stage.steps, [
          { title: say({ ru: 'Шаг', en: 'Step' }), value: ({ title, id }) => `${title[language]} [${id}]`, wraps: true },
          { title: say({ ru: 'Чей', en: 'Whose' }), value: ({ subject }) => subjectTitles[subject][language] },
          { title: say({ ru: 'Кто выполняет', en: 'Done by' }), value: ({ responsible }) => rolesText(responsible, language), wraps: true },
          { title: say({ ru: 'Кто проверяет', en: 'Reviewed by' }), value: ({ review }) => rolesText(review?.by ?? [], language) || '—', wraps: true },
        ], width, '  ')}`),
      ].join('\n\n'));
    });
};
