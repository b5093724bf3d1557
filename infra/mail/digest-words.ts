import type { Side } from '@uplift/domain/case/events';
import type { PlainDate } from '@uplift/domain/core/instant';
import type { NoticeKind } from '../projections/models/inbox.js';

/** Everything a digest says, in one language. Days come written out. */
export interface DigestWords {
  day(day: PlainDate): string;
  subject(notices: number, nearestDue: string | null): string;
  greeting(name: string): string;
  intro(programme: string, day: string, notices: number): string;
  readonly heading: Readonly<Record<NoticeKind, string>>;
  /** What happened and what to do now. */
  what(kind: NoticeKind, side: Side, due: string | null): string;
  insteadOf(roles: readonly string[]): string;
  rest(notices: number): string;
  readonly inbox: string;
  readonly footer: string;
}

const written = (locale: string) => {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (day: PlainDate): string => format.format(new Date(`${day}T00:00:00.000Z`));
};
const russianPlural = new Intl.PluralRules('ru');
const ofCount = (count: number, one: string, few: string, many: string): string =>
  `${count} ${{ one, few, many, other: few, zero: many, two: few }[russianPlural.select(count)]}`;

const russianRoles: Readonly<Record<string, string>> = {
  department: 'департамент', 'institute-coordinator': 'координатор института', 'assessment-centre': 'центр оценки', municipality: 'муниципалитет',
  'municipal-centre': 'муниципальный методический центр', curator: 'куратор', 'tutor-school': 'школа-тьютор', expert: 'эксперт',
  'school-team': 'команда школы', teacher: 'педагог', auditor: 'проверяющий', administrator: 'администратор',
};

const russian: DigestWords = {
  day: written('ru'),
  subject: (notices, nearestDue) => `${ofCount(notices, 'уведомление', 'уведомления', 'уведомлений')} по программе${nearestDue === null ? '' : `, ближайший срок — ${nearestDue}`}`,
  greeting: (name) => `Здравствуйте, ${name}!`,
  intro: (programme, day, notices) => `Программа «${programme}», ${day}: для вас ${ofCount(notices, 'новое уведомление', 'новых уведомления', 'новых уведомлений')}.`,
  heading: {
    escalation: 'Сроки прошли', returned: 'Возвращено на доработку', reminder: 'Скоро срок', request: 'Вас просят не забыть', review: 'Ждёт вашей проверки',
    reassigned: 'Поручено вам', withdrawn: 'Больше не нужно', added: 'Новые поручения', extended: 'Срок перенесён', 'set-aside': 'Отложено из-за ошибки', closed: 'Приём работ окончен', approved: 'Принято',
    'interview-given': 'Назначено собеседование', 'interview-moved': 'Собеседование перенесено', 'interview-cancelled': 'Собеседование отменено',
  },
  what: (kind, side, due) => {
    switch (kind) {
      case 'escalation': return side === 'holder' ? `Срок был ${due}, работа не сдана. Свяжитесь с исполнителем и решите, как быть.`
        : `Проверить следовало до ${due} включительно, решения нет. Свяжитесь с проверяющим.`;
      case 'returned': return `Учтите замечания и сдайте работу снова до ${due} включительно.`;
      case 'reminder': case 'request': return side === 'holder' ? `Сдайте работу до ${due} включительно.` : `Проверьте работу до ${due} включительно: примите её или верните с замечаниями.`;
      case 'review': return `Работа сдана. Примите её или верните с замечаниями до ${due} включительно.`;
      case 'reassigned': return 'Теперь этот шаг выполняете вы. Откройте его и посмотрите срок.';
      case 'withdrawn': return 'Программа изменена, и этот шаг в ней больше не стоит. Делать ничего не нужно; сданное раньше сохранено.';
      case 'added': return `Появилось в течение года. Сдайте до ${due} включительно.`;
      case 'extended': return `Новый срок — ${due} включительно.`;
      case 'set-aside': return 'Работа по карточке остановлена, ничего не потеряно. Устраните причину и верните её в работу.';
      case 'closed': return `Срок ${due} прошёл, работа не сдана, и этот шаг больше не принимает работ. Обратитесь к координатору института.`;
      case 'approved': return 'Работа принята. Больше ничего делать не нужно.';
      case 'interview-given': return `Собеседование ${due}; время указано ниже. Если оно не подходит, обратитесь к координатору института.`;
      case 'interview-moved': return `Теперь собеседование ${due}; время указано ниже. Прежнее время больше не действует.`;
      case 'interview-cancelled': return `Собеседования ${due} не будет. О новом времени сообщим отдельно.`;
    }
  },
  insteadOf: (roles) => `Вам, потому что здесь никто не назначен на роль: ${roles.map((role) => russianRoles[role] ?? role).join(', ')}.`,
  rest: (notices) => `И ещё ${ofCount(notices, 'уведомление', 'уведомления', 'уведомлений')} — во входящих.`,
  inbox: 'Все уведомления',
  footer: 'Письмо составлено автоматически и приходит не чаще раза в день. Отвечать на него не нужно.',
};

