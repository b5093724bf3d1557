import { partsOfCaseId } from '@uplift/domain/case/stream';
import { cohortsOf } from '@uplift/domain/cycle/cohorts';
import { cycleYearOf } from '@uplift/domain/core/cycle-year';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { annualCycleIdOf, cohortCycleIdOf } from '@uplift/workflows/ids';
import { progress as progressQuery } from '@uplift/workflows/messages';
import { personaOf, type Persona } from './actors/persona.js';
import { randomOf } from './actors/random.js';
import { Cast } from './cast/cast.js';
import { hire } from './cast/hire.js';
import { schoolList } from './cast/school-list.js';
import { compareMails, type MailVerdict } from './oracle/compare-mails.js';
import { compareNotices, type Verdict } from './oracle/compare-notices.js';
import type { Act } from './oracle/expected-notices.js';
import { expectedOfYear } from './oracle/expected-of-year.js';
import { sentNotices } from './oracle/sent-notices.js';
import { startEngine } from './stage/engine.js';
import { createOffice } from './stage/office.js';
import { RehearsalClock } from './stage/rehearsal-clock.js';
import { startServers } from './stage/servers.js';
import { untilReadable, untilRelayed, untilTold } from './stage/until-told.js';
import { Agenda } from './year/agenda.js';
import { EventReader, type SeenEvent } from './year/event-view.js';
import { Quiet, type GroupProgress } from './year/quiet.js';
import { runYear } from './year/run-year.js';
import { horizonOf, launchOf } from './year/year-bounds.js';

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
  readonly mailVerdict: MailVerdict;
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
    const clock = await RehearsalClock.startingAt(launchOf(document, year.label), { currentTimeMs: async () => Number(await servers.temporal.currentTimeMs()), sleep: (ms) => servers.temporal.sleep(ms) });
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
        relayed: () => untilRelayed(engine.parts, engine.relay),
        digestsSent: () => untilTold(engine.parts, cycle, clock.now()),
        onProgress: (at, done) => { onProgress(`${at.slice(0, 10)}: ${done} acts, ${events.all.length} events, ${servers.mails.mails.length} mails`); } });

      const verdict = compareNotices(expectedOfYear({ document, year: year.label, events: events.all, acts, until }), sentNotices(events.all));
      const mailVerdict = compareMails(events.all, servers.mails.mails);
      return { events: events.all, acts, verdict, mailVerdict, mails: servers.mails.mails.length, personas, seconds: (Date.now() - began) / 1000, databaseUrl: servers.databaseUrl };
    } finally {
      await engine.stop();
    }
  } finally {
    await servers.stop({ keep: rehearsal.keep });
  }
};
