import { readConfig } from '@uplift/infra/config/config';
import { reconcileEpoch } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { usageError } from '../../cli-error.js';
import { momentText } from '../../output/dates.js';
import { command, type AddCommand } from '../../program.js';

/** `uplift events reconcile`: works on the database itself, because no process of the engine opens a log that has moved. */
export const addReconcile: AddCommand = (parent, cli) => {
  command(parent, cli, 'reconcile', {
    ru: 'после восстановления из копии: признать эту базу местом журнала (нужна DATABASE_URL)',
    en: 'after a restore: declare this database the home of the log (needs DATABASE_URL)' })
    .requiredOption('--reason <text>', cli.say({ ru: 'что произошло', en: 'what happened' }))
    .option('--yes', cli.say({ ru: 'подтвердить: другая копия этой базы не используется', en: 'confirm: no other copy of this database is in use' }))
    .action(async ({ reason, yes }: { reason: string; yes?: true }) => {
      const { databaseUrl } = readConfig(cli.terminal.env);
      if (databaseUrl === undefined) throw usageError('Укажите базу в DATABASE_URL', 'Name the database in DATABASE_URL');
      if (yes !== true) throw usageError('Убедитесь, что другая копия не используется, и добавьте --yes', 'Make sure that no other copy is in use, and add --yes');
      const epoch = await reconcileEpoch({ url: databaseUrl, reason });
      cli.answer(epoch, () => cli.say({
        ru: `Новая эпоха ${epoch.id} с ${momentText(epoch.since, undefined, 'ru')}. Запустите движок и выполните uplift rebuild и uplift recover.`,
        en: `New epoch ${epoch.id} since ${momentText(epoch.since, undefined, 'en')}. Start the engine, then run uplift rebuild and uplift recover.` }));
    });
};
