import type { PasswordLink } from '@uplift/api/people/reset-password';
import { momentText } from '../../output/dates.js';
import { command, type AddCommand } from '../../program.js';

export const addResetPassword: AddCommand = (parent, cli) => {
  command(parent, cli, 'reset-password <person>', { ru: 'послать ссылку тому, кто забыл пароль; не себе', en: 'send a link to somebody who forgot the password; not to oneself' })
    .requiredOption('--reason <text>', cli.say({ ru: 'как убедились, что просит он сам, без персональных данных', en: 'how it was made sure who asks, without personal data' }))
    .action(async (person: string, { reason }: { reason: string }) => {
      const answer = await (await cli.api()).post<PasswordLink>(`/people/${encodeURIComponent(person)}/password/reset`, { body: { reason } });
      cli.answer(answer, () => [
        answer.link === null ? cli.say({ ru: 'Ссылка отправлена на почту человека.', en: 'The link was sent to the person’s mail address.' })
          : cli.say({ ru: `Письмо не отправлено. Передайте ссылку сами, лично или по телефону:\n${answer.link}`, en: `No mail was sent. Hand the link over yourself, in person or by phone:\n${answer.link}` }),
        cli.say({ ru: `Она сработает один раз, до ${momentText(answer.until, undefined, 'ru')}.`, en: `It works once, until ${momentText(answer.until, undefined, 'en')}.` }),
      ].join('\n'));
    });
};
