const russian = /^ru/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

/** The text in the terminal's language. */
export const inLanguage = (ru, en) => (russian ? ru : en);

/** Progress goes to standard error: standard output belongs to the command that was asked for. */
export const say = (ru, en) => { process.stderr.write(`${inLanguage(ru, en)}\n`); };

/** Ends with the message alone: whoever starts the project needs no stack of it. */
export class Refusal extends Error {}

/** Says every ten seconds that work goes on, for terminals where nothing else moves. */
export const whileWaiting = async (ru, en, work) => {
  const began = Date.now();
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    say(`  ${ru}: ${seconds} с`, `  ${en}: ${seconds} s`);
  }, 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
};
