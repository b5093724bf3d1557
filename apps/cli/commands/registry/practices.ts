import type { PracticesAnswer } from '@uplift/api/registry/registry-answers';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';

export const addPractices: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'practices', { ru: 'практики и риски, на которые они отвечают', en: 'practices and the risks they answer' })
    .option('--risk <risk>', say({ ru: 'только для этого риска', en: 'only for this risk' }))
    .action(async ({ risk }: { risk?: string }) => {
      const answer = await (await cli.api()).get<PracticesAnswer>('/registry/practices', { risk });
      cli.answer(answer, () => table(answer.practices, [
        { title: say({ ru: 'Риск', en: 'Risk' }), value: (row) => row.risk }, { title: say({ ru: 'Практика', en: 'Practice' }), value: ({ title }) => title, wraps: true },
        { title: say({ ru: 'Подтверждений', en: 'Proofs' }), value: ({ evidence }) => String(evidence.length), align: 'right' },
        { title: say({ ru: 'Состояние', en: 'Status' }), value: ({ status }) => status },
      ], cli.width));
    });
};
