import type { CalendarFeedEvent } from '../../calendar-feed/events.js';
import type { MailboxEvent } from '../../mailbox/events.js';
import type { Grant, PersonEvent } from '../../person/events.js';
import { titleOfRole } from '../../programme/role-titles.js';
import { fact, told, yesOrNo, type Fact, type Telling } from '../told.js';

const roleFact = ({ role, scope }: Grant, holds: boolean): Fact =>
  fact('role', holds ? yesOrNo(true) : null, { ru: `${titleOfRole(role).ru} (${scope.id})`, en: `${titleOfRole(role).en} (${scope.id})` });

/** Of people only what their ids and roles say: what names them stays sealed. */
export const personTelling: Telling<PersonEvent | MailboxEvent | CalendarFeedEvent> = {
  PersonRegistered: () => told('Человек внесён в список участников.', 'The person was registered.'),
  ContactsChanged: () => told('Изменены контакты человека (они зашифрованы).', 'The person’s contacts were changed (they are sealed).'),
  PreferencesChosen: ({ preferences: { digest } }) => told(digest === 'none' ? 'Человек отказался от писем со сводкой.' : 'Человек выбрал, о чём ему пишет дневная сводка.',
    digest === 'none' ? 'The person wishes for no digest mails.' : 'The person chose what the daily digest tells.'),
  RoleGranted: ({ grant }) => told(`Дана роль: ${titleOfRole(grant.role).ru} (${grant.scope.id}).`, `A role was given: ${titleOfRole(grant.role).en} (${grant.scope.id}).`, roleFact(grant, true)),
  RoleRevoked: ({ grant }) => told(`Снята роль: ${titleOfRole(grant.role).ru} (${grant.scope.id}).`, `A role was taken back: ${titleOfRole(grant.role).en} (${grant.scope.id}).`, roleFact(grant, false)),
  SecondFactorReset: ({ reason }) => told(`Второй фактор входа сброшен: ${reason}.`, `The second factor of signing in was reset: ${reason}.`),
  PasswordResetIssued: ({ by, reason }) => (by === null ? told('По просьбе со страницы входа отправлена ссылка, чтобы задать пароль заново.', 'A link to set the password anew was sent, as asked for on the sign-in page.')
    : told(`Отправлена ссылка, чтобы задать пароль заново: ${reason ?? ''}.`, `A link to set the password anew was sent: ${reason ?? ''}.`)),
  PasswordSetAnew: () => told('Пароль задан заново по ссылке, открытые входы закрыты.', 'The password was set anew by the link; open sign-ins were ended.'),
  PersonErased: () => told('Личные данные человека стёрты, история осталась.', 'The person’s data were erased; the history stays.', fact('status', { ru: 'данные стёрты', en: 'data erased' })),
  DigestSent: ({ notices }) => told(`Отправлена дневная сводка, уведомлений: ${notices.length}.`, `The daily digest was sent with ${notices.length} notices.`),
  DigestFailed: ({ attempt }) => told(`Сводка не отправилась (попытка ${attempt}), будет повтор.`, `The digest could not be sent (attempt ${attempt}) and will be tried again.`),
  DigestUndeliverable: ({ why }) => {
    switch (why) {
      case 'erased': return told('Сводку некому отправить: данные человека стёрты.', 'Nobody to send the digest to: the person was erased.');
      case 'no-address': return told('Сводку некуда отправить: адреса нет.', 'Nowhere to send the digest: no address is known.');
      case 'declined': return told('Сводка не отправлена: человек не хочет писем об этом.', 'The digest was not sent: the person wishes for no mail about it.');
    }
  },
  CalendarFeedOpened: () => told('Открыта подписка на календарь.', 'A calendar feed was opened.', fact('status', { ru: 'открыта', en: 'open' })),
  CalendarFeedRevoked: () => told('Подписка на календарь отозвана.', 'The calendar feed was revoked.', fact('status', { ru: 'отозвана', en: 'revoked' })),
};
