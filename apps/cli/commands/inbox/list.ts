import type { InboxAnswer } from '@uplift/api/inbox/inbox';
import type { Language, Text } from '../../language.js';
import { dayText, momentText } from '../../output/dates.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';

type Notice = InboxAnswer['notices'][number];

const kinds: Readonly<Record<Notice['kind'], Text>> = {
  reminder: { ru: 'напоминание', en: 'reminder' }, escalation: { ru: 'эскалация', en: 'escalation' }, request: { ru: 'просьба', en: 'request' },
  review: { ru: 'на проверку', en: 'to review' }, returned: { ru: 'возвращено', en: 'returned' }, approved: { ru: 'принято', en: 'approved' },
  extended: { ru: 'срок продлён', en: 'extended' }, closed: { ru: 'приём закрыт', en: 'closed' }, reassigned: { ru: 'поручено', en: 'reassigned' },
  withdrawn: { ru: 'снято поправкой', en: 'withdrawn' }, added: { ru: 'новое поручение', en: 'new task' }, 'set-aside': { ru: 'отложено', en: 'set aside' },
  'interview-given': { ru: 'собеседование назначено', en: 'interview given' }, 'interview-moved': { ru: 'собеседование перенесено', en: 'interview moved' },
  'interview-cancelled': { ru: 'собеседование отменено', en: 'interview cancelled' },
};
const kindText = (kind: Notice['kind'], language: Language): string => (kinds as Partial<typeof kinds>)[kind]?.[language] ?? kind;

export const addInboxList: AddCommand = (parent, cli) => {
  const { language, say } = cli;
  command(parent, cli, 'list', { ru: 'свои уведомления, новые первыми', en: 'one’s notices, the newest first' })
    .option('--unread', say({ ru: 'только непрочитанные', en: 'only those not read' }))
    .option('--limit <number>', say({ ru: 'сколько строк', en: 'how many rows' }), wholeNumberFrom, 50)
    .action(async ({ unread, limit }: { unread?: true; limit: number }) => {
      const notices = await (await cli.api()).all<Notice>('/inbox', 'notices', { unread }, limit);
      cli.answer({ notices }, () => notices.length === 0 ? say({ ru: 'Уведомлений нет.', en: 'There are no notices.' }) : table(notices, [
        { title: ' ', value: ({ read }) => (read ? ' ' : '•') },
        { title: say({ ru: 'Когда', en: 'When' }), value: ({ at }) => momentText(at, undefined, language) },
        { title: say({ ru: 'Что', en: 'What' }), value: ({ kind }) => kindText(kind, language) },
        { title: say({ ru: 'О чём', en: 'About' }), value: ({ name, subject, title, step, message }) =>
          [`${name ?? subject}${step === null ? '' : `: ${title?.[language] ?? step}`}`, ...(message ? [message] : [])].join('. '), wraps: true },
        { title: say({ ru: 'Срок', en: 'Due' }), value: ({ due }) => (due === null ? '—' : dayText(due, language)) },
        { title: say({ ru: 'Обозначение', en: 'Notice' }), value: ({ notice }) => notice },
      ], cli.width));
    });
};
