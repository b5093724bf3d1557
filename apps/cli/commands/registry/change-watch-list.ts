import type { PlainDate } from '@uplift/domain/core/instant';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';

interface Changed { readonly list: string; readonly version: number }

export const addOpenWatchList: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'open-watch-list <list>', { ru: 'завести список наблюдения или переименовать его', en: 'open a watch list, or give it another title' })
    .requiredOption('--region <id>', say({ ru: 'регион', en: 'the region' }))
    .requiredOption('--ru <title>', say({ ru: 'название по-русски', en: 'its title in Russian' })).requiredOption('--en <title>', say({ ru: 'название по-английски', en: 'its title in English' }))
    .action(async (list: string, { region, ru, en }: { region: string; ru: string; en: string }) => {
      const answer = await (await cli.api()).post<Changed>('/registry/watch-lists', { body: { list, region, title: { ru, en } } });
      cli.answer(answer, () => say({ ru: `Список ${list} заведён.`, en: `The list ${list} is open.` }));
    });
};

export const addWatch: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'watch <list> <school>', { ru: 'взять школу под наблюдение', en: 'put a school on a watch list' })
    .requiredOption('--reason <text>', say({ ru: 'почему', en: 'why' })).option('--until <date>', say({ ru: 'до какого дня (иначе пока не снимут)', en: 'until which day (else until it is taken off)' }), dayFrom)
    .action(async (list: string, school: string, { reason, until }: { reason: string; until?: PlainDate }) => {
      const answer = await (await cli.api()).post<Changed>(`/registry/watch-lists/${encodeURIComponent(list)}/schools`, { body: { school, reason, until: until ?? null } });
      cli.answer(answer, () => say({ ru: `Школа ${school} в списке ${list}.`, en: `School ${school} is on the list ${list}.` }));
    });
};

export const addUnwatch: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'unwatch <list> <school>', { ru: 'снять школу с наблюдения', en: 'take a school off a watch list' })
    .requiredOption('--reason <text>', say({ ru: 'почему', en: 'why' }))
    .action(async (list: string, school: string, { reason }: { reason: string }) => {
      const answer = await (await cli.api()).post<Changed>(`/registry/watch-lists/${encodeURIComponent(list)}/schools/remove`, { body: { school, reason } });
      cli.answer(answer, () => say({ ru: `Школа ${school} снята со списка ${list}.`, en: `School ${school} is off the list ${list}.` }));
    });
};
