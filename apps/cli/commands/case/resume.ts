import type { CaseAnswer } from '@uplift/api/cases/case-answer';
import { command, type AddCommand } from '../../program.js';
import { seenVersionOption, type SeenVersion } from '../seen-version-option.js';
import { caseStatusText } from './case-status.js';

export const addCaseResume: AddCommand = (parent, cli) => {
  seenVersionOption(command(parent, cli, 'resume <case>', { ru: 'вернуть в работу отложенную карточку', en: 'put a case back to work that was set aside' }), cli)
    .action(async (id: string, { ifVersion }: SeenVersion) => {
      const api = await cli.api();
      const answer = await api.post<CaseAnswer>(`/cases/${encodeURIComponent(id)}/resume`, { seenVersion: ifVersion });
      cli.answer(answer, () => cli.say({ ru: `Карточка ${id}: ${caseStatusText(answer.status, 'ru')}, версия ${answer.version}.`,
        en: `Case ${id}: ${caseStatusText(answer.status, 'en')}, version ${answer.version}.` }));
    });
};
