import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '@uplift/infra/launcher/node-flags';

type ToChild = { readonly kind: 'start'; readonly options: object } | { readonly kind: 'memory' } | { readonly kind: 'stop' };
type FromChild = { readonly kind: 'ready' } | { readonly kind: 'memory'; readonly peakBytes: number } | { readonly kind: 'news'; readonly news: unknown };

/** A part of the engine that runs in a process of its own, as it does in production. */
export interface ChildPart {
  /** The most memory it has held so far: its peak resident set. */
  peakBytes(): Promise<number>;
  onNews(listener: (news: unknown) => void): void;
  stop(): Promise<void>;
}

/** Starts a module of this folder that calls `beChild`, named without its extension, and waits until it says it is ready. */
export const startChild = async (name: string, options: object): Promise<ChildPart> => {
  const module = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  const child = fork(module, { execArgv: [...new Set([...nodeFlags, ...process.execArgv])], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const listeners = new Set<(message: FromChild) => void>();
  child.on('message', (message) => { for (const listener of listeners) listener(message as FromChild); });
  const send = (message: ToChild): void => { child.send(message); };
  const answer = <Kind extends FromChild['kind']>(kind: Kind): Promise<Extract<FromChild, { kind: Kind }>> => new Promise((resolve, reject) => {
    const ended = (): void => { reject(new Error(`${name} ended unasked with ${child.exitCode ?? child.signalCode}`)); };
    const listener = (message: FromChild): void => {
      if (message.kind !== kind) return;
      listeners.delete(listener);
      child.off('exit', ended);
      resolve(message as Extract<FromChild, { kind: Kind }>);
    };
    listeners.add(listener);
    child.once('exit', ended);
  });
  const ready = answer('ready');
  send({ kind: 'start', options });
  await ready;
  return {
    peakBytes: async () => {
      const memory = answer('memory');
      send({ kind: 'memory' });
      return (await memory).peakBytes;
    },
    onNews: (listener) => { listeners.add((message) => { if (message.kind === 'news') listener(message.news); }); },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      send({ kind: 'stop' });
      await exited;
    },
  };
};

/** In the child: `start` gets the parent's options and answers how to stop. Ends with its parent. */
export const beChild = <Options extends object>(start: (options: Options, tell: (news: unknown) => void) => Promise<() => Promise<void>>): void => {
  const tell = (message: FromChild): void => { process.send?.(message); };
  let stop: (() => Promise<void>) | null = null;
  const end = async (): Promise<void> => {
    await stop?.();
    process.exit(0);
  };
  const failed = (error: unknown): void => {
    process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    process.exit(1);
  };
  process.on('disconnect', () => { process.exit(1); });
  process.on('message', (message: ToChild) => {
    switch (message.kind) {
      case 'start':
        start(message.options as Options, (news) => { tell({ kind: 'news', news }); }).then((how) => {
          stop = how;
          tell({ kind: 'ready' });
        }, failed);
        return;
      // Kilobytes on every system Node runs on.
      case 'memory': tell({ kind: 'memory', peakBytes: process.resourceUsage().maxRSS * 1024 }); return;
      case 'stop': end().catch(failed); return;
    }
  });
};
