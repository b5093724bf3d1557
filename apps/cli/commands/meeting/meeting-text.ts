import type { MeetingAnswer } from '@uplift/api/meetings/meeting-answer';
import type { Cli } from '../../cli.js';
import type { Language, Text } from '../../language.js';
import { dayText } from '../../output/dates.js';

const statuses: Readonly<Record<MeetingAnswer['status'], Text>> = {
  planned: { ru: 'назначено', en: 'planned' }, signed: { ru: 'протокол подписан', en: 'minutes signed' }, cancelled: { ru: 'отменено', en: 'cancelled' },
};

/** How a meeting stands, in words; a status of a newer server as it is. */
export const meetingStatusText = (status: MeetingAnswer['status'], language: Language): string => (statuses as Partial<typeof statuses>)[status]?.[language] ?? status;

export const meetingAnswerText = ({ meeting, status, day, time, decisions, repeated }: MeetingAnswer, { language, say }: Cli): string => [
  `${meeting}: ${meetingStatusText(status, language)}, ${dayText(day, language)} ${time}`,
  ...decisions.map(({ number, due, cases, refused }) => `  ${number}${due === null ? '' : ` → ${dayText(due, language)}`}: ${say({ ru: `в работе ${cases}`, en: `in the work of ${cases}` })}`
    + (refused.length === 0 ? '' : say({ ru: `, не принято: ${refused.join(', ')}`, en: `, not taken: ${refused.join(', ')}` }))),
  ...(repeated ? [say({ ru: 'Команда была выполнена раньше; повтор ничего не изменил.', en: 'The command had been carried out before; the repeat changed nothing.' })] : []),
].join('\n');
