import { SingleBar } from 'cli-progress';
import type { Cli } from '../cli.js';
import type { Text } from '../language.js';
import { isScreen } from '../terminal.js';

export interface Progress {
  /** May go back and change its total: what is counted is someone else's work. */
  show(done: number, total: number): void;
  end(): void;
}

/** Without a screen, so many lines from the beginning to the end. */
const linesInAll = 10;

/** Tells on stderr how far long work is: a bar on a terminal, a line now and then elsewhere. */
export const progressOf = (cli: Cli, label: Text): Progress =>
  isScreen(cli.terminal.stderr) ? bar(cli, cli.say(label)) : lines(cli, label);

const bar = (cli: Cli, label: string): Progress => {
  const shown = new SingleBar({
    stream: cli.terminal.stderr as NodeJS.WriteStream, format: `${label} {bar} {value}/{total}`, barCompleteChar: '█', barIncompleteChar: '░', hideCursor: true, barsize: 30,
  });
  let started = false;
  return {
    show: (done, total) => {
      if (started) { shown.setTotal(total); shown.update(done); } else shown.start(total, done);
      started = true;
    },
    end: () => { if (started) shown.stop(); },
  };
};

const lines = (cli: Cli, label: Text): Progress => {
  let last = -1;
  return {
    show: (done, total) => {
      const part = total === 0 ? linesInAll : Math.floor(done * linesInAll / total);
      if (part === last) return;
      last = part;
      cli.note({ ru: `${label.ru}: ${done} из ${total}`, en: `${label.en}: ${done} of ${total}` });
    },
    end: () => undefined,
  };
};
