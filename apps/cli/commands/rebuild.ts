import { setTimeout as wait } from 'node:timers/promises';
import type { EngineStatus } from '@uplift/api/operate/show-engine';
import type { Api } from '../http/api.js';
import { progressOf, type Progress } from '../output/progress.js';
import { command, type AddCommand } from '../program.js';

interface Rebuilt { readonly events: number; readonly seconds: number; readonly position: string | null }
const lookEveryMs = 1_000;

/** `uplift rebuild`: makes all read models anew, and tells how far it is meanwhile. */
export const addRebuild: AddCommand = (parent, cli) => {
  command(parent, cli, 'rebuild', {
    ru: 'заново построить модели чтения из событий; прежние отвечают до конца', en: 'make all read models anew from the events; the present ones answer until then' })
    .action(async () => {
      const api = await cli.api();
      let answer: Rebuilt | undefined;
      const progress = progressOf(cli, { ru: 'Построено по событиям', en: 'Events projected' });
      const done = new AbortController();
      // What cannot be looked at is only not shown; whether the rebuild went well, its own answer says.
      const looking = look(api, progress, done.signal).catch(() => undefined);
      try {
        answer = await api.post<Rebuilt>('/operate/rebuild', { long: true });
        progress.show(answer.events, answer.events);
      } finally {
        done.abort();
        await looking;
        progress.end();
      }
      const { events, seconds } = answer;
      const rate = Math.round(events / Math.max(seconds, 0.001));
      cli.answer(answer, () => cli.say({
        ru: `Построено по ${events} событиям за ${seconds.toFixed(1)} с (${rate} в секунду).`, en: `Rebuilt from ${events} events in ${seconds.toFixed(1)} s (${rate} a second).` }));
    });
};

const look = async (api: Api, progress: Progress, done: AbortSignal): Promise<void> => {
  while (await wait(lookEveryMs, true, { signal: done }).catch(() => false)) {
    const { projectors, readModels } = await api.get<EngineStatus>('/operate/status');
    const rebuild = projectors.find(({ name }) => name === 'rebuild');
    if (rebuild?.state === 'rebuilding') progress.show(rebuild.events ?? 0, Math.max(readModels.events, rebuild.events ?? 0));
  }
};
