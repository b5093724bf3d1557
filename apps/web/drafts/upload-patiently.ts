import { isLost } from './send-waiting.js';
import { uploadFile } from './upload-file.js';

const againMs = 5_000;

/** Until the connection is back, or a while has passed: not every loss is told. */
const connection = (): Promise<void> => new Promise((resolve) => {
  const go = (): void => {
    clearTimeout(timer);
    window.removeEventListener('online', go);
    resolve();
  };
  const timer = setTimeout(go, againMs);
  window.addEventListener('online', go);
});

/** Sends a file anew whenever the connection broke on the way, as long as the page is open. `onBreak` hears of every break. Throws `ProblemError` when it is refused. */
export const uploadPatiently = async (content: Blob, sha256: string, name: string, onProgress: (part: number) => void, onBreak: () => void): Promise<void> => {
  for (;;) {
    try {
      await uploadFile(content, sha256, name, onProgress);
      return;
    } catch (problem) {
      if (!isLost(problem)) throw problem;
      onBreak();
      await connection();
    }
  }
};
