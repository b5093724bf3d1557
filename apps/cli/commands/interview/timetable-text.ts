import type { TimetableAnswer } from '@uplift/api/interviews/timetable-answer';
import type { Cli } from '../../cli.js';
import { table } from '../../output/table.js';

type Interview = TimetableAnswer['interviews'][number];

/** The timetable for people: every time in order, flags beside it, and below where programme and list differ. */
export const timetableText = (answer: TimetableAnswer, { language, say, width }: Cli): string => {
  const { announced, interviews, flagged, differences, withoutSlot, missed, drawn } = answer;
  const states = { free: say({ ru: 'свободно', en: 'free' }), booked: say({ ru: 'назначено', en: 'booked' }), held: say({ ru: 'состоялось', en: 'held' }) };
  const flags = ({ outsideAnnounced, inBreak, dayOff, alongside }: Interview): string => [
    ...outsideAnnounced ? [say({ ru: 'вне объявленных дней', en: 'outside the announced days' })] : [],
    ...inBreak ? [say({ ru: 'в перерыв', en: 'in a break' })] : [], ...dayOff === null ? [] : [dayOff[language]],
    ...alongside.length > 0 ? [say({ ru: 'одновременно с другим', en: 'at the same time as another' })] : []].join(', ');
  return [
    ...drawn ? [] : [say({ ru: 'График ещё не составлен; так он выглядел бы по программе:', en: 'The timetable is not drawn yet; by the programme it would be:' })],
    table(interviews, [
      { title: say({ ru: 'Дата', en: 'Date' }), value: ({ date }) => date },
      { title: say({ ru: 'Время', en: 'Time' }), value: ({ from, to }) => `${from}–${to}` },
      { title: say({ ru: 'Муниципалитет', en: 'Municipality' }), value: ({ municipality }) => municipality },
      { title: say({ ru: 'Школа', en: 'School' }), value: ({ name, school }) => (name === null ? '' : `${name} (${school ?? ''})`), wraps: true },
      { title: say({ ru: 'Состояние', en: 'State' }), value: ({ status }) => states[status] },
      { title: say({ ru: 'Отметка', en: 'Flag' }), value: flags, wraps: true },
    ], width),
    say({ ru: `Объявлены дни с ${announced.from} по ${announced.to}; с отметкой: ${flagged}.`, en: `Announced from ${announced.from} to ${announced.to}; flagged: ${flagged}.` }),
    ...differences.map(({ municipality, slots, schools }) => say({
      ru: `! ${municipality}: в графике программы ${slots}, школ в списке ${schools}`, en: `! ${municipality}: ${slots} in the programme’s timetable, ${schools} schools on the list` })),
    ...withoutSlot.length === 0 ? [] : [say({ ru: 'Без времени:', en: 'Without a slot:' }), ...withoutSlot.map(({ name, school }) => `  ${name} (${school})`)],
    ...missed.length === 0 ? [] : [say({ ru: 'Не состоялись:', en: 'Not held:' }), ...missed.map(({ name, slot, reason }) => `  ${name}: ${slot}, ${reason}`)],
  ].join('\n');
};
