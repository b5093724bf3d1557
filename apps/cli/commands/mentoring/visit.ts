import type { VisitAnswer, VisitsAnswer } from '@uplift/api/visits/visit-answer';
import { VisitKind } from '@uplift/domain/visit/events';
import { Option } from 'commander';
import { usageError } from '../../cli-error.js';
import type { Cli } from '../../cli.js';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { gathered } from '../repeated-option.js';

interface Options { readonly on: readonly string[]; readonly kind: string; readonly subject?: string; readonly guest: readonly string[]; readonly agreed: readonly string[] }

/** `2026-10-30: what is to be done` */
export const agreedFrom = (word: string): { title: { ru: string; en: string }; due: string } => {
  const [, day, text] = /^\s*([\d.-]+)\s*:\s*(.+)$/s.exec(word) ?? [];
  if (day === undefined || text === undefined) throw usageError(`«${word}»: нужны срок и рекомендация, например «30.10.2026: пересмотреть план»`, `“${word}”: write a date and the recommendation, such as “2026-10-30: revise the plan”`);
  return { title: { ru: text, en: text }, due: dayFrom(day) };
};

export const visitText = ({ visit }: Pick<VisitAnswer, 'visit'>, { say }: Cli): string => [
  `${visit.dates.join(', ')}  ${visit.kind}  ${visit.school}${visit.subject === null ? '' : `, ${visit.subject}`}${visit.guests.length === 0 ? '' : ` ← ${visit.guests.join(', ')}`}`,
  ...visit.recommendations.map(({ title, due }, nth) => say({ ru: `  до ${due}: ${title.ru} → ${visit.tasks[nth]!.step}`, en: `  by ${due}: ${title.en} → ${visit.tasks[nth]!.step}` })),
].join('\n');

export const addVisit: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'visit <cycle> <school>', { ru: 'записать посещение, консультацию или занятия', en: 'log a visit, a consultation or lessons' })
    .requiredOption('--on <date>', say({ ru: 'день; можно повторять', en: 'the day; may be repeated' }), gathered)
    .addOption(new Option('--kind <kind>', say({ ru: 'что было', en: 'what it was' })).choices(VisitKind.options).default('visit'))
    .option('--subject <subject>', say({ ru: 'предмет занятий', en: 'subject of the lessons' }))
    .option('--guest <school>', say({ ru: 'школа-гость; можно повторять', en: 'a guest school; may be repeated' }), gathered, [])
    .option('--agreed <date: text>', say({ ru: 'рекомендация со сроком, станет задачей школы; можно повторять', en: 'a recommendation with its date, becomes the school’s task; may be repeated' }), gathered, [])
    .action(async (cycle: string, school: string, { on, kind, subject, guest, agreed }: Options) => {
      const body = { school, kind, dates: on.map(dayFrom), guests: guest, recommendations: agreed.map(agreedFrom), ...subject !== undefined && { subject } };
      const answer = await (await cli.api()).post<VisitAnswer>(`/cycles/${encodeURIComponent(cycle)}/visits`, { body });
      cli.answer(answer, () => visitText(answer, cli));
    });
};

export const addVisits: AddCommand = (parent, cli) => {
  command(parent, cli, 'visits <cycle> <school>', { ru: 'что было сделано в школе', en: 'what was done at a school' }).action(async (cycle: string, school: string) => {
    const answer = await (await cli.api()).get<VisitsAnswer>(`/cycles/${encodeURIComponent(cycle)}/visits`, { school });
    cli.answer(answer, () => answer.visits.map((visit) => visitText({ visit }, cli)).join('\n') || cli.say({ ru: 'Записей нет.', en: 'Nothing was logged.' }));
  });
};
