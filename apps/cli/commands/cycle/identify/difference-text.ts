import type { DifferenceAnswer } from '@uplift/api/identification/difference-answer';
import type { Cli } from '../../../cli.js';
import { facts } from '../../../output/table.js';

const named = (schools: readonly string[]): string => (schools.length === 0 ? '—' : schools.join(', '));

export const differenceText = (difference: DifferenceAnswer, { say, width }: Pick<Cli, 'say' | 'width'>): string => [
  say({ ru: `Прогон ${difference.to} против прогона ${difference.from}:`, en: `Run ${difference.to} against run ${difference.from}:` }),
  facts([
    [say({ ru: 'Появились', en: 'Appeared' }), named(difference.appeared)],
    [say({ ru: 'Ушли', en: 'Gone' }), named(difference.gone)],
    [say({ ru: 'Изменились', en: 'Changed' }), named(difference.changed.map(({ school, gained, lost, otherNumbers }) =>
      `${school} (${[...gained.map((id) => `+${id}`), ...lost.map((id) => `−${id}`), ...otherNumbers.map((id) => `≠${id}`)].join(' ')})`))],
    [say({ ru: 'Кандидаты не в списке', en: 'Candidates not included' }), named(difference.candidatesNotIncluded)],
    [say({ ru: 'В списке, но не найдены', en: 'Included, not found' }), named(difference.includedNotFound)],
  ], width),
  say({ ru: 'Решения и утверждённый список от этого не меняются.', en: 'Decisions and a confirmed list are not changed by it.' }),
].join('\n');
