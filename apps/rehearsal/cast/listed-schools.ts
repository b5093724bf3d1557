import { fold } from '@uplift/domain/core/decider';
import { cycleDecider } from '@uplift/domain/cycle/decide';
import type { CycleEvent, ListedSchool } from '@uplift/domain/cycle/events';
import { cycleStreamOf } from '@uplift/domain/cycle/stream';
import type { OpenedDependencies } from '@uplift/api/open-dependencies';
import { engineCodec } from '@uplift/infra/command/engine-codec';

/** The schools on a cycle's list, however they got there. */
export const listedSchools = async ({ store }: Pick<OpenedDependencies, 'store'>, cycle: string): Promise<readonly ListedSchool[]> => {
  const events = await store.readStream(cycleStreamOf(cycle));
  const state = fold(cycleDecider, events.map((event) => engineCodec.decode(event) as CycleEvent));
  return state.status === 'none' ? [] : state.schools;
};
