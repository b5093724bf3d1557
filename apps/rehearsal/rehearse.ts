import { caseContexts } from '@uplift/domain/case/case-context';
import { partsOfCaseId } from '@uplift/domain/case/stream';
import { cohortsOf } from '@uplift/domain/cycle/cohorts';
import { addDays } from '@uplift/domain/core/calendar/plain-day';
import { startOfDay, timeOfDay } from '@uplift/domain/core/calendar/local-time';
import { calendarOf } from '@uplift/domain/core/calendar/calendar-of';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import type { Instant, PlainDate } from '@uplift/domain/core/instant';
import { previewYear } from '@uplift/domain/programme/preview-year';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import type { OpenedDependencies } from '@uplift/api/open-dependencies';
import { annualCycleIdOf, cohortCycleIdOf } from '@uplift/workflows/ids';
import { progress as progressQuery } from '@uplift/workflows/messages';
import { personaOf, type Persona } from './actors/persona.js';
import { randomOf } from './actors/random.js';
import { Cast } from './cast/cast.js';
import { hire } from './cast/hire.js';
import { schoolList } from './cast/school-list.js';
import { compareNotices, type Verdict } from './oracle/compare-notices.js';
import { expectedNotices, type Act, type Notice } from './oracle/expected-notices.js';
import { startEngine } from './stage/engine.js';
import { createOffice } from './stage/office.js';
import { RehearsalClock } from './stage/rehearsal-clock.js';
import { startServers } from './stage/servers.js';
import { Agenda } from './year/agenda.js';
import { caseEventOf, caseOfStream, EventReader, type SeenEvent } from './year/event-view.js';
import { Quiet, type GroupProgress } from './year/quiet.js';
import { runYear } from './year/run-year.js';

export interface Rehearsal {
  readonly document: ProgrammeDocument;
  readonly year: string;
  readonly schools: number;
  readonly seed: number;
  readonly keep: boolean;
  readonly onProgress: (stage: string) => void;
}
export interface Rehearsed {
  readonly events: readonly SeenEvent[];
  readonly acts: readonly Act[];
  readonly verdict: Verdict;
  /** Mails the mail server received. */
  readonly mails: number;
  readonly personas: ReadonlyMap<string, Persona>;
  readonly seconds: number;
  readonly databaseUrl: string;
}

