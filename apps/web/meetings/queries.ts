import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/generated/schema.js';

type Schemas = components['schemas'];
export type MeetingRow = Schemas['MeetingRow'];
export type Meeting = Schemas['Meeting'];
export type DecisionOfMeeting = Schemas['DecisionOfMeeting'];
const most = 500;

export const meetingsQuery = (cycle: string) => queryOptions({
  queryKey: ['meetings', cycle],
  queryFn: async () => {
    const meetings: MeetingRow[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await answered(api.GET('/api/v1/cycles/{cycle}/meetings', { params: { path: { cycle }, query: { limit: most, ...cursor !== undefined && { cursor } } } }));
      meetings.push(...page.meetings);
      if (page.next === null) return meetings;
      cursor = page.next;
    }
  },
});

export const meetingQuery = (cycle: string, meeting: string) => queryOptions({
  queryKey: ['meetings', cycle, meeting], queryFn: () => answered(api.GET('/api/v1/cycles/{cycle}/meetings/{meeting}', { params: { path: { cycle, meeting } } })),
});
