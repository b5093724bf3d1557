import { Option } from 'commander';
import type { EffectAnswer } from '@uplift/api/effect/show-effect';
import type { Text } from '../../language.js';
import { table } from '../../output/table.js';
import { wrap } from '../../output/wrap.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';

interface Options { readonly exam: string; readonly subject?: string; readonly before?: number; readonly after?: number }
type School = EffectAnswer['schools'][number];

const verdicts: Readonly<Record<School['verdict'], Text>> = {
  'improved': { ru: 'лучше', en: 'improved' }, 'worsened': { ru: 'хуже', en: 'worsened' },
  'no-difference-shown': { ru: 'различие не показано', en: 'no difference shown' }, 'unproven': { ru: 'не доказано', en: 'unproven' },
};
const reasons: Readonly<Record<NonNullable<School['why']>, Text>> = {
  'small-cohort': { ru: 'мало учеников', en: 'few pupils' }, 'no-results': { ru: 'нет результатов', en: 'no results' }, 'no-similar-schools': { ru: 'не с кем сравнить', en: 'nobody to compare with' },
};

export const addCycleEffect: AddCommand = (parent, cli) => {
  command(parent, cli, 'effect <cycle>', { ru: 'что изменилось в школах рядом с похожими школами вне программы', en: 'what changed in the schools beside similar ones outside the programme' })
    .addOption(new Option('--exam <exam>', cli.say({ ru: 'экзамен', en: 'exam' })).choices(['vpr', 'oge', 'ege']).default('oge'))
    .option('--subject <id>', cli.say({ ru: 'один предмет', en: 'one subject' }))
    .option('--before <year>', cli.say({ ru: 'весна до программы', en: 'the spring before the programme' }), wholeNumberFrom)
    .option('--after <year>', cli.say({ ru: 'весна итога', en: 'the spring of the outcome' }), wholeNumberFrom)
    .action(async (cycle: string, options: Options) => {
      const { say, language, width } = cli;
      const answer = await (await cli.api()).get<EffectAnswer>(`/cycles/${encodeURIComponent(cycle)}/effect`, { ...options });
      const points = (estimate: School['effect']): string => (estimate === null ? '—' : `${pp(estimate.value)} [${pp(estimate.low)}; ${pp(estimate.high)}]`);
      const pp = (share: number): string => (Math.round(share * 1000) / 10).toFixed(1).replace('-', '−').replace('.', language === 'ru' ? ',' : '.');
      const pupils = (one: School['own']): string => (one === null ? '—' : `${one.before.pupils} → ${one.after.pupils}`);
      const { programme } = answer;
      cli.answer(answer, () => [
        table(answer.schools, [
          { title: say({ ru: 'Школа', en: 'School' }), value: ({ name }) => name, wraps: true },
          { title: say({ ru: 'Учеников', en: 'Pupils' }), value: ({ own }) => pupils(own) },
          { title: say({ ru: 'Изменение, п. п.', en: 'Change, points' }), value: ({ own }) => (own === null ? '—' : pp(own.change.value)), align: 'right' },
          { title: say({ ru: 'У похожих', en: 'Similar' }), value: ({ similar }) => (similar === null ? '—' : pp(similar.change.value)), align: 'right' },
          { title: say({ ru: 'Эффект, 95 %', en: 'Effect, 95 %' }), value: ({ effect }) => points(effect) },
          { title: say({ ru: 'Вывод', en: 'Verdict' }), value: ({ verdict, why }) => verdicts[verdict][language] + (why === null ? '' : ` (${reasons[why][language]})`), wraps: true },
        ], width), '',
        say({ ru: `Программа: ${points(programme.effect)}, ${verdicts[programme.verdict].ru}; школ ${programme.schools}, учеников ${programme.pupils}.`,
          en: `Programme: ${points(programme.effect)}, ${verdicts[programme.verdict].en}; ${programme.schools} schools, ${programme.pupils} pupils.` }),
        say({ ru: 'Меньше нуля — доля ниже порога снизилась.', en: 'Below zero, the share under the threshold has fallen.' }), '', ...wrap(answer.method[language], width),
      ].join('\n'));
    });
};
