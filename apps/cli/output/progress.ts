import { SingleBar } from 'cli-progress';
import type { Cli } from '../cli.js';
import type { Text } from '../language.js';

export interface Progress {
  /** May go back and change its total: what is counted is someone else's work. */
  show(done: number, total: number): void;
  end(): void;
}

/** Without a screen, a line each time so much more is done. */
const partPerLine = 0.1;

/** Tells on stderr how far long work is: a bar on a terminal, a line now and then elsewhere. */
export const progressOf = (cli: Cli, label: Text): Progress =>
  cli.terminal.stderr.isTTY === true ? bar(cli, cli.say(label)) : lines(cli, label);

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
      const part = total === 0 ? 1 : Math.floor(done / total / partPerLine);
      if (part === last) return;
      last = part;
      cli.note({ ru: `${label.ru}: ${done} из ${total}`, en: `${label.en}: ${done} of ${total}` });
    },
    end: () => undefined,
  };
};
