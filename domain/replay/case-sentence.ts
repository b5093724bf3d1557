import type { CaseEvent, Side } from '../case/events.js';
import { writtenDate } from '../core/deadline/counted-words.js';
import type { DeadlinePlan } from '../core/deadline/deadline-plan.js';
import { titleOfRole } from '../programme/role-titles.js';
import type { Role, Text } from '../programme/vocabulary.js';

type TitleOf = (step: string) => Text;

/** What happened, in a sentence. Who did it and when stands beside it. */
export const caseSentence = (event: CaseEvent, titleOf: TitleOf): Text => {
  const about = 'step' in event.data ? quoted(titleOf(event.data.step)) : quoted({ ru: '', en: '' });
  const said = (ru: string, en: string): Text => ({ ru, en });
  switch (event.type) {
    case 'CaseOpened': return said('Карточка открыта при запуске цикла.', 'The case was opened when the cycle was launched.');
    case 'CaseAmended': return said(`Карточка перешла с редакции ${event.data.from} программы на ${event.data.amendment.edition}: ${event.data.amendment.reason}.`,
      `The case went over from edition ${event.data.from} of the programme to ${event.data.amendment.edition}: ${event.data.amendment.reason}.`);
    case 'StepReplanned': return said(`Поправка дала шагу ${about.ru} ${until(event.data.plan).ru}.`, `An amendment made the step ${about.en} ${until(event.data.plan).en}.`);
    case 'StepWithdrawn': return said(`Поправка сняла шаг ${about.ru}.`, `An amendment withdrew the step ${about.en}.`);
    case 'StepAdded': return said(`Добавлено поручение «${event.data.title.ru}», срок ${writtenDate(event.data.due).ru}.`, `The task “${event.data.title.en}” was added, due on ${writtenDate(event.data.due).en}.`);
    case 'StepCorrected': return said(`Поручение исправлено: «${event.data.title.ru}», срок ${writtenDate(event.data.plan?.due ?? event.data.due).ru} (${event.data.correction.reason}).`,
      `The task was corrected: “${event.data.title.en}”, due on ${writtenDate(event.data.plan?.due ?? event.data.due).en} (${event.data.correction.reason}).`);
    case 'StepCancelled': return said(`Поручение ${about.ru} снято: ${event.data.reason}.`, `The task ${about.en} was taken back: ${event.data.reason}.`);
    case 'StepOpened': return said(`Открыт шаг ${about.ru}, ${until(event.data.plan).ru}; отвечает ${roles(event.data.responsible).ru}.`,
      `The step ${about.en} was opened, ${until(event.data.plan).en}; responsible: ${roles(event.data.responsible).en}.`);
    case 'ReminderIssued': return said(`Напоминание о шаге ${about.ru}: ${roles(event.data.to).ru}, срок ${writtenDate(event.data.due).ru}.`,
      `A reminder of the step ${about.en} went to ${roles(event.data.to).en}, due on ${writtenDate(event.data.due).en}.`);
    case 'ReminderLapsed': return said(`Напоминание о шаге ${about.ru} не отправлено: срок ${writtenDate(event.data.due).ru} уже прошёл.`,
      `A reminder of the step ${about.en} was not sent: its day, ${writtenDate(event.data.due).en}, had passed.`);
    case 'StepEscalated': return said(`Срок шага ${about.ru} прошёл ${writtenDate(event.data.due).ru}, узнал: ${titleOfRole(event.data.to).ru} (${side(event.data.side).ru}).`,
      `The step ${about.en} was due on ${writtenDate(event.data.due).en}; told: ${titleOfRole(event.data.to).en} (${side(event.data.side).en}).`);
    case 'ReminderRequested': return said(`Попросили не забыть о шаге ${about.ru}: ${roles(event.data.to).ru}.`, `${roles(event.data.to).en} were asked not to forget the step ${about.en}.`);
    case 'StepSubmitted': return said(`Сдан шаг ${about.ru}${event.data.late ? ', с опозданием' : ''}; файлов: ${event.data.attachments.length}.`,
      `The step ${about.en} was handed in${event.data.late ? ' late' : ''}; files: ${event.data.attachments.length}.`);
    case 'ReviewOpened': return said(`Шаг ${about.ru} на проверке, ${until(event.data.plan).ru}; проверяет ${roles(event.data.reviewers).ru}.`,
      `The step ${about.en} is under review, ${until(event.data.plan).en}, by ${roles(event.data.reviewers).en}.`);
    case 'SubmissionRecalled': return said(`Работа по шагу ${about.ru} отозвана до проверки, ${until(event.data.plan).ru}.`, `The work on ${about.en} was recalled before its review, ${until(event.data.plan).en}.`);
    case 'StepReturned': return said(`Шаг ${about.ru} возвращён, замечаний: ${event.data.remarks.length}; ${until(event.data.plan).ru}.`,
      `The step ${about.en} was returned with ${event.data.remarks.length} ${event.data.remarks.length === 1 ? 'remark' : 'remarks'}, ${until(event.data.plan).en}.`);
    case 'StepApproved': return said(`Шаг ${about.ru} принят на уровне ${event.data.level}.`, `The step ${about.en} was approved at level ${event.data.level}.`);
    case 'StepCompleted': return said(`Шаг ${about.ru} завершён${event.data.late ? ', с опозданием' : ''}.`, `The step ${about.en} is done${event.data.late ? ', late' : ''}.`);
    case 'StepClosed': return said(`Шаг ${about.ru} закрыт: срок прошёл, а поздние работы не принимаются.`, `The step ${about.en} was closed: its day had passed, and it takes no late work.`);
    case 'DeadlineExtended': return said(`Срок шага ${about.ru} продлён: ${until(event.data.plan).ru}${because(event.data.plan)}.`, `The step ${about.en} was extended: ${until(event.data.plan).en}${because(event.data.plan)}.`);
    case 'StepReassigned': return said(`Шаг ${about.ru} поручен: ${event.data.to}${event.data.from === null ? '' : ` (прежде ${event.data.from})`}.`,
      `The step ${about.en} was given to ${event.data.to}${event.data.from === null ? '' : ` (before: ${event.data.from})`}.`);
    case 'CaseSetAside': return said(`Карточка отложена: ${event.data.reason}.`, `The case was set aside: ${event.data.reason}.`);
    case 'CaseResumed': return said('Карточка возвращена в работу.', 'The case was put back to work.');
    case 'CaseCompleted': return said('Все шаги завершены, карточка закрыта.', 'Every step has ended, and with them the case.');
    case 'CaseReopened': return said('Карточка открыта снова: добавлено поручение, а цикл ещё идёт.', 'The case was opened again: a task was added, and the cycle still runs.');
    case 'CaseClosed': return said(`Карточка закрыта вместе с циклом: ${event.data.reason}.`, `The case was closed with its cycle: ${event.data.reason}.`);
  }
};

const quoted = ({ ru, en }: Text): Text => ({ ru: `«${ru}»`, en: `“${en}”` });
const until = ({ due }: DeadlinePlan): Text => ({ ru: `срок ${writtenDate(due).ru}`, en: `due on ${writtenDate(due).en}` });
const because = ({ explanation: { extensions } }: DeadlinePlan): string => (extensions.length === 0 ? '' : ` (${extensions.at(-1)!.reason})`);
const roles = (all: readonly Role[]): Text => ({ ru: all.map((role) => titleOfRole(role).ru).join(', '), en: all.map((role) => titleOfRole(role).en).join(', ') });
const side = (which: Side): Text => (which === 'holder' ? { ru: 'работа не сдана', en: 'not handed in' } : { ru: 'работа не проверена', en: 'not reviewed' });
