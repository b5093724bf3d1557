import { verifyStreams } from '@uplift/infra/event-store/integrity/verify-streams';
import { exitCodes } from '../../exit-codes.js';
import { command, type AddCommand } from '../../program.js';
import { onLog } from './open-log.js';

const everyEvents = 100_000;

/** `uplift events verify`: follows every stream's chain of hashes in the database itself. */
export const addVerify: AddCommand = (parent, cli) => {
  command(parent, cli, 'verify', { ru: 'проверить цепочки хешей всех потоков в базе (нужна DATABASE_URL)', en: 'check the hash chain of every stream in the database (needs DATABASE_URL)' })
    .action(async () => {
      let told = 0;
      const report = await onLog(cli, (store) => verifyStreams(store, ({ events }) => {
        if (events < told + everyEvents) return;
        told = events;
        cli.note({ ru: `Проверено событий: ${events}`, en: `Events checked: ${events}` });
      }));
      cli.answer(report, () => report.sound
        ? cli.say({ ru: `Цепочки целы: событий ${report.events}, потоков ${report.streams}.`, en: `The chains are sound: ${report.events} events, ${report.streams} streams.` })
        : `${report.position}: ${report.problem[cli.language]}`);
      if (!report.sound) cli.end(exitCodes.refused);
    });
};