const roleInEnglish = (role: string): string => role.replaceAll('-', ' ');
const notices = (count: number): string => `${count} ${count === 1 ? 'notice' : 'notices'}`;

const english: DigestWords = {
  day: written('en-GB'),
  subject: (count, nearestDue) => `${notices(count)} from the programme${nearestDue === null ? '' : `, nearest due date ${nearestDue}`}`,
  greeting: (name) => `Dear ${name},`,
  intro: (programme, day, count) => `“${programme}”, ${day}: ${count === 1 ? 'one new notice' : `${count} new notices`} for you.`,
  heading: {
    escalation: 'Overdue', returned: 'Returned for rework', reminder: 'Due soon', request: 'You are asked not to forget', review: 'Waiting for your review',
    reassigned: 'Given to you', withdrawn: 'Not needed any more', added: 'New tasks', extended: 'New date', 'set-aside': 'Set aside after an error', closed: 'No longer accepted', approved: 'Approved',
    'interview-given': 'An interview was given', 'interview-moved': 'An interview was moved', 'interview-cancelled': 'An interview was cancelled',
  },
  what: (kind, side, due) => {
    switch (kind) {
      case 'escalation': return side === 'holder' ? `It was due on ${due} and was not handed in. Get in touch with those who do it and settle what happens now.`
        : `It was to be reviewed by ${due} and was not. Get in touch with the reviewer.`;
      case 'returned': return `Work in the remarks and hand it in again by the end of ${due}.`;
      case 'reminder': case 'request': return side === 'holder' ? `Hand it in by the end of ${due}.` : `Review it by the end of ${due}: approve it, or return it with remarks.`;
      case 'review': return `It was handed in. Approve it, or return it with remarks, by the end of ${due}.`;
      case 'reassigned': return 'You are doing this step now. Open it to see when it is due.';
      case 'withdrawn': return 'The programme was amended and has this step no more. There is nothing to do; what was handed in before is kept.';
      case 'added': return `It was agreed on during the year. Hand it in by the end of ${due}.`;
      case 'extended': return `It is now due on ${due}, until the end of that day.`;
      case 'set-aside': return 'Work on this case has stopped; nothing is lost. Remove the cause and resume it.';
      case 'closed': return `${due} has passed without anything handed in, and this step takes no more work. Ask the institute coordinator.`;
      case 'approved': return 'It was approved. There is nothing left to do.';
      case 'interview-given': return `The interview is on ${due}; its time stands below. If it does not suit you, ask the institute coordinator.`;
      case 'interview-moved': return `The interview is now on ${due}; its time stands below. The former time holds no more.`;
      case 'interview-cancelled': return `There is no interview on ${due}. A new time will be told separately.`;
    }
  },
  insteadOf: (roles) => `To you because nobody holds this role here: ${roles.map(roleInEnglish).join(', ')}.`,
  rest: (count) => `And ${notices(count)} more in your inbox.`,
  inbox: 'All notices',
  footer: 'This mail was written by the engine and comes at most once a day. There is no need to answer it.',
};

export const digestWords: Readonly<Record<'ru' | 'en', DigestWords>> = { ru: russian, en: english };
