/** The server did not answer in time. Whether it did what it was asked is unknown; asking again is safe. */
export class KurrentTimeOutError extends Error {
  override readonly name = 'KurrentTimeOutError';
}

/** The client waits for a silent server for ever; this does not. `work` is told to stop by the signal. */
export const withTimeOut = async <T>(milliseconds: number, what: string, work: (stopped: AbortSignal) => Promise<T>): Promise<T> => {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      stop.abort();
      reject(new KurrentTimeOutError(`KurrentDB did not answer within ${milliseconds} ms (${what})`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work(stop.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
};
