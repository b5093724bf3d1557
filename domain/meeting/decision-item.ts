import type { Decision } from './events.js';
import type { KnownMeeting } from './state.js';

const longestSeries = 36;

/**
 * What a decision is called among the steps added to a case: the meeting, its first day and the decision's number, with its revision
 * once it was corrected. One name in the whole cycle, for meetings of a series differ in their days and those of municipalities in their cases.
 */
export const decisionItemOf = ({ series, meeting, occurrence }: Pick<KnownMeeting, 'series' | 'meeting' | 'occurrence'>, { number }: Pick<Decision, 'number'>, revision: number): string => {
  const name = (series ?? meeting.slice(meeting.indexOf('.') + 1, meeting.lastIndexOf('@'))).split('.')[0]!.slice(0, longestSeries).replace(/-+$/, '');
  return [name, occurrence.replaceAll('-', ''), number.replaceAll('.', '-'), ...(revision > 1 ? [`r${revision}`] : [])].join('-');
};
