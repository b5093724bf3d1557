import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import type { SeenEvent } from '../year/event-view.js';

export interface MonthRow {
  readonly month: string;
  opened: number; submitted: number; late: number; returned: number; completed: number; reminders: number; escalations: number; mails: number; reports: number;
}

/** What happened in each month of the programme's own time. `isReport` tells which steps are reports. */
export const byMonth = (events: readonly SeenEvent[], zone: string, isReport: (step: string) => boolean): readonly MonthRow[] => {
  const rows = new Map<string, MonthRow>();
  for (const { type, occurredAt, data } of events) {
    const month = localDateOf(occurredAt, zone).slice(0, 7);
    let row = rows.get(month);
    if (row === undefined) {
      rows.set(month, row = { month, opened: 0, submitted: 0, late: 0, returned: 0, completed: 0, reminders: 0, escalations: 0, mails: 0, reports: 0 });
    }
    switch (type) {
      case 'StepOpened': row.opened += 1; break;
      case 'StepSubmitted':
        row.submitted += 1;
        if (data['late'] === true) row.late += 1;
        if (isReport(String(data['step']))) row.reports += 1;
        break;
      case 'StepReturned': row.returned += 1; break;
      case 'StepCompleted': row.completed += 1; break;
      case 'ReminderIssued': row.reminders += 1; break;
      case 'StepEscalated': row.escalations += 1; break;
      case 'DigestSent': row.mails += 1; break;
      default: break;
    }
  }
  return [...rows.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
};

const columns = ['opened', 'submitted', 'late', 'returned', 'completed', 'reminders', 'escalations', 'mails', 'reports'] as const;

export const printedTable = (rows: readonly MonthRow[]): string => {
  const total = columns.map((column) => rows.reduce((sum, row) => sum + row[column], 0));
  const lines = [
    ['month', ...columns], ...rows.map((row) => [row.month, ...columns.map((column) => String(row[column]))]), ['total', ...total.map(String)],
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')).join('\n');
};
