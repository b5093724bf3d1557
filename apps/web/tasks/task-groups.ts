import type { StepRow } from '../api/schemas.js';

export type GroupName = 'late' | 'today' | 'soon' | 'later';
const soonDays = 5;

const groupOf = ({ late, workingDaysLeft }: Pick<StepRow, 'late' | 'workingDaysLeft'>): GroupName => {
  if (late) return 'late';
  if (workingDaysLeft === 0) return 'today';
  return workingDaysLeft !== null && workingDaysLeft <= soonDays ? 'soon' : 'later';
};

/** Tasks by how pressing they are; groups without any are left out. The order within a group is the list's own: the earliest due first. */
export const taskGroups = <Row extends Pick<StepRow, 'late' | 'workingDaysLeft'>>(tasks: readonly Row[]): readonly { readonly name: GroupName; readonly tasks: readonly Row[] }[] =>
  (['late', 'today', 'soon', 'later'] as const).map((name) => ({ name, tasks: tasks.filter((task) => groupOf(task) === name) })).filter(({ tasks: group }) => group.length > 0);