/** Runs a whole year of a programme through the real engine on skipped time, with invented schools and offices. */
export const rehearse = async (rehearsal: Rehearsal): Promise<Rehearsed> => {
  const began = Date.now();
  const { document, schools: count, seed, onProgress } = rehearsal;
  const year = cycleYearOf(rehearsal.year, document.year.starts);
  const schools = schoolList(document, count);
  const cast = new Cast(document, schools);
  const personas = new Map(schools.map(({ id }, index) => [id, personaOf(index, randomOf(seed, 'persona', id))]));
  onProgress('starting PostgreSQL, Temporal and the mail server');
  const servers = await startServers();
  try {
    const launchAt = timeOfDay(firstWorkingDay(year.firstDay, document), '10:00', document.zone);
    const clock = await RehearsalClock.startingAt(launchAt, { currentTimeMs: async () => Number(await servers.temporal.currentTimeMs()), sleep: (ms) => servers.temporal.sleep(ms) });
    onProgress('starting the engine');
    const engine = await startEngine(servers, clock);
    try {
      await hire(cast.players, engine.parts, clock.now());
      await untilReadable(engine.parts);
      const office = createOffice({ url: engine.url, seed });
      const cycle = `${document.programme}-${year.firstDay.slice(0, 4)}`;
      onProgress(`launching ${cycle} for ${count} schools`);
      const coordinator = office.deskOf(cast.of('institute-coordinator').account);
      await coordinator.post('/programmes', { document }, 'publish');
      await coordinator.post('/cycles', { cycle, programme: document.programme, edition: document.edition, year: year.label }, 'plan');
      await coordinator.post(`/cycles/${cycle}/schools`, { schools }, 'import');
      await coordinator.post(`/cycles/${cycle}/confirm`, { order: { number: '1-Р', date: year.firstDay, title: 'Список школ' } }, 'confirm');
      await coordinator.post(`/cycles/${cycle}/launch`, {}, 'launch');

      const events = new EventReader(office.deskOf(cast.of('auditor').account));
      const agenda = new Agenda({ seed, zone: document.zone, personaOf: (id) => personas.get(partsOfCaseId(id)?.subject ?? '') ?? 'on-time' });
      const cohorts = cohortsOf(schools.map(({ id, municipality }) => ({ school: id, municipality: municipality.id })), 200);
      const cohortOf = new Map(cohorts.flatMap(({ id, schools: members }) => members.map((school) => [school, id])));
      const quiet = new Quiet({
        events, groups: [annualCycleIdOf(cycle), ...cohorts.map(({ id }) => cohortCycleIdOf(cycle, id))],
        groupOf: (id) => {
          const cohort = cohortOf.get(partsOfCaseId(id)?.subject ?? '');
          return cohort === undefined ? annualCycleIdOf(cycle) : cohortCycleIdOf(cycle, cohort);
        },
        ask: async (group): Promise<GroupProgress | null> => {
          try {
            return await servers.temporal.client.workflow.getHandle(group).query(progressQuery);
          } catch {
            return null;
          }
        },
      });
      const until = horizonOf(document, year.label);
      const acts = await runYear({ document, cast, office, agenda, quiet, clock, until,
        digestsSent: async () => undefined,
        onProgress: (at, done) => { onProgress(`${at.slice(0, 10)}: ${done} acts, ${events.all.length} events, ${servers.mails.mails.length} mails`); } });

      const verdict = compareNotices(expectedFrom(rehearsal, events.all, acts, until), events.all.flatMap(noticeOf));
      return { events: events.all, acts, verdict, mails: servers.mails.mails.length, personas, seconds: (Date.now() - began) / 1000, databaseUrl: servers.databaseUrl };
    } finally {
      await engine.stop();
    }
  } finally {
    await servers.stop({ keep: rehearsal.keep });
  }
};

/** Sign-ins and rights are read from the read models: they must know everybody first. */
const untilReadable = async ({ store, progress }: OpenedDependencies): Promise<void> => {
  const head = await store.head();
  if (head !== null && !await progress.waitFor(head, 60_000)) throw new Error('the read models did not catch up within a minute');
};

const firstWorkingDay = (from: PlainDate, document: ProgrammeDocument): PlainDate => {
  const calendar = calendarOf(document.calendar);
  let day = from;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
};

/** The end of the year, or four weeks after the last due day where a programme reaches further. */
const horizonOf = (document: ProgrammeDocument, label: string): Instant => {
  const due = previewYear(document, label).subjects.flatMap(({ steps }) => steps.map(({ deadline }) => deadline.plan.due));
  const last = [cycleYearOf(label, document.year.starts).lastDay, ...due.map((day) => addDays(day, 28))].reduce((a, b) => (a > b ? a : b));
  return startOfDay(addDays(last, 1), document.zone);
};

/** What the oracle expects of every case that was opened. */
const expectedFrom = ({ document, year }: Rehearsal, events: readonly SeenEvent[], acts: readonly Act[], until: Instant): readonly Notice[] => {
  const contexts = caseContexts(document, cycleYearOf(year, document.year.starts));
  const launch = events.find(({ type }) => type === 'CycleLaunched')!.occurredAt;
  return events.filter(({ type }) => type === 'CaseOpened').flatMap(({ stream }) => {
    const id = caseOfStream(stream)!;
    return expectedNotices(id, contexts[partsOfCaseId(id)!.kind], launch, acts, until);
  });
};

const noticeOf = (seen: SeenEvent): readonly Notice[] => {
  const event = caseEventOf(seen);
  const id = caseOfStream(seen.stream);
  if (event === null || id === null) return [];
  switch (event.type) {
    case 'ReminderIssued': return [{ kind: 'reminder', case: id, ...pick(event.data), id: event.data.reminder }];
    case 'StepEscalated': return [{ kind: 'escalation', case: id, ...pick(event.data), id: event.data.escalation }];
    default: return [];
  }
};
const pick = ({ step, round, side, plannedAt }: Pick<Notice, 'step' | 'round' | 'side' | 'plannedAt'>) => ({ step, round, side, plannedAt });
