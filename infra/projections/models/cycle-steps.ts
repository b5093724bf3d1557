import { addedStageTitles, originKindOf, type AddedStep } from '@uplift/domain/case/added-step';
import { plain, type ReadModel } from '../read-model.js';
import { arrayCell, insertRows, overwriting, type Cell, type Columns } from '../statements.js';

const columns: Columns = {
  cycle: 'text', step: 'text', kind: 'text', step_kind: 'text', stage: 'text', stage_order: 'int', step_order: 'int', title_ru: 'text', title_en: 'text',
  stage_ru: 'text', stage_en: 'text', responsible: 'text[]', reviewers: 'text[]', late: 'text',
};

/** What the steps of a cycle are called and in which order they stand, as its programme's edition says. `kind` is whose step it is. */
export const cycleSteps: ReadModel = {
  name: 'cycle_steps',
  tables: (schema) => `CREATE TABLE ${schema}.cycle_steps (
    cycle ${plain}, step ${plain}, kind ${plain} NOT NULL, step_kind ${plain} NOT NULL, stage ${plain} NOT NULL, stage_order int NOT NULL,
    step_order int NOT NULL, title_ru text NOT NULL, title_en text NOT NULL, stage_ru text NOT NULL, stage_en text NOT NULL,
    responsible text[] NOT NULL, reviewers text[] NOT NULL, late ${plain} NOT NULL, PRIMARY KEY (cycle, step))`,
  indexes: () => [],
  fold: ({ cycles, cases }) => {
    let rows = new Map<string, Cell[]>();
    const put = (row: Cell[]): void => { rows.set(`${row[0]} ${row[1]}`, row); };
    const layOut = (cycle: string): void => {
      const { document, steps } = cycles.stepsOf(cycle);
      for (const { instance, stageIndex, order } of steps.values()) {
        const stage = document.stages[stageIndex]!;
        put([cycle, instance.id, instance.subject, instance.kind, stage.id, stageIndex, order, instance.title.ru, instance.title.en,
          stage.title.ru, stage.title.en, arrayCell(instance.responsible), arrayCell(instance.review?.by ?? []), instance.late]);
      }
    };
    // The id of an added step is one in the whole cycle, though it is a single case's.
    const putAdded = (stream: string, { step, title, responsible }: Pick<AddedStep, 'step' | 'title' | 'responsible'>): void => {
      const { cycle, kind } = cases.of(stream);
      const { instance, stageIndex, order } = cycles.stepOf(cycle, step);
      const stage = addedStageTitles[originKindOf(step)];
      put([cycle, step, kind, instance.kind, instance.stage, stageIndex, order, title.ru, title.en, stage.ru, stage.en,
        arrayCell(responsible), arrayCell([]), instance.late]);
    };
    return {
      on: {
        CyclePlanned: ({ data: { cycle } }) => { layOut(cycle); },
        // What the amended edition does not have keeps its name: cases have lived through it.
        CycleAmended: (_, { stream }) => { layOut(stream.slice('cycle-'.length)); },
        // The id of an added step is one in the whole cycle, though it is a single case's.
        StepAdded: ({ data }, { stream }) => { putAdded(stream, data); },
        StepCorrected: ({ data }, { stream }) => { putAdded(stream, data); },
      },
      drain: (schema) => {
        const statements = insertRows(`${schema}.cycle_steps`, columns, [...rows.values()], overwriting(columns, ['cycle', 'step']));
        rows = new Map();
        return statements;
      },
    };
  },
};
