import { isCausedBy } from '@uplift/infra/command/causation';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import type { StoredEvent } from '@uplift/infra/event-store/event-store';

/** A command that was answered with success. */
export interface Acknowledged { readonly login: string; readonly path: string; readonly key: string }
type Stored = Pick<StoredEvent, 'stream' | 'type' | 'causationId'>;

/** What each act on a step leaves in its stream, once. */
const traceOf = { submit: 'StepSubmitted', approve: 'StepApproved', return: 'StepReturned' } as const;
const asAct = /\/steps\/[^/]+\/(submit|approve|return)$/;
/** What the way to a launch leaves, once in each stream. */
const preparations = new Set(['ProgrammePublished', 'CyclePlanned', 'SchoolsListed', 'SchoolListConfirmed', 'CycleLaunched', 'SchoolRegistered', 'MunicipalityRegistered']);

/** Holds the commands that were acknowledged against the events stored for them; empty when each was stored, and stored once. */
export const lostOrTwice = (acknowledged: readonly Acknowledged[], events: readonly Stored[], seed: number): readonly string[] => {
  const acts = acknowledged.flatMap((one) => {
    const did = asAct.exec(one.path)?.[1] as keyof typeof traceOf | undefined;
    return did === undefined ? [] : [{ ...one, type: traceOf[did] }];
  });
  const wrong = acts.flatMap(({ login, key, type }) => {
    // As the office makes the key, and the API the command's id from person and key.
    const command = deterministicId(deterministicId('rehearsal', login), deterministicId('rehearsal', String(seed), login, key));
    const stored = events.filter((event) => event.type === type && isCausedBy(event.causationId, command)).length;
    return stored === 1 ? [] : [`${key}: acknowledged once, stored ${stored} times`];
  });
  const traces = events.filter(({ type }) => Object.values<string>(traceOf).includes(type)).length;
  if (traces !== acts.length) wrong.push(`${acts.length} acts acknowledged, ${traces} stored`);
  const prepared = events.filter(({ type }) => preparations.has(type)).map(({ stream, type }) => `${type} in ${stream}`);
  wrong.push(...prepared.filter((one, nth) => prepared.indexOf(one) !== nth).map((one) => `${one}: stored twice`));
  wrong.push(...[...preparations].filter((type) => !prepared.some((one) => one.startsWith(type))).map((type) => `${type}: never stored`));
  return wrong;
};
