import type { Instant } from '@uplift/domain/core/instant';
import type { Role } from '@uplift/domain/programme/vocabulary';
import type { Act } from '@uplift/rehearsal/oracle/expected-notices';
import { Drill, type DrillOptions } from './drill.js';
import type { Ground } from './ground.js';
import type { MortalTemporal } from './mortal-temporal.js';

type Given = 'at' | 'client' | 'passTo' | 'temporal' | 'mailUrl' | 'databaseUrl' | 'schools';

/** A drill on a Temporal that is mortal and in real time. */
export const realTimeDrill = async (temporal: MortalTemporal, options: Omit<DrillOptions, Given>, ground: Ground): Promise<Drill> => Drill.begin({
  schools: 12, at: temporal.now(), mailUrl: (await ground.mails()).url, databaseUrl: await ground.database(), attributes: true,
  client: () => temporal.client, passTo: (to) => temporal.passTo(to), temporal: () => temporal, ...options,
}, ground);

/**
 * From now on the programme's time is this. Relay and worker are told it when they start, and the relay tells the workflows:
 * left running they would be ahead of the test by as long as everything took to start.
 */
export const standAt = async (at: Instant, drill: Drill, temporal: MortalTemporal): Promise<void> => {
  temporal.jumpTo(at);
  await Promise.all([...drill.parts.relays, ...drill.parts.workers].map(async (part) => { await part.end(); await part.start(); }));
  await drill.setTime(temporal.now());
};

/** These schools' cases, by their places in the list, all at the present moment; their first round, their first reviewers. */
export const handle = async (drill: Drill, temporal: MortalTemporal, did: Act['did'], step: string, schools: readonly number[]): Promise<void> => {
  const at = temporal.now();
  await drill.setTime(at);
  const roles: readonly Role[] = did === 'submit' ? ['school-team'] : ['expert'];
  await drill.act(schools.map((nth) => ({ act: { at, case: drill.schoolCases[nth]!, step, did }, roles, round: 1, level: did === 'submit' ? 0 : 1 })));
};

/** Waits until the engine has done all there was to do. */
export const settle = async (drill: Drill, temporal: MortalTemporal): Promise<void> => { await drill.quiet.settle(temporal.now()); };

/** So long before a moment at which letters go out nobody acts: who was first could not be told. */
const before = 10_000;
export const notAbout = async (moment: Instant, temporal: MortalTemporal): Promise<void> => {
  const left = Date.parse(moment) - Date.parse(temporal.now());
  if (left > -1_000 && left < before) await temporal.passTo(new Date(Date.parse(moment) + 2_000).toISOString());
};
