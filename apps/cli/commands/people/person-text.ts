import type { PersonAnswer } from '@uplift/api/people/person-answer';
import type { Cli } from '../../cli.js';
import { grantText } from '../../output/role-text.js';

/** How a command left a person. */
export const personText = ({ person, status, grants, repeated }: PersonAnswer, { language, say }: Cli): string => [
  status === 'erased' ? say({ ru: `Человек ${person}: данные удалены.`, en: `Person ${person}: erased.` }) : say({ ru: `Человек ${person}:`, en: `Person ${person}:` }),
  ...grants.map((grant) => `  ${grantText(grant, language)}`),
  ...(repeated ? [say({ ru: 'Команда была выполнена раньше; повтор ничего не изменил.', en: 'The command had been carried out before; the repeat changed nothing.' })] : []),
].join('\n');
