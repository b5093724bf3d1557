import type { PlainDate } from '../core/instant.js';

/** What a meeting is called within its cycle: `working-group@2020-11-02`, in a municipality `planning.vyazma@2020-11-02`. */
export const meetingNameOf = (series: string, municipality: string | null, occurrence: PlainDate): string =>
  `${municipality === null ? series : `${series}.${municipality}`}@${occurrence}`;
/** Its id says the cycle first. */
export const meetingIdOf = (cycle: string, name: string): string => `${cycle}.${name}`;
export const meetingStreamOf = (meeting: string): string => `meeting-${meeting}`;
/** The cycle of a meeting's id; no cycle's id has a dot. */
export const cycleOfMeeting = (meeting: string): string => meeting.slice(0, meeting.indexOf('.'));
