import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import type { PreviewedStep, YearPreview } from '@uplift/domain/programme/preview-year';
import type { SubjectKind } from '@uplift/domain/programme/vocabulary';
import type { Language, Text } from '../../language.js';
import { dayText, momentText, monthText } from '../../output/dates.js';
import { facts, table, type Column } from '../../output/table.js';
import { indented } from '../../output/wrap.js';
import { rowsByTime, rowsOfStep, type PreviewRow } from './preview-rows.js';

export const subjectTitles: Readonly<Record<SubjectKind, Text>> = {
  region: { ru: 'Регион', en: 'Region' }, municipality: { ru: 'Каждый муниципалитет', en: 'Each municipality' }, school: { ru: 'Каждая школа', en: 'Each school' },
};

export interface PreviewLayout { readonly language: Language; readonly width: number; readonly by: 'step' | 'date' }

/** A programme's year for people: step by step with all that belongs to each, or month by month. */
export const previewText = (preview: YearPreview, document: ProgrammeDocument, layout: PreviewLayout): string =>
  [heading(preview, layout), ...notes(preview, layout), ...(layout.by === 'step' ? byStep(preview, document, layout) : byDate(preview, layout)), footer(preview, layout)].join('\n\n');

const heading = (preview: YearPreview, { language, width }: PreviewLayout): string => {
  const { title, programme, edition, year, zone, calendar, launch } = preview;
  const name = (ru: string, en: string) => ({ ru, en })[language];
  return facts([
    [name('Программа', 'Programme'), `${title[language]} (${programme}, ${name('редакция', 'edition')} ${edition})`],
    [name('Год', 'Year'), `${year.label}: ${dayText(year.firstDay, language)} — ${dayText(year.lastDay, language)}`],
    [name('Часовой пояс', 'Time zone'), zone],
    [name('Календарь', 'Calendar'), `${calendar.title[language]}, ${name('редакция', 'edition')} ${calendar.edition}`],
    [name('Запуск', 'Launch'), momentText(launch, zone, language)],
  ], width);
};

const notes = ({ discrepancies }: YearPreview, { language, width }: PreviewLayout): readonly string[] =>
  discrepancies.length === 0 ? [] : [discrepancies.map(({ message }) => indented(`! ${message[language]}`, '', width)).join('\n')];

const byStep = (preview: YearPreview, document: ProgrammeDocument, layout: PreviewLayout): readonly string[] => {
  const stageTitles = new Map(document.stages.map(({ id, title }) => [id, title[layout.language]]));
  return preview.subjects.flatMap(({ subject, steps }) => {
    let stage = '';
    return [`━━ ${subjectTitles[subject][layout.language]} ━━`, ...steps.flatMap((step) => {
      const section = step.stage === stage ? [] : [`▸ ${stageTitles.get(step.stage) ?? step.stage}`];
      stage = step.stage;
      return [...section, stepText(step, subject, preview.zone, layout)];
    })];
  });
};

const stepText = (step: PreviewedStep, subject: SubjectKind, zone: string, layout: PreviewLayout): string => {
  const { language, width } = layout;
  const interviews = step.interviews.map(({ date, from, to, municipality, outsideAnnounced, dayOff }) => [
    `${dayText(date, language)} ${from}–${to} ${municipality}`,
    ...(outsideAnnounced ? [{ ru: '! вне объявленных дней', en: '! outside the announced days' }[language]] : []),
    ...(dayOff === null ? [] : [`! ${dayOff[language]}`]),
  ].join('  '));
  return [
    indented(`${step.title[language]} [${step.id}]`, '  ', width),
    table(rowsOfStep(step, subject), momentColumns(zone, language), width, '    '),
    ...(interviews.length === 0 ? [] : [interviews.map((line) => `      ${line}`).join('\n')]),
  ].join('\n');
};

const rolesText = (row: PreviewRow, language: Language): string => row.whom.map((role) => titleOfRole(role)[language]).join(', ');

/** What happens at a moment has a time of day; a deadline is a whole day. */
const momentColumns = (zone: string, language: Language): readonly Column<PreviewRow>[] => [
  { title: { ru: 'Когда', en: 'When' }[language], value: ({ at }) => momentText(at, zone, language) },
  { title: { ru: 'Что', en: 'What' }[language], value: ({ what }) => what[language] },
  { title: { ru: 'Кому', en: 'Whom' }[language], value: (row) => rolesText(row, language), wraps: true },
  { title: { ru: 'Почему', en: 'Why' }[language], value: ({ why }) => why[language], wraps: true },
];

const byDate = (preview: YearPreview, { language, width }: PreviewLayout): readonly string[] => {
  const months = new Map<string, PreviewRow[]>();
  const local = new Intl.DateTimeFormat('en-CA', { timeZone: preview.zone });
  for (const row of rowsByTime(preview)) {
    const month = local.format(new Date(row.at)).slice(0, 7);
    const rows = months.get(month);
    if (rows === undefined) months.set(month, [row]);
    else rows.push(row);
  }
  const [when, what, whom, why] = momentColumns(preview.zone, language);
  const step: Column<PreviewRow> = { title: { ru: 'Шаг', en: 'Step' }[language], value: (row) => row.step.title[language], wraps: true };
  return [...months].map(([month, rows]) => `━━ ${monthText(`${month}-01`, language)} ━━\n${table(rows, [when!, what!, step, whom!, why!], width)}`);
};

const footer = (preview: YearPreview, { language, width }: PreviewLayout): string => {
  const rows = preview.subjects.flatMap(({ subject, steps }) => steps.flatMap((step) => rowsOfStep(step, subject)));
  const count = (what: string) => rows.filter((row) => row.what.en === what).length;
  const steps = preview.subjects.reduce((sum, one) => sum + one.steps.length, 0);
  return indented({
    ru: `Всего шагов: ${steps}, напоминаний: ${count('reminder')}, эскалаций: ${count('escalation')}. Время местное (${preview.zone}). Письма уходят по рабочим дням и отменяются, как только работа сдана.`,
    en: `In all ${steps} steps, ${count('reminder')} reminders, ${count('escalation')} escalations. Times are local (${preview.zone}). Letters go out on working days and are cancelled as soon as the work is handed in.`,
  }[language], '', width);
};
