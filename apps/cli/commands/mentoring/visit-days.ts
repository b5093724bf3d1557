import type { VisitAnswer } from '@uplift/api/visits/visit-answer';
import type { VisitDaysAnswer } from '@uplift/api/visits/visit-days';
import { VisitKind } from '@uplift/domain/visit/events';
import { Option } from 'commander';
import { usageError } from '../../cli-error.js';
import type { Text } from '../../language.js';
import { dayText } from '../../output/dates.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { wholeNumberFrom } from '../number-option.js';
import { gathered } from '../repeated-option.js';
import { agreedFrom, visitText } from './visit.js';

type Day = VisitDaysAnswer['days'][number];
interface Filters { readonly kind?: string; readonly status?: string; readonly school?: string; readonly municipality?: string; readonly from?: string; readonly to?: string; readonly limit: number }
interface Outcome { readonly on: string; readonly held?: true; readonly notHeld?: string; readonly agreed: readonly string[] }

const statuses: Readonly<Record<Day['status'], Text>> = {
  planned: { ru: 'запланировано', en: 'planned' }, held: { ru: 'состоялось', en: 'held' }, 'not-held': { ru: 'не состоялось', en: 'not held' },
};
const kinds: Readonly<Record<Day['kind'], Text>> = {
  visit: { ru: 'посещение', en: 'visit' }, consultation: { ru: 'консультация', en: 'consultation' }, lesson: { ru: 'занятие', en: 'lesson' },
};

export const addVisitDays: AddCommand = (parent, cli) => {
  const { language, say, width } = cli;
  command(parent, cli, 'days <cycle>', { ru: 'посещения, консультации и занятия цикла по дням', en: 'a cycle’s visits, consultations and lessons by day' })
    .addOption(new Option('--kind <kind>', say({ ru: 'что было', en: 'what it was' })).choices(VisitKind.options))
    .addOption(new Option('--status <status>', say({ ru: 'состоялось ли', en: 'whether it took place' })).choices(Object.keys(statuses)))
    .option('--school <school>', say({ ru: 'школа', en: 'the school' }))
    .option('--municipality <municipality>', say({ ru: 'муниципалитет', en: 'the municipality' }))
    .option('--from <day>', say({ ru: 'с какого дня', en: 'from this day' }), dayFrom)
    .option('--to <day>', say({ ru: 'по какой день', en: 'to this day' }), dayFrom)
    .option('--limit <number>', say({ ru: 'сколько строк', en: 'how many rows' }), wholeNumberFrom, 200)
    .action(async (cycle: string, { limit, ...filters }: Filters) => {
      const days = await (await cli.api()).all<Day>(`/cycles/${encodeURIComponent(cycle)}/visits/days`, 'days', { ...filters }, limit);
      cli.answer({ days }, () => days.length === 0 ? say({ ru: 'Записей нет.', en: 'Nothing was logged.' }) : table(days, [
        { title: say({ ru: 'День', en: 'Day' }), value: ({ day }) => dayText(day, language) },
        { title: say({ ru: 'Что', en: 'What' }), value: ({ kind, subject }) => `${kinds[kind][language]}${subject === null ? '' : `, ${subject}`}` },
        { title: say({ ru: 'Школа', en: 'School' }), value: ({ name, school, guests }) => `${name ?? school}${guests.length === 0 ? '' : ` ← ${guests.join(', ')}`}`, wraps: true },
        { title: say({ ru: 'Состоялось', en: 'Held' }), value: ({ status, reason }) => `${statuses[status][language]}${reason === null ? '' : `: ${reason}`}`, wraps: true },
        { title: say({ ru: 'Поручений', en: 'Agreed' }), value: ({ agreed }) => String(agreed) },
        { title: say({ ru: 'Обозначение', en: 'Visit' }), value: ({ visit }) => visit },
      ], width));
    });
};

export const addVisitOutcome: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'outcome <cycle> <school> <visit>', { ru: 'сказать, состоялся ли запланированный день', en: 'say whether a planned day took place' })
    .requiredOption('--on <day>', say({ ru: 'день', en: 'the day' }), dayFrom)
    .option('--held', say({ ru: 'состоялось', en: 'it took place' }))
    .option('--not-held <reason>', say({ ru: 'не состоялось, и почему', en: 'it did not, and why' }))
    .option('--agreed <date: text>', say({ ru: 'рекомендация со сроком, станет задачей школы; можно повторять', en: 'a recommendation with its date, becomes the school’s task; may be repeated' }), gathered, [])
    .action(async (cycle: string, school: string, visit: string, { on, held, notHeld, agreed }: Outcome) => {
      if ((held === true) === (notHeld !== undefined)) throw usageError('Напишите --held или --not-held', 'Write --held or --not-held');
      const body = { school, date: on, held: held === true, ...notHeld !== undefined && { reason: notHeld }, recommendations: agreed.map(agreedFrom) };
      const answer = await (await cli.api()).post<VisitAnswer>(`/cycles/${encodeURIComponent(cycle)}/visits/${encodeURIComponent(visit)}/outcome`, { body });
      cli.answer(answer, () => visitText(answer, cli));
    });
};
