import type { FormAnswers, FormsAnswer } from '@uplift/api/forms/form-completeness';
import type { FormView } from '@uplift/api/forms/form-view';
import type { SubmittedForm } from '@uplift/api/forms/submit-form';
import { exitCodes } from '../../exit-codes.js';
import { table } from '../../output/table.js';
import { command, group, type AddCommand } from '../../program.js';
import { attachmentsFrom } from '../task/attachments.js';
import { gathered } from '../repeated-option.js';
import { fieldValueOf } from './field-values.js';
import { formStatusText, formText, valueText } from './form-text.js';

const pathOf = (id: string, step: string): string => `/cases/${encodeURIComponent(id)}/steps/${encodeURIComponent(step)}/form`;

const addShow: AddCommand = (parent, cli) => {
  command(parent, cli, 'show <case> <step>', { ru: 'форма шага с ответами и вопросами', en: 'a step’s form with answers and questions' })
    .action(async (id: string, step: string) => {
      const view = await (await cli.api()).get<FormView>(pathOf(id, step));
      cli.answer(view, () => formText(view, cli));
    });
};

const addSave: AddCommand = (parent, cli) => {
  command(parent, cli, 'save <case> <step> <field=value...>', { ru: 'сохранить поля черновика: teachers=28 share=7/18 centre=да', en: 'save fields of a draft: teachers=28 share=7/18 centre=yes' })
    .action(async (id: string, step: string, words: readonly string[]) => {
      const api = await cli.api();
      const view = await api.get<FormView>(pathOf(id, step));
      const fields = words.map((word) => fieldValueOf(word, view)).map((change) => ({ ...change, seen: view.fields.find(({ field }) => field === change.field)?.version ?? 0 }));
      const saved = await api.post<FormView & { readonly results: readonly { field: string; outcome: string; value: null }[] }>(`${pathOf(id, step)}/fields`, { body: { fields } });
      const conflicts = saved.results.filter(({ outcome }) => outcome === 'conflict');
      cli.answer(saved, () => [formText(saved, cli), ...conflicts.map(({ field, value }) => cli.say({
        ru: `Поле ${field} изменил другой человек: ${valueText(value, cli)}`, en: `Somebody else has changed ${field}: ${valueText(value, cli)}` }))].join('\n'));
      if (conflicts.length > 0) cli.end(exitCodes.refused);
    });
};

const addSubmit: AddCommand = (parent, cli) => {
  command(parent, cli, 'submit <case> <step>', { ru: 'сдать форму вместе с шагом', en: 'hand in the form with its step' })
    .option('--note <text>', cli.say({ ru: 'примечание', en: 'a note' }))
    .option('--file <kind=path>', cli.say({ ru: 'документ: вид и файл; можно повторять', en: 'a document: its kind and file; may be repeated' }), gathered)
    .action(async (id: string, step: string, { note = '', file = [] }: { note?: string; file?: readonly string[] }) => {
      const api = await cli.api();
      const done = await api.post<SubmittedForm>(`${pathOf(id, step)}/submit`, { body: { note, attachments: await attachmentsFrom(cli, file) } });
      cli.answer(done, () => formText(done, cli));
      if (!done.handedIn) cli.end(exitCodes.refused);
    });
};

const addExplain: AddCommand = (parent, cli) => {
  command(parent, cli, 'explain <case> <step> <question>', { ru: 'пояснить необычное значение', en: 'explain an unusual value' })
    .requiredOption('--text <text>', cli.say({ ru: 'пояснение, без имён', en: 'the explanation, without names' }))
    .action(async (id: string, step: string, question: string, { text }: { text: string }) => {
      const view = await (await cli.api()).post<FormView>(`${pathOf(id, step)}/questions/${encodeURIComponent(question)}`, { body: { explanation: text } });
      cli.answer(view, () => formText(view, cli));
    });
};

