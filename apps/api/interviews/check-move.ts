import { Injectable } from '@nestjs/common';
import { DomainError, type Language } from '@uplift/domain/core/domain-error';
import { interviewDecider } from '@uplift/domain/interview/decide';
import type { Slot } from '@uplift/domain/interview/slot';
import { PlainDate } from '@uplift/domain/core/instant';
import { Text } from '@uplift/domain/programme/vocabulary';
import { schoolNames } from '@uplift/infra/projections/queries/subject-names';
import { z } from 'zod';
import type { SignedIn } from '../access/signed-in.js';
import { Clock } from '../parts/clock.js';
import { ReadDatabase } from '../parts/read-database.js';
import { MoveInterview } from './change-interviews.js';
import { KnownInterviews } from './interview-facts.js';

export const CheckMove = MoveInterview.meta({ id: 'CheckInterviewMove' });
export const MoveChecked = z.object({
  school: z.string(), possible: z.boolean(),
  clash: z.object({ code: z.string(), title: z.string(), detail: z.string(), with: z.object({ school: z.string(), name: z.string() }).nullable() }).nullable()
    .describe('Why it would be refused; null when it would not.'),
  slot: z.object({ slot: z.string(), date: PlainDate, from: z.string(), to: z.string(), outsideAnnounced: z.boolean(), inBreak: z.boolean(), dayOff: Text.nullable() }).nullable()
    .describe('When it would be, and what is odd about that time; null when it is there already or would be refused.'),
}).meta({ id: 'InterviewMoveChecked' });
export type MoveChecked = z.infer<typeof MoveChecked>;

/** Says what moving or booking an interview would come to, by the decision that would do it. Nothing is stored. */
@Injectable()
export class CheckInterviewMove {
  constructor(private readonly interviews: KnownInterviews, private readonly clock: Clock, private readonly db: ReadDatabase) {}

  async run(cycle: string, { step, school, at }: z.output<typeof CheckMove>, reader: SignedIn, language: Language): Promise<MoveChecked> {
    const facts = await this.interviews.of(cycle, step);
    const state = await this.interviews.stateOf(cycle, facts.step);
    const isBooked = state.status === 'drawn' && state.bookings[school] !== undefined;
    const command = { cycle, step: facts.step, school, at, actor: { kind: 'person', id: reader.person }, now: this.clock.now() } as const;
    try {
      const [event] = interviewDecider.decide(isBooked ? { type: 'MoveInterview', ...command } : { type: 'BookInterview', participants: [], ...command }, state, facts.context);
      const slot = event?.type === 'InterviewMoved' || event?.type === 'InterviewBooked' ? slotView(event.data.slot) : null;
      return { school, possible: true, clash: null, slot };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const other = error.details['school'];
      const names = typeof other === 'string' && other !== school ? await schoolNames(this.db, [other]) : null;
      const opponent = names === null ? null : { school: String(other), name: names.get(String(other)) ?? String(other) };
      return { school, possible: false, slot: null, clash: { code: error.code, title: error.title(language), detail: error.detail(language), with: opponent } };
    }
  }
}

const slotView = ({ slot, date, from, to, outsideAnnounced, inBreak, dayOff }: Slot): MoveChecked['slot'] =>
  ({ slot, date, from, to, outsideAnnounced, inBreak, dayOff: dayOff === null ? null : { ...dayOff } });
