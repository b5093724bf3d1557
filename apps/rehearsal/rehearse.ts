import { partsOfCaseId } from '@uplift/domain/case/stream';
import { cohortsOf } from '@uplift/domain/cycle/cohorts';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import type { Instant, PlainDate } from '@uplift/domain/core/instant';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { annualCycleIdOf, cohortCycleIdOf } from '@uplift/workflows/ids';
import { progress as progressQuery, reload } from '@uplift/workflows/messages';
import { personaOf, type Persona } from './actors/persona.js';
import { randomOf } from './actors/random.js';
import { Cast, type OtherPlayer } from './cast/cast.js';
import { hire } from './cast/hire.js';
import { listedSchools } from './cast/listed-schools.js';
import { givenSchools, schoolList, type GivenSchool } from './cast/school-list.js';
import { compareMails, type MailVerdict } from './oracle/compare-mails.js';
import { compareNotices, type Verdict } from './oracle/compare-notices.js';
import type { Act } from './oracle/expected-notices.js';
import { expectedOfYear } from './oracle/expected-of-year.js';
import { sentNotices } from './oracle/sent-notices.js';
import { startEngine } from './stage/engine.js';
import type { ReceivedMail } from './stage/mail-sink.js';
import { createOffice } from './stage/office.js';
import { RehearsalClock } from './stage/rehearsal-clock.js';
import { startServers } from './stage/servers.js';
import { untilReadable, untilRelayed, untilTold } from './stage/until-told.js';
import { Agenda } from './year/agenda.js';
import type { Episode, OpenYear } from './year/episode.js';
import { EventReader, type SeenEvent } from './year/event-view.js';
import type { AnswersOf } from './year/hand-in-form.js';
import { openYear } from './year/open-year.js';
import { Quiet, type GroupProgress } from './year/quiet.js';
import { runYear } from './year/run-year.js';
import { horizonOf, launchOf } from './year/year-bounds.js';

export interface Rehearsal {
  readonly document: ProgrammeDocument;
  readonly year: string;
  /** So many invented schools, or these. */
  readonly schools: number | readonly GivenSchool[];
  readonly seed: number;
  readonly keep: boolean;
  /** In words, and once the year runs in figures. What it throws ends the rehearsal. */
  readonly onProgress: (stage: string, moment?: LivedMoment) => void;
  /** When it all begins; ten in the morning of the year's first working day when left out. */
  readonly from?: Instant;
  /** The order that confirms the list. */
  readonly order?: { readonly number: string; readonly date: PlainDate; readonly appendixDate?: PlainDate; readonly title?: string };
  /** How the schools get onto the planned cycle's list and the list is confirmed; by default all are imported, and `order` confirms them. */
  readonly enlist?: (year: OpenYear) => Promise<void>;
  /** People beside the usual ones; they do only what episodes have them do. */
  readonly others?: readonly OtherPlayer[];
  /** What is done in the year beside everybody's own steps, and which steps are left to that. */
  readonly episodes?: readonly Episode[];
  readonly leaves?: (caseId: string, step: string) => boolean;
  /** What certain cases answer to forms; all other answers are invented. */
  readonly answersOf?: AnswersOf;
  /** A last look at the year's end, while the engine still runs. */
  readonly inspect?: (year: OpenYear) => Promise<void>;
}
/** How far the year is. */
export interface LivedMoment { readonly at: Instant; readonly acts: number; readonly events: number; readonly mails: number }

export interface Rehearsed {
  readonly events: readonly SeenEvent[];
  readonly acts: readonly Act[];
  readonly verdict: Verdict;
  readonly mailVerdict: MailVerdict;
  /** Mails the mail server received. */
  readonly mails: number;
  /** As a mail program shows them. */
  readonly letters: readonly ReceivedMail[];
  readonly personas: ReadonlyMap<string, Persona>;
  readonly seconds: number;
  readonly databaseUrl: string;
  /** Workflows that had to be made look again because they did not come to rest, each with what they had missed. */
  readonly nudges: readonly string[];
}

