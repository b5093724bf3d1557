import type { PersonAnswer } from '@uplift/api/people/person-answer';
import { usageError } from '../../cli-error.js';
import { command, type AddCommand } from '../../program.js';
import { personText } from './person-text.js';

export const addErase: AddCommand = (parent, cli) => {
  command(parent, cli, 'erase <person>', { ru: 'удалить персональные данные человека навсегда; история остаётся целой', en: 'erase a person’s data for good; the history stays whole' })
    .requiredOption('--reason <text>', cli.say({ ru: 'основание, без персональных данных', en: 'on what ground, without personal data' }))
    .option('--yes', cli.say({ ru: 'подтвердить: вернуть данные будет нельзя', en: 'confirm: the data cannot be brought back' }))
    .action(async (person: string, { reason, yes }: { reason: string; yes?: true }) => {
      if (yes !== true) throw usageError('Удаление необратимо: добавьте --yes', 'Erasure cannot be undone: add --yes');
      const api = await cli.api();
      const answer = await api.post<PersonAnswer>(`/people/${encodeURIComponent(person)}/erase`, { body: { reason } });
      cli.answer(answer, () => personText(answer, cli));
    });
};
