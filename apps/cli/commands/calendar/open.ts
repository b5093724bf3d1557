import type { FeedOpened } from '@uplift/api/calendar-feeds/calendar-feeds';
import { usageError } from '../../cli-error.js';
import { command, type AddCommand } from '../../program.js';

interface Options { readonly cycle?: string; readonly school?: string; readonly in?: string }

export const addCalendarOpen: AddCommand = (parent, cli) => {
  const { say, language } = cli;
  command(parent, cli, 'open', { ru: 'открыть календарь; его адрес показывается один раз', en: 'open a calendar; its address is shown once' })
    .option('--cycle <cycle>', say({ ru: 'сроки и встречи цикла; иначе свои', en: 'a cycle’s dates and meetings; one’s own otherwise' }))
    .option('--school <school>', say({ ru: 'сроки школы', en: 'a school’s dates' }))
    .option('--in <language>', say({ ru: 'язык записей: ru или en', en: 'language of the entries: ru or en' }))
    .action(async ({ cycle, school, in: given = language }: Options) => {
      if (cycle !== undefined && school !== undefined) throw usageError('Календарь — цикла или школы, а не обоих', 'A calendar is a cycle’s or a school’s, not both');
      if (given !== 'ru' && given !== 'en') throw usageError(`Языка «${given}» нет: ru или en`, `There is no language “${given}”: ru or en`);
      const about = cycle !== undefined ? { kind: 'cycle', id: cycle } : school !== undefined ? { kind: 'school', id: school } : { kind: 'person' };
      const answer = await (await cli.api()).post<FeedOpened>('/calendar-feeds', { body: { about, language: given } });
      cli.answer(answer, () => (answer.address === null ? say({ ru: `Календарь ${answer.feed} открыт раньше; его адрес больше не показать.`, en: `The calendar ${answer.feed} was opened before; its address is shown no more.` }) : [
        answer.address, say({ ru: 'Кто знает адрес, тот читает календарь. Отозвать его: uplift calendar revoke ', en: 'Whoever has the address reads the calendar. To revoke it: uplift calendar revoke ' }) + answer.feed].join('\n')));
    });
};
