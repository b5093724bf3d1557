import { condition, defineSignal, proxyLocalActivities, proxySinks, setHandler, type Sinks } from '@temporalio/workflow';

export interface FloorSinks extends Sinks { floor: { waiting(): void } }
export interface FloorActivities { act(): Promise<void> }

export const acted = defineSignal('acted');
const { floor } = proxySinks<FloorSinks>();
const { act } = proxyLocalActivities<FloorActivities>({ startToCloseTimeout: '1 minute' });

/** The least that one workflow a school can be: it waits for its timer or a signal, does one thing, and waits again. */
export async function bareSchool(waits: readonly number[]): Promise<void> {
  let signals = 0;
  setHandler(acted, () => { signals += 1; });
  for (const [round, wait] of waits.entries()) {
    floor.waiting();
    await condition(() => signals > round, wait);
    await act();
  }
}
