import type { ImportKind } from '@uplift/domain/import/kinds';
import type { CheckedAnswer, ImportAnswer } from '@uplift/api/imports/import-answer';
import { CliError } from '../../cli-error.js';
import { exitCodes } from '../../exit-codes.js';
import type { Cli } from '../../cli.js';
import { table } from '../../output/table.js';
import { readBytes } from '../read-bytes.js';

export interface TableOptions {
  readonly kind: ImportKind; readonly year?: string; readonly list?: boolean; readonly import?: string; readonly dryRun?: boolean; readonly confirm?: boolean;
}

/** Checks a table and shows every problem; stores it when that was asked and nothing is wrong. */
export const importTable = async (cli: Cli, cycle: string, file: string, { kind, year, list = false, import: id, confirm = false }: TableOptions): Promise<void> => {
  const content = await readBytes(cli, file);
  const query = new URLSearchParams({ cycle, kind, list: String(list), ...year !== undefined && { year }, ...id !== undefined && { import: id } });
  const api = await cli.api();
  const checked = await api.post<CheckedAnswer>(`/imports?${query.toString()}`, { text: { type: 'application/octet-stream', content: new Uint8Array(content) }, part: 0, long: true });
  if (!confirm || checked.problems.length > 0) {
    if (confirm) throw notStored(checked, checkedText(checked, cli));
    cli.answer(checked, () => checkedText(checked, cli));
    return;
  }
  const stored = await api.post<ImportAnswer>(`/imports/${checked.import}/confirm`, { body: { sha256: checked.checked.sha256 }, part: 1, long: true });
  cli.answer(stored, () => [checkedText(checked, cli), storedText(stored, cli)].join('\n'));
};

const notStored = ({ import: id, problems }: CheckedAnswer, text: string): CliError => new CliError(exitCodes.refused,
  { ru: 'В таблице есть замечания, ничего не сохранено', en: 'The table has problems; nothing was stored' }, { ru: text, en: text }, { import: id, problems });

export const checkedText = ({ import: id, problems, notices, checked, mended }: CheckedAnswer, cli: Cli): string => {
  const { language, say } = cli;
  const { rows, errors, questions, leftOut, changes, unchanged } = checked;
  return [
    ...notices.map(({ text }) => text[language]),
    ...problems.length === 0 ? [] : [table(problems, [
      { title: say({ ru: 'Где', en: 'Where' }), value: ({ place }) => place[language] },
      { title: say({ ru: 'Графа', en: 'Field' }), value: ({ title }) => title?.[language] ?? '—', wraps: true },
      { title: say({ ru: 'Прочитано', en: 'Read' }), value: ({ read }) => (read === '' ? '—' : read), wraps: true },
      { title: say({ ru: 'Ожидалось', en: 'Expected' }), value: ({ expected }) => expected[language], wraps: true },
    ], cli.width)],
    say({ ru: `Загрузка ${id}. Строк: ${rows}, ошибок: ${errors}, вопросов: ${questions}, пропущено: ${leftOut}; изменит: ${changes}, уже есть: ${unchanged}.`,
      en: `Import ${id}. Rows: ${rows}, errors: ${errors}, questions: ${questions}, left out: ${leftOut}; would change: ${changes}, known already: ${unchanged}.` }),
    ...mended === 0 ? [] : [say({ ru: `Исправлено с прошлого раза: ${mended}.`, en: `Mended since the last time: ${mended}.` })],
    say({ ru: 'До подтверждения ничего не сохраняется.', en: 'Nothing is stored until it is confirmed.' }),
  ].join('\n');
};

const storedText = ({ outcome }: ImportAnswer, cli: Cli): string => cli.say({ ru: `Сохранено: изменений ${outcome?.changes ?? 0}, без изменений ${outcome?.unchanged ?? 0}.`,
  en: `Stored: ${outcome?.changes ?? 0} changes, ${outcome?.unchanged ?? 0} unchanged.` });
