import type { ImportAnswer } from '@uplift/api/imports/import-answer';
import { facts } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';

const statuses = {
  open: { ru: 'проверяется', en: 'being checked' }, confirmed: { ru: 'сохраняется', en: 'being stored' }, completed: { ru: 'сохранена', en: 'stored' },
  discarded: { ru: 'отменена', en: 'given up' },
} as const;

export const addShowImport: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'show <import>', { ru: 'как стоит загрузка: проверки, решённые даты, итог', en: 'how an import stands: checks, settled dates, outcome' }).action(async (id: string) => {
    const answer = await (await cli.api()).get<ImportAnswer>(`/imports/${encodeURIComponent(id)}`);
    const last = answer.runs.at(-1);
    cli.answer(answer, () => facts([
      [say({ ru: 'Загрузка', en: 'Import' }), `${answer.import} (${answer.kind}, ${answer.cycle})`], [say({ ru: 'Состояние', en: 'Status' }), say(statuses[answer.status])],
      [say({ ru: 'Проверок', en: 'Checks' }), String(answer.runs.length)],
      [say({ ru: 'Последняя', en: 'The last' }), last === undefined ? null : say({ ru: `строк ${last.rows}, ошибок ${last.errors}, вопросов ${last.questions}`, en: `${last.rows} rows, ${last.errors} errors, ${last.questions} questions` })],
      [say({ ru: 'Решённые даты', en: 'Settled dates' }), answer.settled.map(({ sheet, row, read, stored, reason }) =>
        `${[sheet, row].filter((part) => part !== '').join(' ')}: ${read} → ${stored ?? say({ ru: 'строка пропущена', en: 'row left out' })} (${reason})`).join('; ') || null],
      [say({ ru: 'Сохранено', en: 'Stored' }), answer.outcome === null ? null : say({ ru: `изменений ${answer.outcome.changes}, без изменений ${answer.outcome.unchanged}`, en: `${answer.outcome.changes} changes, ${answer.outcome.unchanged} unchanged` })],
    ], cli.width));
  });
};
