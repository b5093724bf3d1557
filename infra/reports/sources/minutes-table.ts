import type { GatheringForm } from '@uplift/domain/programme/meeting-schema';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import type { TableSource } from '@uplift/domain/programme/report-sources';
import type { Role, Text } from '@uplift/domain/programme/vocabulary';
import type { FoundCell, FoundTable } from '@uplift/domain/report/found-table';
import { dayText } from '../../documents/report-words.js';
import type { ReportContext } from '../report-context.js';
import { inMinutes, signedMeetings, type HeldMeeting } from './signed-meetings.js';

type MinutesSource = Extract<TableSource, { of: 'minutes' }>;

/** What minutes say before their decisions, of the meeting of the series that was signed last. People are counted by their roles. */
export const minutesTable = async ({ series, show }: MinutesSource, context: ReportContext): Promise<FoundTable> => {
  const held = (await signedMeetings(series, context)).at(-1);
  switch (show) {
    case 'about': return { columns: [column('what', 'Сведения', 'Particulars'), column('value', 'Значение', 'Value')], rows: held === undefined ? [] : about(held) };
    case 'attended': return { columns: [column('who', 'Присутствовали', 'Attended'), { ...column('count', 'Человек', 'People'), numeric: true }], rows: held === undefined ? [] : attended(held) };
    case 'heard': return {
      columns: [column('number', '№', 'No.'), column('matter', 'Слушали', 'Heard'), column('by', 'Докладывает', 'Reported by')],
      rows: (held?.meeting.signed.heard ?? []).map(({ title, by }, at) => ({ id: `heard-${at + 1}`, title: { ru: title, en: title },
        cells: [{ plain: `${at + 1}.` }, { plain: title }, by === null ? { plain: '—' } : { text: titleOfRole(by) }] })),
    };
  }
};

const column = (id: string, ru: string, en: string) => ({ id, title: { ru, en }, numeric: false });
const forms: Readonly<Record<GatheringForm, Text>> = { 'in-person': { ru: 'очно', en: 'in person' }, 'video-link': { ru: 'по видеосвязи', en: 'by video link' } };

const about = ({ meeting: { title, day, time, form, chair, agenda, signed } }: HeldMeeting): FoundTable['rows'] => {
  const line = (id: string, name: Text, cell: FoundCell) => ({ id, title: name, cells: [{ text: name }, cell] });
  return [
    line('meeting', { ru: 'Встреча', en: 'Meeting' }, { text: title }),
    line('held', { ru: 'Дата и время', en: 'Day and time' }, { text: { ru: `${dayText(day, 'ru')}, ${time}`, en: `${day}, ${time}` } }),
    ...signed.number === null ? [] : [line('number', { ru: 'Номер протокола', en: 'Number of the minutes' }, { plain: signed.number })],
    line('form', { ru: 'Как проходит', en: 'Held' }, { text: forms[form] }),
    line('chair', { ru: 'Председатель', en: 'Chair' }, { text: titleOfRole(chair) }),
    ...agenda.length === 0 ? [] : [line('agenda', { ru: 'Повестка', en: 'Agenda' }, { plain: agenda.map((item, at) => `${at + 1}) ${item}`).join('; ') })],
  ];
};

/** Those named and those only counted, by role. */
const attended = (held: HeldMeeting): FoundTable['rows'] => {
  const { people, roles, outsiders } = held.meeting.attendance ?? { people: [], roles: [], outsiders: 0 };
  const counts = new Map<Role | null, number>();
  const add = (role: Role | null, count: number): void => { counts.set(role, (counts.get(role) ?? 0) + count); };
  for (const { role } of people) add(role, 1);
  for (const { role, count } of roles) add(role, count);
  if (outsiders > 0) add(null, outsiders);
  const rows = [...counts].map(([role, count]) => ({ id: role ?? 'others', title: role === null ? others : titleOfRole(role), count }));
  const all = { id: 'all', title: { ru: 'Всего', en: 'All' }, count: rows.reduce((sum, { count }) => sum + count, 0) };
  return [...rows, all].map(({ id, title, count }) => ({ id, title, cells: [{ text: title }, { found: inMinutes(count, held) }] }));
};
const others: Text = { ru: 'приглашённые', en: 'others' };
