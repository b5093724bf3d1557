import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '../config/config-error.js';

const longestPause = 5_000;

/** Tries until it works: servers come up in any order, and may be away for a while. Wrong settings are told at once. */
export const untilConnected = async <Connected>(
  connect: () => Promise<Connected>, signal: AbortSignal, onProblem: (error: unknown) => void, isHopeless: (error: unknown) => boolean = () => false,
): Promise<Connected> => {
  for (let pause = 200; ; pause = Math.min(longestPause, pause * 2)) {
    signal.throwIfAborted();
    try {
      return await connect();
    } catch (error) {
      if (error instanceof ConfigError || isHopeless(error)) throw error;
      onProblem(error);
      await sleep(pause, undefined, { signal });
    }
  }
};
