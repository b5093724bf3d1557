import type { ChainReport } from '@uplift/api/events/chain-check';
import { momentText } from '../../output/dates.js';
import { exitCodes } from '../../exit-codes.js';
import { command, type AddCommand } from '../../program.js';

/** Progress is told when this much more of the log is checked. */
const everyPercent = 10;

/** `uplift replay check`: the server follows the chain of hashes of its whole log. */
export const addReplayCheck: AddCommand = (parent, cli) => {
  command(parent, cli, 'check', { ru: 'проверить цепочки хешей и подписи всего журнала на сервере', en: 'have the server check the hash chains and signatures of its whole log' }).action(async () => {
    const [api, done] = [await cli.api(), new AbortController()];
    let told = 0;
    for await (const { event, data } of api.follow('/events/check', {}, done.signal)) {
      if (event === 'progress') {
        const { events, about } = JSON.parse(data) as { events: number; about: number };
        const percent = about === 0 ? 0 : Math.floor(events / about * 100);
        if (percent < told + everyPercent) continue;
        told = percent;
        cli.note({ ru: `Проверено ${percent} %: событий ${events}`, en: `${percent} % checked: ${events} events` });
      } else if (event === 'result') {
        done.abort();
        const report = JSON.parse(data) as ChainReport;
        const [from, to] = [momentText(report.startedAt, undefined, cli.language), momentText(report.finishedAt, undefined, cli.language)];
        cli.answer(report, () => [report.sound
          ? cli.say({ ru: `Журнал цел: событий ${report.events}, потоков ${report.streams}, подписанных точек ${report.signatures?.checked ?? 0}.`,
            en: `The log is sound: ${report.events} events, ${report.streams} streams, ${report.signatures?.checked ?? 0} signed checkpoints.` })
          : report.problem?.[cli.language] ?? '', cli.say({ ru: `Проверка: ${from} – ${to}.`, en: `Checked: ${from} – ${to}.` })].join('\n'));
        if (!report.sound) cli.end(exitCodes.refused);
        return;
      }
    }
  });
};
