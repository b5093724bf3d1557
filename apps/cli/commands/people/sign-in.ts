import type { PersonAnswer } from '@uplift/api/people/person-answer';
import type { SignInOfPerson } from '@uplift/api/people/sign-in-of-person';
import { momentText } from '../../output/dates.js';
import { command, type AddCommand } from '../../program.js';
import { personText } from './person-text.js';

export const addSignIn: AddCommand = (parent, cli) => {
  command(parent, cli, 'sign-in <person>', { ru: 'как человек входит: логин, второй фактор', en: 'how a person signs in: login, second factor' }).action(async (person: string) => {
    const answer = await (await cli.api()).get<SignInOfPerson>(`/people/${encodeURIComponent(person)}/sign-in`);
    const { login, disabled, secondFactorSince: since } = answer;
    cli.answer(answer, () => [
      login === null ? cli.say({ ru: 'Учётной записи здесь нет.', en: 'No account here.' }) : cli.say({ ru: `Логин: ${login}${disabled ? ' (закрыт)' : ''}`, en: `Login: ${login}${disabled ? ' (closed)' : ''}` }),
      since === null ? cli.say({ ru: 'Второй фактор: не включён.', en: 'Second factor: off.' }) : cli.say({ ru: `Второй фактор: включён ${momentText(since, undefined, 'ru')}.`, en: `Second factor: on since ${momentText(since, undefined, 'en')}.` }),
    ].join('\n'));
  });
};

export const addResetSecondFactor: AddCommand = (parent, cli) => {
  command(parent, cli, 'reset-second-factor <person>', { ru: 'впустить по одному паролю того, кто потерял телефон; не себя', en: 'let a person who lost the phone in by the password alone; not oneself' })
    .requiredOption('--reason <text>', cli.say({ ru: 'как убедились, что просит он сам, без персональных данных', en: 'how it was made sure who asks, without personal data' }))
    .action(async (person: string, { reason }: { reason: string }) => {
      const answer = await (await cli.api()).post<PersonAnswer>(`/people/${encodeURIComponent(person)}/second-factor/reset`, { body: { reason } });
      cli.answer(answer, () => [personText(answer, cli),
        cli.say({ ru: 'Второй фактор снят, открытые входы закрыты. Теперь хватит пароля.', en: 'The second factor is gone and open sign-ins were ended. The password is enough now.' })].join('\n'));
    });
};
