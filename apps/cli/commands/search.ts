import type { SearchAnswer } from '@uplift/api/search/search';
import { titleOfRole } from '@uplift/domain/programme/role-titles';
import { command, type AddCommand } from '../program.js';
import { wholeNumberFrom } from './number-option.js';

/** `uplift search`: schools, municipalities, documents and people by their names. */
export const addSearch: AddCommand = (parent, cli) => {
  const { say, language } = cli;
  command(parent, cli, 'search <words...>', { ru: 'найти школу, документ, совещание или человека по названию', en: 'find a school, document, meeting or person by name' })
    .option('--limit <number>', say({ ru: 'сколько каждого вида', en: 'how many of each kind' }), wholeNumberFrom, 6)
    .action(async (words: string[], { limit }: { limit: number }) => {
      const answer = await (await cli.api()).get<SearchAnswer>('/search', { q: words.join(' '), limit });
      const lines = [
        ...answer.groups.flatMap(({ found }) => found.map(({ kind, id, title, place }) => `${say(kinds[kind])}  ${title[language]}${place === null || place === title.ru ? '' : ` — ${place}`}  (${id})`)),
        ...answer.people.map(({ person, name, grants }) => `${say({ ru: 'человек', en: 'person' })}  ${name}: ${grants.map(({ role }) => titleOfRole(role)[language]).join(', ')}  (${person})`),
      ];
      cli.answer(answer, () => (lines.length === 0 ? say({ ru: 'Ничего не найдено.', en: 'Nothing was found.' }) : lines.join('\n')));
    });
};

const kinds = {
  school: { ru: 'школа', en: 'school' }, municipality: { ru: 'муниципалитет', en: 'municipality' }, file: { ru: 'файл', en: 'file' }, roadmap: { ru: 'дорожная карта', en: 'roadmap' },
  report: { ru: 'отчёт', en: 'report' }, meeting: { ru: 'совещание', en: 'meeting' }, training: { ru: 'обучение', en: 'training' },
} as const;
