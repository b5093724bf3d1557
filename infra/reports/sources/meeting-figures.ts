import type { FigureSource } from '@uplift/domain/programme/report-sources';
import { nothingFound, type Found } from '@uplift/domain/report/model';
import type { ReportContext } from '../report-context.js';
import { counted, positionColumn } from './counted.js';
import { followedDecisions } from './decision-fulfilment.js';
import { signedMeetings } from './signed-meetings.js';

type MeetingsSource = Extract<FigureSource, { of: 'meetings' }>;
interface Row { readonly planned: number; readonly held: number; readonly attended: number; readonly decisions: number; readonly position: string }

/** A meeting is held once somebody was there or its minutes are signed. Nothing is known while none is planned. */
export const meetingFigure = async ({ series, value }: MeetingsSource, context: ReportContext): Promise<Found> => {
  const query = `meetings-${value}${series === undefined ? '' : ` ${series}`}`;
  const { rows: [row] } = await context.db.query<Row>(`
    SELECT count(*)::int AS planned, count(*) FILTER (WHERE status = 'signed' OR attended IS NOT NULL)::int AS held, coalesce(sum(attended), 0)::int AS attended,
      coalesce(sum(decisions), 0)::int AS decisions, ${positionColumn} AS position
    FROM read.meetings WHERE cycle = $1 AND ($2::text IS NULL OR series = $2) AND status <> 'cancelled'`, [context.cycle, series ?? null]);
  if (row!.planned === 0) return nothingFound;
  if (value === 'decisions-dated' || value === 'decisions-done') {
    const { decisions, position } = await followedDecisions(await signedMeetings(series, context), context);
    const dated = decisions.flatMap(({ fulfilment }) => fulfilment ?? []);
    return counted(value === 'decisions-dated' ? dated.length : dated.filter(({ cases, done }) => done === cases).length, query, position, context);
  }
  return counted(row![value], query, row!.position, context);
};
