import type { AssignmentsAnswer } from '@uplift/api/mentoring/mentoring-answer';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';

export const addMentoringList: AddCommand = (parent, cli) => {
  const { say, width } = cli;
  command(parent, cli, 'list <cycle>', { ru: 'кто кого сопровождает и сколько у кого школ', en: 'who accompanies which school, and how many each has' })
    .option('--school <school>', say({ ru: 'только одна школа', en: 'one school only' }))
    .option('--mentor <id>', say({ ru: 'только один сопровождающий', en: 'one curator, mentor or tutor school only' }))
    .option('--past', say({ ru: 'и прежние', en: 'former ones as well' }))
    .action(async (cycle: string, { school, mentor, past }: { school?: string; mentor?: string; past?: true }) => {
      const answer = await (await cli.api()).get<AssignmentsAnswer>(`/cycles/${encodeURIComponent(cycle)}/assignments`, { school, mentor });
      cli.answer(answer, () => {
        const rows = [...answer.assignments.map((one) => ({ ...one, until: '' })), ...past === true ? answer.past : []];
        return [table(rows, [
          { title: say({ ru: 'Школа', en: 'School' }), value: (row) => row.school },
          { title: say({ ru: 'Роль', en: 'Role' }), value: ({ role }) => role },
          { title: say({ ru: 'Кто', en: 'Who' }), value: (row) => row.mentor, wraps: true },
          { title: say({ ru: 'С', en: 'Since' }), value: ({ since }) => since.slice(0, 10) },
          { title: say({ ru: 'До', en: 'Until' }), value: ({ until }) => until.slice(0, 10) },
        ], width), ...answer.loads.map(({ mentor: who, role, schools, most }) => say({
          ru: `${who} (${role}): школ ${schools}${most === null ? '' : ` из ${most}`}`, en: `${who} (${role}): ${schools} schools${most === null ? '' : ` of ${most}`}` }))].join('\n');
      });
    });
};
