import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { UploadedFile } from '@uplift/api/files/upload-file';
import type { TrainingView } from '@uplift/api/trainings/training-answer';
import { usageError } from '../../cli-error.js';
import { command, type AddCommand } from '../../program.js';
import { attachmentsFrom } from '../task/attachments.js';
import { trainingPath } from './training-path.js';

export const addTrainingMaterial: AddCommand = (parent, cli) => {
  command(parent, cli, 'add-material <cycle> <training> <file>', { ru: 'приложить к мероприятию материал для записавшихся', en: 'add a handout for those registered' })
    .option('--type <media type>', cli.say({ ru: 'вид содержимого', en: 'kind of content' }), 'application/octet-stream')
    .action(async (cycle: string, training: string, file: string, { type }: { type: string }) => {
      const { sha256, name, bytes } = (await attachmentsFrom(cli, [`material=${file}`]))[0]!;
      const api = await cli.api();
      await api.post<UploadedFile>(`/files?sha256=${sha256}`, { file: await openAsBlob(resolve(cli.terminal.cwd, file)), part: 0, long: true });
      const answer = await api.post<TrainingView>(`${trainingPath(cycle, training)}/materials`, { body: { sha256, name, type, bytes }, part: 1 });
      cli.answer(answer, () => cli.say({ ru: `Материал «${name}» приложен. Его скачают записавшиеся и участники.`, en: `“${name}” was added. Those registered and those who took part can save it.` }));
    });
};

export const addTrainingDownload: AddCommand = (parent, cli) => {
  command(parent, cli, 'download <cycle> <training>', { ru: 'сохранить материалы мероприятия, на которое записаны', en: 'save the handouts of a training one is registered for' })
    .option('--only <name>', cli.say({ ru: 'только этот файл', en: 'only this file' }))
    .option('--output <folder>', cli.say({ ru: 'в какую папку', en: 'into which folder' }), '.')
    .action(async (cycle: string, training: string, { only, output }: { only?: string; output: string }) => {
      const api = await cli.api();
      const { materials } = await api.get<TrainingView>(trainingPath(cycle, training));
      const wanted = materials.filter(({ name }) => only === undefined || name === only);
      if (wanted.length === 0) throw usageError('Таких материалов нет', 'There are no such materials');
      const saved: string[] = [];
      for (const { sha256, name } of wanted) {
        const file = resolve(cli.terminal.cwd, output, name.replaceAll(/[\\/]/g, '_'));
        await writeFile(file, await api.download(`${trainingPath(cycle, training)}/materials/${sha256}`));
        saved.push(file);
      }
      cli.answer({ saved }, () => saved.map((file) => cli.say({ ru: `Сохранено: ${file}`, en: `Saved: ${file}` })).join('\n'));
    });
};