const addReopen: AddCommand = (parent, cli) => {
  command(parent, cli, 'reopen <case> <step>', { ru: 'открыть сданную форму снова', en: 'open a form again that was handed in' })
    .requiredOption('--reason <text>', cli.say({ ru: 'причина', en: 'the reason' }))
    .action(async (id: string, step: string, { reason }: { reason: string }) => {
      const view = await (await cli.api()).post<FormView>(`${pathOf(id, step)}/reopen`, { body: { reason } });
      cli.answer(view, () => formText(view, cli));
    });
};

const addUnlock: AddCommand = (parent, cli) => {
  command(parent, cli, 'unlock <case> <step>', { ru: 'разрешить изменить форму после срока', en: 'let a form be changed after its deadline' })
    .requiredOption('--until <instant>', cli.say({ ru: 'до какого момента: 2026-11-20T21:00:00.000Z', en: 'until when: 2026-11-20T21:00:00.000Z' }))
    .requiredOption('--reason <text>', cli.say({ ru: 'причина', en: 'the reason' }))
    .option('--order <number>', cli.say({ ru: 'приказ', en: 'the order' }))
    .action(async (id: string, step: string, { until, reason, order = null }: { until: string; reason: string; order?: string | null }) => {
      const view = await (await cli.api()).post<FormView>(`${pathOf(id, step)}/unlock`, { body: { until, reason, order } });
      cli.answer(view, () => formText(view, cli));
    });
};

const addStatus: AddCommand = (parent, cli) => {
  command(parent, cli, 'status <cycle> [step]', { ru: 'полнота и своевременность форм цикла; с шагом — по каждому', en: 'completeness and timeliness of a cycle’s forms; with a step, one by one' })
    .action(async (cycle: string, step: string | undefined) => {
      const { say, language, width } = cli;
      const api = await cli.api();
      if (step === undefined) {
        const answer = await api.get<FormsAnswer>(`/cycles/${encodeURIComponent(cycle)}/forms`);
        cli.answer(answer, () => table(answer.forms, [
          { title: say({ ru: 'Шаг', en: 'Step' }), value: (row) => row.step }, { title: say({ ru: 'Форма', en: 'Form' }), value: (row) => row.title[language], wraps: true },
          ...([['expected', 'Ждём', 'Expected'], ['notBegun', 'Не начато', 'Not begun'], ['draft', 'Черновик', 'Draft'], ['heldBack', 'Вопросы', 'Held back'], ['onTime', 'В срок', 'In time'],
            ['late', 'Поздно', 'Late'], ['overdue', 'Просрочено', 'Overdue']] as const).map(([key, ru, en]) => ({ title: say({ ru, en }), value: (row: FormsAnswer['forms'][number]) => String(row[key]), align: 'right' as const })),
        ], width));
        return;
      }
      const answer = await api.get<FormAnswers>(`/cycles/${encodeURIComponent(cycle)}/forms/${encodeURIComponent(step)}`, { limit: 500 });
      cli.answer(answer, () => table(answer.answers, [
        { title: say({ ru: 'Карточка', en: 'Case' }), value: (row) => row.case }, { title: say({ ru: 'Название', en: 'Name' }), value: (row) => row.name ?? '', wraps: true },
        { title: say({ ru: 'Состояние', en: 'Status' }), value: (row) => formStatusText(row.status, cli) + (row.overdue ? say({ ru: ', просрочена', en: ', overdue' }) : row.late === true ? say({ ru: ', поздно', en: ', late' }) : '') },
        { title: say({ ru: 'Заполнено', en: 'Filled' }), value: (row) => `${row.filled}/${row.required}`, align: 'right' },
      ], width));
    });
};

export const addForm: AddCommand = (parent, cli) => group(parent, cli, 'form', { ru: 'формы: заполнить, сдать, пояснить, полнота', en: 'forms: fill in, hand in, explain, completeness' },
  [addShow, addSave, addSubmit, addExplain, addReopen, addUnlock, addStatus]);
