import type { EngineStatus } from '@uplift/api/operate/show-engine';
import { momentText } from '../../output/dates.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';

interface Reader { readonly name: string; readonly reader: EngineStatus['relay'] }

export const addOperateStatus: AddCommand = (parent, cli) => {
  command(parent, cli, 'status', { ru: 'где конец журнала и докуда дошли читающие его', en: 'where the log ends, and how far its readers are' }).action(async () => {
    const api = await cli.api();
    const status = await api.get<EngineStatus>('/operate/status');
    const readers: readonly Reader[] = [
      { name: cli.say({ ru: 'Реле (в Temporal)', en: 'Relay (to Temporal)' }), reader: status.relay },
      { name: cli.say({ ru: 'Проектор (в модели чтения)', en: 'Projector (to read models)' }), reader: status.projector },
    ];
    cli.answer(status, () => [
      cli.say({ ru: `Эпоха журнала: ${status.epoch.id} с ${momentText(status.epoch.since, undefined, 'ru')}`, en: `Epoch of the log: ${status.epoch.id} since ${momentText(status.epoch.since, undefined, 'en')}` }),
      cli.say({ ru: `Конец журнала: ${status.head ?? 'пусто'}`, en: `End of the log: ${status.head ?? 'empty'}` }), '',
      table(readers, [
        { title: cli.say({ ru: 'Кто', en: 'Who' }), value: ({ name }) => name },
        { title: cli.say({ ru: 'Место', en: 'Position' }), value: ({ reader }) => reader.position ?? '—' },
        { title: cli.say({ ru: 'Догнал', en: 'Caught up' }), value: ({ reader }) => cli.say(reader.caughtUp ? { ru: 'да', en: 'yes' } : { ru: 'НЕТ', en: 'NO' }) },
        { title: cli.say({ ru: 'Состояние', en: 'State' }), value: ({ reader }) => [reader.state, reader.problem].filter((word) => word !== null).join(': ') || '—', wraps: true },
      ], cli.width),
    ].join('\n'));
  });
};
