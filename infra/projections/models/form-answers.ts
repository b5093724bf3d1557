import { partsOfAnswerId } from '@uplift/domain/form-answer/stream';
import { plain, type ReadModel } from '../read-model.js';
import { insertRows, patchRows, type Cell, type Columns } from '../statements.js';

const begun: Columns = { case_id: 'text', step: 'text', form: 'text', form_version: 'int', status: 'text', round: 'int', begun_at: 'text', version: 'int' };
const patch: Columns = {
  case_id: 'text', step: 'text', status: 'text', round: 'int', filled: 'int', required: 'int', questions: 'int', first_submitted_at: 'text', submitted_at: 'text', late: 'bool', version: 'int',
};
type Patch = Partial<Record<keyof typeof patch, Cell>> & { version: number };

/** Answers to forms: how far they are filled in, whether they are held back, when they were handed in. The step's own row says whose they are. */
export const formAnswers: ReadModel = {
  name: 'form_answers',
  tables: (schema) => `CREATE TABLE ${schema}.form_answers (
    case_id ${plain}, step ${plain}, form ${plain} NOT NULL, form_version int NOT NULL, status ${plain} NOT NULL, round int NOT NULL, begun_at ${plain} NOT NULL,
    filled int NOT NULL DEFAULT 0, required int NOT NULL DEFAULT 0, questions int NOT NULL DEFAULT 0, first_submitted_at ${plain}, submitted_at ${plain}, late boolean,
    version int NOT NULL, PRIMARY KEY (case_id, step))`,
  indexes: () => [],
  fold: () => {
    let rows: Cell[][] = [];
    let patches = new Map<string, Patch>();
    const set = ({ stream, version }: { stream: string; version: number }, values: Omit<Patch, 'version'>): void => {
      patches.set(stream, { ...patches.get(stream), ...values, version });
    };
    return {
      on: {
        AnswerBegun: ({ data, occurredAt }, { version }) => { rows.push([data.case, data.step, data.form.id, data.form.version, 'draft', 1, occurredAt, version]); },
        FieldsSaved: ({ data: { filled, required } }, stored) => { set(stored, { filled, required }); },
        AnswerHeldBack: ({ data }, stored) => { set(stored, { status: 'held-back', questions: data.questions.length }); },
        // How many are left the stream alone knows; until the next handing in the answer counts as a draft again.
        QuestionResolved: (_, stored) => { set(stored, { status: 'draft', questions: 0 }); },
        AnswerSubmitted: ({ data, occurredAt }, stored) => { set(stored, { status: 'submitted', questions: 0, submitted_at: occurredAt, late: data.late,
          ...data.round === 1 && { first_submitted_at: occurredAt } }); },
        AnswerReopened: ({ data }, stored) => { set(stored, { status: 'draft', round: data.round }); },
        AnswerLockLifted: (_, stored) => { set(stored, {}); },
      },
      drain: (schema) => {
        const statements = [
          ...insertRows(`${schema}.form_answers`, begun, rows),
          ...patchRows(`${schema}.form_answers`, patch, ['case_id', 'step'], [...patches].map(([stream, values]) => {
            const { case: id, step } = partsOfAnswerId(stream.slice('answer-'.length));
            return Object.keys(patch).map((name) => (name === 'case_id' ? id : name === 'step' ? step : values[name] ?? null));
          })),
        ];
        rows = [];
        patches = new Map();
        return statements;
      },
    };
  },
};
