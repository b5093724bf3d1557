import type { StepRow } from '@uplift/api/tasks/step-row';
import { stepColumns } from '../../output/step-columns.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';

export const addTaskList: AddCommand = (parent, cli) => {
  command(parent, cli, 'list', { ru: 'что ждёт вошедшего, ближайший срок первым', en: 'what waits for whoever is signed in, the earliest due first' })
    .option('--cycle <cycle>', cli.say({ ru: 'только этот цикл', en: 'only this cycle' }))
    .option('--mine', cli.say({ ru: 'без того, что поручено другому по имени', en: 'without what somebody else was named for' }))
    .option('--limit <number>', cli.say({ ru: 'сколько строк', en: 'how many rows' }), wholeNumberFrom, 100)
    .action(async ({ cycle, mine, limit }: { cycle?: string; mine?: true; limit: number }) => {
      const tasks = await (await cli.api()).all<StepRow>('/tasks', 'tasks', { cycle, mine }, limit);
      cli.answer({ tasks }, () => tasks.length === 0 ? cli.say({ ru: 'Ничего не ждёт.', en: 'Nothing waits.' }) : table(tasks, stepColumns(cli), cli.width));
    });
};
