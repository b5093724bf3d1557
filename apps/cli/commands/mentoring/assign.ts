import type { MentoringAnswer } from '@uplift/api/mentoring/mentoring-answer';
import { command, type AddCommand } from '../../program.js';
import type { Text } from '../../language.js';
import { answerResults } from './results-text.js';
import { roleOption } from './role-option.js';

const addOn = (name: string, about: Text, path: string): AddCommand => (parent, cli) => {
  command(parent, cli, `${name} <cycle> <mentor> <schools...>`, about).addOption(roleOption(cli))
    .action(async (cycle: string, mentor: string, schools: readonly string[], { role }: { role: string }) => {
      const items = schools.map((school) => ({ school, role, mentor }));
      answerResults(await (await cli.api()).post<MentoringAnswer>(`/cycles/${encodeURIComponent(cycle)}/${path}`, { body: { items } }), cli);
    });
};

export const addAssign = addOn('assign', { ru: 'закрепить человека (для школы-тьютора — школу) за школами', en: 'give schools a person, or a tutor school' }, 'assignments');
export const addRelease = addOn('release', { ru: 'снять закрепление', en: 'end assignments' }, 'assignments/release');