/** Runs a whole year of a programme through the real engine on skipped time, with invented schools and offices. */
export const rehearse = async (rehearsal: Rehearsal): Promise<Rehearsed> => {
  const began = Date.now();
  const { document, seed, onProgress } = rehearsal;
  const year = cycleYearOf(rehearsal.year, document.year.starts);
  const given = typeof rehearsal.schools === 'number' ? [] : rehearsal.schools;
  const schools = typeof rehearsal.schools === 'number' ? schoolList(document, rehearsal.schools) : givenSchools(document, given);
  const cast = new Cast(document, schools, rehearsal.others);
  const personas = new Map(schools.map(({ id }, index) => [id, given[index]?.persona ?? personaOf(index, randomOf(seed, 'persona', id))]));
  onProgress('starting PostgreSQL, Temporal and the mail server');
  const servers = await startServers();
  try {
    const clock = await RehearsalClock.startingAt(rehearsal.from ?? launchOf(document, year.label), { currentTimeMs: async () => Number(await servers.temporal.currentTimeMs()), sleep: (ms) => servers.temporal.sleep(ms) });
    onProgress('starting the engine');
    const engine = await startEngine(servers, clock);
    try {
      await hire(cast.players, engine.parts, clock.now());
      await untilReadable(engine.parts);
      const office = createOffice({ url: engine.url, seed });
      const cycle = `${document.programme}-${year.firstDay.slice(0, 4)}`;
      const open = openYear({ cycle, schools, cast, office, parts: engine.parts, now: clock.now });
      onProgress(`launching ${cycle} for ${schools.length} schools`);
      const coordinator = office.deskOf(cast.of('institute-coordinator').account);
      await coordinator.post('/programmes', { document }, 'publish');
      await coordinator.post('/cycles', { cycle, programme: document.programme, edition: document.edition, year: year.label }, 'plan');
      if (rehearsal.enlist === undefined) {
        await coordinator.post(`/cycles/${cycle}/schools`, { schools }, 'import');
        await coordinator.post(`/cycles/${cycle}/confirm`, { order: rehearsal.order ?? { number: '1-Р', date: year.firstDay, title: 'Список школ' } }, 'confirm');
      } else await rehearsal.enlist(open);
      await coordinator.post(`/cycles/${cycle}/launch`, {}, 'launch');

      const events = new EventReader(office.deskOf(cast.of('auditor').account));
      const agenda = new Agenda({ seed, zone: document.zone, leaves: rehearsal.leaves, personaOf: (id) => personas.get(partsOfCaseId(id)?.subject ?? '') ?? 'on-time' });
      const cohorts = cohortsOf(await listedSchools(engine.parts, cycle), 200);
      const cohortOf = new Map(cohorts.flatMap(({ id, schools: members }) => members.map((school) => [school, id])));
      const nudges: string[] = [];
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
        nudge: async (group, why) => {
          nudges.push(`${group}: ${why}`);
          process.emitWarning(`The workflow ${group} had to be made look again at ${why}.`, { code: 'UPLIFT_NUDGED' });
          await servers.temporal.client.workflow.getHandle(group).signal(reload);
        },
      });
      const episodes = (rehearsal.episodes ?? []).map(({ at, run }) => ({
        at, run: async () => (await run(open) ?? []).map((act): Act => ({ ...act, at })) }));
      const { acts, until } = await runYear({ document, cast, office, agenda, quiet, clock, until: horizonOf(document, year.label), followsAdded: true, episodes, answersOf: rehearsal.answersOf,
        relayed: () => untilRelayed(engine.parts, engine.relay),
        digestsSent: () => untilTold(engine.parts, cycle, clock.now()),
        onProgress: (at, done) => {
          const moment = { at, acts: done, events: events.all.length, mails: servers.mails.mails.length };
          onProgress(`${at.slice(0, 10)}: ${moment.acts} acts, ${moment.events} events, ${moment.mails} mails`, moment);
        } });

      const verdict = compareNotices(expectedOfYear({ document, year: year.label, events: events.all, acts, until }), sentNotices(events.all));
      const mailVerdict = compareMails(events.all, servers.mails.mails);
      await rehearsal.inspect?.(open);
      return { events: events.all, acts, verdict, mailVerdict, mails: servers.mails.mails.length, letters: [...servers.mails.mails], personas, seconds: (Date.now() - began) / 1000, databaseUrl: servers.databaseUrl, nudges };
    } finally {
      await engine.stop();
    }
  } finally {
    await servers.stop({ keep: rehearsal.keep });
  }
};
