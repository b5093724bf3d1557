import { fold } from '@uplift/domain/core/decider';
import type { FigureSource } from '@uplift/domain/programme/report-sources';
import { nothingFound, type Found } from '@uplift/domain/report/model';
import { answersOf, surveyDecider } from '@uplift/domain/survey/decide';
import type { SurveyEvent } from '@uplift/domain/survey/events';
import { surveyStreamOf } from '@uplift/domain/survey/stream';
import { tallyOf, type SurveyTally } from '@uplift/domain/survey/tally';
import type { ReportContext } from '../report-context.js';
import { counted } from './counted.js';

type SurveySource = Extract<FigureSource, { of: 'survey' }>;

/**
 * A number of the cycle's survey by this form: the survey that is called `CYCLE-FORM`. It comes from the tally, never from an answer,
 * and not at all while fewer have answered than may be shown.
 */
export const surveyFigure = async (source: SurveySource, context: ReportContext): Promise<Found> => {
  const survey = `${context.cycle}-${source.form}`;
  const form = context.document.forms.find(({ id }) => id === source.form);
  const stored = await context.store.readStream(surveyStreamOf(survey));
  const state = fold(surveyDecider, stored.map((event) => context.codec.decode(event) as SurveyEvent));
  if (state.status === 'none' || form === undefined) return nothingFound;
  const answers = answersOf(state);
  if (answers.length < state.leastShown) return nothingFound;
  const value = valueOf(source, tallyOf(form, answers));
  return value === null ? nothingFound : counted(value, `survey-tally ${survey}`, stored.at(-1)!.position, context);
};

const valueOf = ({ value, where }: SurveySource, tally: SurveyTally): number | null => {
  if (where !== undefined) {
    const field = tally.fields.find((one) => one.field === where.field);
    return field !== undefined && 'choices' in field ? field.choices[where.choice] ?? null : null;
  }
  switch (value) {
    case 'respondents': return tally.answers;
    case 'anonymous': return tally.unattached;
    case 'schools': return tally.schools;
    case 'municipalities': return tally.municipalities;
  }
};
