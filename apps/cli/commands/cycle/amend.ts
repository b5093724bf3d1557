import type { AmendmentPreview } from '@uplift/api/cycles/amend-cycle';
import type { CycleAnswer } from '@uplift/api/cycles/cycle-answer';
import type { PublishAnswer } from '@uplift/api/programmes/publish-programme';
import { usageError } from '../../cli-error.js';
import type { Cli } from '../../cli.js';
import { dayText } from '../../output/dates.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';
import { gathered } from '../repeated-option.js';
import { invalidProgramme, readProgramme } from '../programme/read-programme.js';
import { cycleAnswerText } from './cycle-status-text.js';

interface Options { readonly file?: string; readonly edition?: number; readonly apply?: boolean; readonly reason?: string; readonly order?: string; readonly tag?: readonly string[] }

export const addAmend: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'amend <cycle>', { ru: 'поправка идущей программы: показать, что изменится, и применить', en: 'amend a running programme: show what would change, and apply it' })
    .option('--file <file>', say({ ru: 'новая редакция программы; она публикуется', en: 'the new edition of the programme; it is published' }))
    .option('--edition <number>', say({ ru: 'опубликованная редакция', en: 'a published edition' }), wholeNumberFrom)
    .option('--tag <tag=schools>', say({ ru: 'школы, которые получают признак новой редакции: federal=vyazma-1,gagarin-1; можно повторять', en: 'schools that get a tag of the new edition: federal=vyazma-1,gagarin-1; may be repeated' }), gathered)
    .option('--apply', say({ ru: 'применить; без этого только показать', en: 'apply it; without this it is only shown' }))
    .option('--reason <text>', say({ ru: 'почему', en: 'why' }))
    .option('--order <number>', say({ ru: 'номер приказа или указа', en: 'number of the order or decree' }))
    .action(async (cycle: string, options: Options) => {
      if (options.apply === true && options.reason === undefined) throw usageError('С --apply нужна причина: --reason', 'With --apply a --reason is needed');
      const tagged = (options.tag ?? []).map(taggedFrom);
      const edition = await editionOf(options, cli);
      const api = await cli.api();
      const path = `/cycles/${encodeURIComponent(cycle)}/amend`;
      if (options.apply === true) {
        const answer = await api.post<CycleAnswer>(path, { body: { edition, reason: options.reason, order: options.order ?? null, tagged } });
        cli.answer(answer, () => cycleAnswerText(answer, cli));
        return;
      }
      const preview = await api.post<AmendmentPreview>(`${path}/preview`, { body: { edition, tagged } });
      cli.answer(preview, () => previewText(preview, cli));
    });
};

const taggedFrom = (given: string): { readonly tag: string; readonly schools: readonly string[] } => {
  const [tag = '', list = ''] = given.split('=');
  const schools = list.split(',').map((school) => school.trim()).filter((school) => school !== '');
  if (tag.trim() === '' || schools.length === 0) throw usageError(`Не понял «${given}»: нужно признак=школа,школа`, `“${given}” is not tag=school,school`);
  return { tag: tag.trim(), schools };
};

const editionOf = async ({ file, edition }: Options, cli: Cli): Promise<number> => {
  if ((file === undefined) === (edition === undefined)) throw usageError('Укажите --file или --edition', 'Give --file or --edition');
  if (file === undefined) return edition!;
  const read = await readProgramme(cli, file);
  if (!read.valid) throw invalidProgramme(file, read.source, read.problems);
  const api = await cli.api();
  return (await api.post<PublishAnswer>('/programmes', { text: { type: 'text/yaml; charset=utf-8', content: read.source } })).edition;
};

const previewText = (preview: AmendmentPreview, { language, width, say }: Cli): string => {
  const { from, to, cases, changed, appear, go, moved, repeated, effects } = preview;
  const rows = effects.flatMap((effect) => [
    ...effect.appear.map(({ step, due }) => ({ case: effect.case, step, what: { ru: `появится${due === null ? '' : `, срок ${dayText(due, 'ru')}`}`, en: `appears${due === null ? '' : `, due ${dayText(due, 'en')}`}` } })),
    ...effect.go.map(({ step }) => ({ case: effect.case, step, what: { ru: 'уйдёт', en: 'goes' } })),
    ...effect.moved.map((one) => ({ case: effect.case, step: one.step, what: { ru: `срок ${dayText(one.from, 'ru')} → ${dayText(one.to, 'ru')}`, en: `due ${dayText(one.from, 'en')} → ${dayText(one.to, 'en')}` } })),
    ...effect.notices.filter((notice) => notice.repeated).map(({ step, id, at }) => ({ case: effect.case, step,
      what: { ru: `повторится ${id}: ${dayText(at.slice(0, 10), 'ru')}`, en: `${id} repeats: ${dayText(at.slice(0, 10), 'en')}` } })),
  ]);
  const shown = rows.slice(0, rowsShown);
  return [
    say({ ru: `Редакция ${from} → ${to}. Открытых карточек: ${cases}, изменится: ${changed}.`, en: `Edition ${from} → ${to}. Open cases: ${cases}, of which change: ${changed}.` }),
    say({ ru: `Задач появится ${appear}, уйдёт ${go}, сроков сдвинется ${moved}, напоминаний и эскалаций повторится ${repeated}.`,
      en: `Tasks that appear: ${appear}, that go: ${go}; dates that move: ${moved}; reminders and escalations that repeat: ${repeated}.` }),
    ...(shown.length === 0 ? [] : ['', table(shown, [
      { title: { ru: 'Карточка', en: 'Case' }[language], value: (row) => row.case },
      { title: { ru: 'Шаг', en: 'Step' }[language], value: (row) => row.step },
      { title: { ru: 'Что изменится', en: 'What changes' }[language], value: (row) => row.what[language], wraps: true },
    ], width)]),
    ...(rows.length > shown.length ? [say({ ru: `И ещё ${rows.length - shown.length}; все — в --json.`, en: `And ${rows.length - shown.length} more; --json has all.` })] : []),
    '', say({ ru: 'Ничего не изменено. Применить: та же команда с --apply --reason.', en: 'Nothing was changed. To apply it: the same command with --apply --reason.' }),
  ].join('\n');
};

const rowsShown = 60;
