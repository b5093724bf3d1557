import type { EngineStatus } from '@uplift/api/operate/show-engine';
import type { Cli } from '../../cli.js';
import { momentText } from '../../output/dates.js';
import { facts, table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';

export const addOperateStatus: AddCommand = (parent, cli) => {
  command(parent, cli, 'status', { ru: 'где конец журнала, докуда дошли читающие его и кто активен', en: 'where the log ends, how far its readers are, and who is active' }).action(async () => {
    const status = await (await cli.api()).get<EngineStatus>('/operate/status');
    cli.answer(status, () => [factsOf(status, cli), ...projectorsOf(status, cli), ...leasesOf(status, cli)].join('\n\n'));
  });
};

const factsOf = ({ epoch, head, relay, readModels, setAside }: EngineStatus, { language, width, say }: Cli): string => {
  const caughtUp = (behind: boolean): string => say(behind ? { ru: 'ОТСТАЁТ', en: 'BEHIND' } : { ru: 'догнало', en: 'caught up' });
  return facts([
    [say({ ru: 'Эпоха журнала', en: 'Epoch of the log' }), say({ ru: `${epoch.id}, с `, en: `${epoch.id}, since ` }) + momentText(epoch.since, undefined, language)],
    [say({ ru: 'Конец журнала', en: 'End of the log' }), head ?? say({ ru: 'пуст', en: 'empty' })],
    [say({ ru: 'Реле', en: 'Relay' }), `${relay.position ?? '—'}  ${caughtUp(relay.behind)}`],
    [say({ ru: 'Модели чтения', en: 'Read models' }), `${readModels.position ?? '—'}  ${caughtUp(readModels.behind)}${readModels.behind ? ` (${readModels.seconds.toFixed(1)} s)` : ''}`],
    [say({ ru: 'Отложено карточек', en: 'Cases set aside' }), String(setAside)],
  ], width);
};

const projectorsOf = ({ projectors }: EngineStatus, { language, width, say }: Cli): readonly string[] => projectors.length === 0 ? [] : [table(projectors, [
  { title: say({ ru: 'Проектор', en: 'Projector' }), value: ({ name }) => name },
  { title: say({ ru: 'Состояние', en: 'State' }), value: ({ state, problem }) => [state, ...(problem === null ? [] : [problem])].join(': '), wraps: true },
  { title: say({ ru: 'С', en: 'Since' }), value: ({ since }) => momentText(since, undefined, language) },
  { title: say({ ru: 'Кто', en: 'Who' }), value: ({ holder }) => holder },
], width)];

const leasesOf = ({ leases }: EngineStatus, { width, say }: Cli): readonly string[] => leases.length === 0 ? [] : [table(leases, [
  { title: say({ ru: 'Аренда', en: 'Lease' }), value: ({ name }) => name },
  { title: say({ ru: 'У кого', en: 'Held by' }), value: ({ holder, held }) => (held ? holder ?? '—' : say({ ru: 'ни у кого', en: 'nobody' })) },
  { title: say({ ru: 'Номер', en: 'Token' }), value: ({ token }) => token, align: 'right' },
], width)];
