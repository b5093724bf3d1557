import type { ReportRow } from '@uplift/api/reports/report-views';
import type { Cli } from '../../cli.js';
import type { Text } from '../../language.js';
import { dayText } from '../../output/dates.js';

const statusTexts: Readonly<Record<ReportRow['status'], Text>> = {
  none: { ru: 'не подготовлен', en: 'not prepared' }, prepared: { ru: 'подготовлен', en: 'prepared' }, signed: { ru: 'подписан', en: 'signed' }, sent: { ru: 'отправлен', en: 'sent' },
};

export const reportStatusText = ({ status, issue }: Pick<ReportRow, 'status' | 'issue'>, { say }: Cli): string =>
  (issue === null ? say(statusTexts[status]) : say({ ru: `${statusTexts[status].ru}, выпуск ${issue}`, en: `${statusTexts[status].en}, issue ${issue}` }));

/** How a report stands after a command, with the numbers it still waits for. */
export const reportChangedText = (row: ReportRow, cli: Cli): string => {
  const { say, language } = cli;
  const waiting = row.asked.filter(({ value }) => value === null);
  return [
    `${row.title[language]}: ${reportStatusText(row, cli)}`,
    ...row.asked.filter(({ value }) => value !== null).map(({ key, value, basis, trueOn }) => `  ${key} = ${value} (${basis}, ${dayText(trueOn!, language)})`),
    ...waiting.length === 0 ? [] : [say({ ru: `Не сообщены: ${waiting.map(({ key }) => key).join(', ')}`, en: `Not stated: ${waiting.map(({ key }) => key).join(', ')}` })],
  ].join('\n');
};
