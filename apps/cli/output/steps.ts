import { Listr, ListrLogger, ProcessOutput } from 'listr2';
import type { Cli } from '../cli.js';
import { CliError } from '../cli-error.js';
import type { Text } from '../language.js';
import { isScreen } from '../terminal.js';

export interface Step {
  readonly title: Text;
  /** `say` tells how far it is. */
  readonly work: (say: (text: Text) => void) => Promise<void>;
}

/** Does one step after another and shows on stderr which is under way; stops at the first that fails and throws its error. */
export const inSteps = async (cli: Cli, steps: readonly Step[]): Promise<void> => {
  const stderr = cli.terminal.stderr as NodeJS.WriteStream;
  const logger = new ListrLogger({ processOutput: new ProcessOutput(stderr, stderr), useIcons: true });
  let failure: unknown = null;
  const list = new Listr(steps.map(({ title, work }) => ({
    title: cli.say(title),
    task: async (_context: unknown, task: { output: string }) => {
      try {
        await work((text) => { task.output = cli.say(text); });
      } catch (error) {
        failure = error;
        // The list shows an error's message in one line; the whole of it is told once, at the end, like every other.
        throw new Error(error instanceof CliError ? error.title[cli.language] : String(error), { cause: error });
      }
    },
  })), {
    renderer: isScreen(cli.terminal.stderr) ? 'default' : 'simple', rendererOptions: { logger }, fallbackRenderer: 'simple', fallbackRendererOptions: { logger },
    registerSignalListeners: false,
  });
  await list.run().catch((error: unknown) => { throw failure ?? error; });
};
