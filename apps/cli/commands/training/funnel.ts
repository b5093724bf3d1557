import type { FunnelAnswer } from '@uplift/api/diagnostics/show-funnel';
import { Option } from 'commander';
import type { Text } from '../../language.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';

type Link = FunnelAnswer['total']['links'][number]['link'];
const links: Readonly<Record<Link, Text>> = {
  took: { ru: 'прошли', en: 'took it' }, recommended: { ru: 'рекомендованы курсы', en: 'recommended' }, began: { ru: 'начали', en: 'began' },
  finished: { ru: 'закончили', en: 'finished' }, route: { ru: 'маршрут', en: 'route' }, observed: { ru: 'урок', en: 'lesson' },
};

export const addTrainingFunnel: AddCommand = (parent, cli) => {
  const { language, say, width } = cli;
  command(parent, cli, 'funnel <cycle> <diagnostics>', { ru: 'от диагностики до урока: сколько дошло и где отстали; без имён', en: 'from the diagnostics to the lesson: how many came how far, nobody named' })
    .addOption(new Option('--by <level>', say({ ru: 'по школам или муниципалитетам', en: 'by school or by municipality' })).choices(['school', 'municipality']).default('municipality'))
    .action(async (cycle: string, diagnostics: string, { by }: { by: string }) => {
      const api = await cli.api();
      const answer = await api.get<FunnelAnswer>(`/cycles/${encodeURIComponent(cycle)}/diagnostics/${encodeURIComponent(diagnostics)}/funnel`, { by });
      const count = (funnel: FunnelAnswer['total'], link: Link): string => String(funnel.links.find((one) => one.link === link)?.count ?? 0);
      const rows = [{ name: say({ ru: 'всего', en: 'all' }), funnel: answer.total }, ...answer.rows.map(({ municipality, school, funnel }) => ({ name: school ?? municipality, funnel }))];
      cli.answer(answer, () => table(rows, [
        { title: say({ ru: 'Где', en: 'Where' }), value: ({ name }) => name },
        ...(Object.keys(links) as Link[]).map((link) => ({ title: links[link][language], value: ({ funnel }: { funnel: FunnelAnswer['total'] }) => count(funnel, link) })),
      ], width));
    });
};
