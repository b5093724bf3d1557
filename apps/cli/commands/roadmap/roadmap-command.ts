import type { Command } from 'commander';
import type { RoadmapAnswer } from '@uplift/api/roadmap/roadmap-view';
import type { Api } from '../../http/api.js';
import type { Cli } from '../../cli.js';
import type { Text } from '../../language.js';
import { command } from '../../program.js';
import { roadmapStatusText } from './roadmap-text.js';

export interface RoadmapCommand<Options> {
  readonly name: string;
  readonly about: Text;
  /** The last part of the address; the name unless told. */
  readonly action?: string;
  options(command: Command): Command;
  body(options: Options, api: Api, caseId: string): Promise<Readonly<Record<string, unknown>>> | Readonly<Record<string, unknown>>;
}

export const roadmapPath = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}/roadmap`;

/** `uplift roadmap NAME CASE`, which does one thing to a roadmap and says how it stands then. */
export const addRoadmapCommand = <Options>(parent: Command, cli: Cli, { name, about, action = name, options, body }: RoadmapCommand<Options>): void => {
  options(command(parent, cli, `${name} <case>`, about)).action(async (id: string, given: Options) => {
    const api = await cli.api();
    const answer = await api.post<RoadmapAnswer>(`${roadmapPath(id)}/${action}`, { body: await body(given, api, id) });
    cli.answer(answer, () => [roadmapStatusText(answer, cli),
      ...answer.repeated ? [cli.say({ ru: 'Так уже было; ничего не изменилось.', en: 'It stood so already; nothing changed.' })] : []].join('\n'));
  });
};
