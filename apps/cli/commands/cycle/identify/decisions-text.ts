import type { DecisionsAnswer } from '@uplift/api/identification/decide-schools';
import type { Cli } from '../../../cli.js';

export const decisionsText = ({ included, excluded, undecided, repeated }: DecisionsAnswer, { say }: Pick<Cli, 'say'>): string => [
  say({ ru: `Включены: ${included}, не включены: ${excluded}, без решения: ${undecided}.`, en: `Included: ${included}, excluded: ${excluded}, undecided: ${undecided}.` }),
  ...(repeated ? [say({ ru: 'Команда была выполнена раньше; повтор ничего не изменил.', en: 'The command had been carried out before; the repeat changed nothing.' })] : []),
].join('\n');
