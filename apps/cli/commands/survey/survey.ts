import type { SurveyChanged } from '@uplift/api/surveys/manage-survey';
import type { SurveyTaken } from '@uplift/api/surveys/answer-survey';
import type { SurveyResults, SurveyView } from '@uplift/api/surveys/show-survey';
import { fieldValueOf } from '../form/field-values.js';
import { wholeNumberFrom } from '../number-option.js';
import { table } from '../../output/table.js';
import { command, group, type AddCommand } from '../../program.js';

const addOpen: AddCommand = (parent, cli) => {
  command(parent, cli, 'open <survey> <cycle> <form>', { ru: 'открыть анонимный опрос по форме', en: 'open an anonymous survey on a form' })
    .requiredOption('--closes <instant>', cli.say({ ru: 'до какого момента: 2026-11-20T21:00:00.000Z', en: 'until when: 2026-11-20T21:00:00.000Z' }))
    .action(async (survey: string, cycle: string, form: string, { closes }: { closes: string }) => {
      const answer = await (await cli.api()).post<SurveyChanged>('/surveys', { body: { survey, cycle, form, closesAt: closes } });
      cli.answer(answer, () => cli.say({ ru: `Опрос ${survey} открыт.`, en: `Survey ${survey} is open.` }));
    });
};

const addTickets: AddCommand = (parent, cli) => {
  command(parent, cli, 'tickets <survey> <count>', { ru: 'сделать билеты; показываются один раз', en: 'make tickets; they are shown once' })
    .option('--school <school>', cli.say({ ru: 'для школы; без неё — для тех, кто школу не называет', en: 'for a school; without it for people who name none' }))
    .action(async (survey: string, count: string, { school = null }: { school?: string | null }) => {
      const answer = await (await cli.api()).post<{ issued: readonly string[] }>(`/surveys/${encodeURIComponent(survey)}/tickets`, { body: { school, count: wholeNumberFrom(count) } });
      cli.answer(answer, () => answer.issued.join('\n'));
    });
};

const addAnswer: AddCommand = (parent, cli) => {
  command(parent, cli, 'answer <survey> <field=value...>', { ru: 'ответить по билету, например с бумажной анкеты: position=teacher years=12', en: 'answer with a ticket, such as from a paper form: position=teacher years=12' })
    .requiredOption('--ticket <ticket>', cli.say({ ru: 'билет; годится один раз', en: 'the ticket; good for one answer' }))
    .action(async (survey: string, words: readonly string[], { ticket }: { ticket: string }) => {
      const api = await cli.api();
      const { form } = await api.get<SurveyView>(`/surveys/${encodeURIComponent(survey)}`);
      const values = Object.fromEntries(words.map((word) => fieldValueOf(word, { form })).filter(({ value }) => value !== null).map(({ field, value }) => [field, value]));
      const answer = await api.post<SurveyTaken>(`/surveys/${encodeURIComponent(survey)}/answers`, { body: { ticket, values } });
      cli.answer(answer, () => cli.say({ ru: 'Ответ принят. Кто ответил, не сохранено.', en: 'The answer was taken. Who gave it is not kept.' }));
    });
};

const addResults: AddCommand = (parent, cli) => {
  command(parent, cli, 'results <survey>', { ru: 'итоги опроса', en: 'a survey’s tallies' }).action(async (survey: string) => {
    const { say, width } = cli;
    const answer = await (await cli.api()).get<SurveyResults>(`/surveys/${encodeURIComponent(survey)}/results`);
    cli.answer(answer, () => answer.total === null ? say({ ru: 'Ответов пока слишком мало.', en: 'Too few have answered yet.' }) : [
      say({ ru: `Ответов ${answer.total.answers}, школ ${answer.total.schools}, без школы ${answer.total.unattached}`, en: `Answers ${answer.total.answers}, schools ${answer.total.schools}, without a school ${answer.total.unattached}` }),
      table(answer.total.fields, [
        { title: say({ ru: 'Поле', en: 'Field' }), value: ({ field }) => field }, { title: say({ ru: 'Ответили', en: 'Given' }), value: ({ given }) => String(given), align: 'right' },
        { title: say({ ru: 'Итог', en: 'Tally' }), value: ({ choices, sum }) => choices === undefined ? String(sum ?? '') : Object.entries(choices).map(([id, count]) => `${id} ${count}`).join(', '), wraps: true },
      ], width)].join('\n'));
  });
};

const addClose: AddCommand = (parent, cli) => {
  command(parent, cli, 'close <survey>', { ru: 'завершить опрос и уничтожить ключ билетов', en: 'end a survey and destroy its tickets’ key' }).action(async (survey: string) => {
    const answer = await (await cli.api()).post<SurveyChanged>(`/surveys/${encodeURIComponent(survey)}/close`);
    cli.answer(answer, () => cli.say({ ru: `Опрос ${survey} завершён.`, en: `Survey ${survey} is over.` }));
  });
};

export const addSurvey: AddCommand = (parent, cli) => group(parent, cli, 'survey', { ru: 'анонимные опросы', en: 'anonymous surveys' }, [addOpen, addTickets, addAnswer, addResults, addClose]);
