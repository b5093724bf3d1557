import type { FilesCleaned } from '@uplift/api/operate/clean-files';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';

export const addCleanFiles: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'clean-files', { ru: 'старые файлы, на которые ничто не ссылается: показать или удалить', en: 'old files to which nothing refers: show or remove them' })
    .option('--older-than <days>', say({ ru: 'дней с последней загрузки', en: 'days since they were last brought' }), wholeNumberFrom, 30)
    .option('--apply', say({ ru: 'удалить; без этого только показать', en: 'remove them; without it they are only shown' }))
    .action(async ({ olderThan, apply = false }: { olderThan: number; apply?: boolean }) => {
      const done = await (await cli.api()).post<FilesCleaned>('/operate/files/clean', { body: { olderThanDays: olderThan, apply }, long: true });
      const size = `${(done.bytes / 1_048_576).toFixed(1)}`;
      cli.answer(done, () => [
        say({ ru: `Старых файлов ${done.old}, из них нужны ${done.referred}.`, en: `Old files: ${done.old}, of which ${done.referred} are referred to.` }),
        done.applied ? say({ ru: `Удалено ${done.files}, ${size} МиБ.`, en: `Removed ${done.files}, ${size} MiB.` }) : say({ ru: `Можно удалить ${done.files}, ${size} МиБ: повторите с --apply.`, en: `${done.files} can be removed, ${size} MiB: repeat with --apply.` }),
        ...done.first].join('\n'));
    });
};
