import type { PersonAnswer } from '@uplift/api/people/person-answer';
import type { Text } from '../../language.js';
import { command, type AddCommand } from '../../program.js';
import { grantFrom } from './grant-option.js';
import { personText } from './person-text.js';

const changing = (name: string, path: string, about: Text): AddCommand => (parent, cli) => {
  command(parent, cli, `${name} <person> <role@kind:id>`, about).action(async (person: string, word: string) => {
    const grant = grantFrom(word);
    const api = await cli.api();
    const answer = await api.post<PersonAnswer>(`/people/${encodeURIComponent(person)}/${path}`, { body: grant });
    cli.answer(answer, () => personText(answer, cli));
  });
};

export const addGrant = changing('grant', 'roles', { ru: 'дать роль, например curator@municipality:vyazma', en: 'give a role, such as curator@municipality:vyazma' });
export const addRevoke = changing('revoke', 'roles/revoke', { ru: 'снять роль', en: 'take a role away' });
