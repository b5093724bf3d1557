import { titleOfRole } from '@uplift/domain/programme/role-titles';
import type { TableSource } from '@uplift/domain/programme/report-sources';
import type { Role, Text } from '@uplift/domain/programme/vocabulary';
import type { FoundCell, FoundTable } from '@uplift/domain/report/found-table';
import { dayText } from '../../documents/report-words.js';
import type { ReportContext } from '../report-context.js';
import { counted } from './counted.js';
import { followedDecisions, type FollowedDecision } from './decision-fulfilment.js';
import { signedMeetings } from './signed-meetings.js';

type DecisionsSource = Extract<TableSource, { of: 'decisions' }>;

/** Decisions of signed minutes in their order: number, words, who carries them out, by when; then in how many cases they are carried out. */
export const decisionsTable = async ({ series, fulfilment }: DecisionsSource, context: ReportContext): Promise<FoundTable> => {
  const meetings = await signedMeetings(series, context);
  const { decisions, position } = await followedDecisions(meetings, context);
  const several = meetings.length > 1;
  const rowOf = (one: FollowedDecision) => {
    const { held: { meeting }, decision: { number, text, owner, together, due } } = one;
    return {
      id: `${meeting.meeting.slice(meeting.cycle.length + 1)}/${number.replaceAll('.', '-')}`, title: { ru: `Решение ${number}`, en: `Decision ${number}` },
      cells: [{ plain: number }, { plain: text }, { text: ownersText(owner.role, together) }, dueCell(due), ...fulfilment ? fulfilmentCells(one, position, context) : []],
    };
  };
  return {
    columns: [
      { id: 'number', title: { ru: '№', en: 'No.' }, numeric: false }, { id: 'decision', title: { ru: 'Решение', en: 'Decision' }, numeric: false },
      { id: 'owner', title: { ru: 'Ответственный', en: 'Owner' }, numeric: false }, { id: 'due', title: { ru: 'Срок', en: 'Due' }, numeric: false },
      ...fulfilment ? [
        { id: 'cases', title: { ru: 'Касается', en: 'Concerns' }, numeric: true }, { id: 'done', title: { ru: 'Исполнено', en: 'Carried out' }, numeric: true },
        { id: 'late', title: { ru: 'Позже срока', en: 'Late' }, numeric: true }, { id: 'overdue', title: { ru: 'Просрочено', en: 'Overdue' }, numeric: true }] : [],
    ],
    rows: meetings.flatMap((held) => {
      const own = decisions.filter((one) => one.held === held).map(rowOf);
      return several && own.length > 0 ? [{ section: `meeting-${held.meeting.meeting}`, title: headingOf(held.meeting) }, ...own] : own;
    }),
  };
};

const headingOf = ({ title, day }: FollowedDecision['held']['meeting']): Text => ({ ru: `${title.ru}, ${dayText(day, 'ru')}`, en: `${title.en}, ${dayText(day, 'en')}` });

const ownersText = (owner: Role, together: readonly Role[]): Text => {
  const joined = (language: 'ru' | 'en') => together.map((role) => titleOfRole(role)[language]).join(', ');
  const { ru, en } = titleOfRole(owner);
  return together.length === 0 ? { ru, en } : { ru: `${ru}; вместе: ${joined('ru')}`, en: `${en}; together with ${joined('en')}` };
};

const dueCell = (due: string | null): FoundCell => (due === null ? { text: { ru: 'без срока', en: 'no date' } } : { text: { ru: dayText(due, 'ru'), en: dayText(due, 'en') } });

/** A decision without a day stands in nobody's work, so nothing is known of it. */
const fulfilmentCells = ({ decision: { number }, fulfilment }: FollowedDecision, position: string, context: ReportContext): readonly FoundCell[] =>
  (['cases', 'done', 'late', 'overdue'] as const).map((value) => (fulfilment === null ? { plain: '—' } : { found: counted(fulfilment[value], `decision-${value} ${number}`, position, context) }));
