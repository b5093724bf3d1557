import { Supervisor, type Part, type SupervisorEvent } from './supervisor.js';

interface Handle { die(reason: string): void }

/** A part within this process whose life the test holds in its hands. */
const puppet = (name: string, journal: string[], failures: number = 0): Part & { readonly lives: Handle[] } => {
  const lives: Handle[] = [];
  let left = failures;
  return {
    name, lives,
    start: () => {
      journal.push(`start ${name}`);
      if (left > 0) {
        left -= 1;
        return Promise.reject(new Error(`${name} does not start`));
      }
      let die: Handle['die'] = () => undefined;
      const ended = new Promise<string>((resolve) => { die = resolve; });
      lives.push({ die });
      return Promise.resolve({ detail: `life ${lives.length}`, ended, stop: () => { journal.push(`stop ${name}`); die('stopped'); return Promise.resolve(); } });
    },
  };
};

const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 2_000 && !holds(); turn += 1) await new Promise((resolve) => { setTimeout(resolve, 5); });
  if (!holds()) throw new Error('it never came to pass');
};

describe('the supervisor', () => {
  const set = () => {
    const events: SupervisorEvent[] = [];
    const supervisor = new Supervisor({ onEvent: (event) => events.push(event), firstBackoffMs: 1, longestBackoffMs: 4 });
    return { events, supervisor, journal: [] as string[] };
  };

  it('starts in stages and stops in reverse order, once', async () => {
    const { supervisor, journal } = set();
    await supervisor.startTogether([puppet('store', journal), puppet('timers', journal)]);
    await supervisor.startTogether([puppet('api', journal)]);
    await Promise.all([supervisor.stop(), supervisor.stop()]);
    expect(journal).toStrictEqual(['start store', 'start timers', 'start api', 'stop api', 'stop timers', 'stop store']);
  });

  it('restarts what dies, waiting longer each time, and says so', async () => {
    const { supervisor, journal, events } = set();
    const part = puppet('worker', journal);
    await supervisor.startTogether([part]);
    for (let death = 1; death <= 4; death += 1) {
      part.lives[death - 1]!.die(`death ${death}`);
      await until(() => part.lives.length === death + 1 && events.at(-1)?.kind === 'healthy');
    }
    await supervisor.stop();
    expect(events.filter(({ kind }) => kind === 'died')).toStrictEqual([1, 2, 4, 4].map((restartInMilliseconds, index) => (
      { kind: 'died', part: 'worker', reason: `death ${index + 1}`, restartInMilliseconds })));
    expect(journal.at(-1)).toBe('stop worker');
  });

  it('keeps trying when a restart fails', async () => {
    const { supervisor, journal, events } = set();
    const part = puppet('relay', journal);
    const start = part.start.bind(part);
    let refusals = 0;
    await supervisor.startTogether([{ name: 'relay', start: (giveUp) => refusals-- > 0 ? Promise.reject(new Error('not yet')) : start(giveUp) }]);
    refusals = 2;
    part.lives[0]!.die('gone');
    await until(() => part.lives.length === 2);
    await supervisor.stop();
    expect(events.flatMap((event) => event.kind === 'died' ? [event.reason] : [])).toStrictEqual(['gone', 'not yet', 'not yet']);
  });

  it('fails when a part does not start, and stops what did', async () => {
    const { supervisor, journal } = set();
    await expect(supervisor.startTogether([puppet('api', journal, 1), puppet('mail', journal)])).rejects.toThrow('api does not start');
    await supervisor.stop();
    expect(journal).toStrictEqual(['start api', 'start mail', 'stop mail']);
  });

  it('stopped while starting, gives the start up and leaves nothing behind', async () => {
    const { supervisor, journal } = set();
    const slow: Part = { name: 'slow', start: (giveUp) => new Promise((_, reject) => {
      giveUp.addEventListener('abort', () => { journal.push('gave up'); reject(new Error('given up')); });
    }) };
    const starting = supervisor.startTogether([puppet('quick', journal), slow]);
    const refused = expect(starting).rejects.toThrow('given up');
    await until(() => journal.length === 1);
    await supervisor.stop();
    await refused;
    expect(journal).toStrictEqual(['start quick', 'gave up', 'stop quick']);
    await expect(supervisor.startTogether([puppet('late', journal)])).rejects.toThrow();
    expect(journal).toHaveLength(3);
  });

  it('goes on stopping when one part cannot be stopped', async () => {
    const { supervisor, journal, events } = set();
    const stuck: Part = { name: 'stuck', start: () => Promise.resolve({
      detail: '', ended: new Promise<string>(() => undefined), stop: () => Promise.reject(new Error('will not')) }) };
    await supervisor.startTogether([puppet('store', journal)]);
    await supervisor.startTogether([stuck]);
    await supervisor.stop();
    expect(events).toContainEqual({ kind: 'stop-failed', part: 'stuck', reason: 'will not' });
    expect(journal).toStrictEqual(['start store', 'stop store']);
  });

  it('hurries the stop that is under way', async () => {
    const { supervisor, events } = set();
    let hurried = false;
    const slow: Part = { name: 'slow', start: () => Promise.resolve({
      detail: '', ended: new Promise<string>(() => undefined),
      stop: (hurry) => new Promise((resolve) => { hurry.addEventListener('abort', () => { hurried = true; resolve(); }); }) }) };
    await supervisor.startTogether([slow]);
    const stopping = supervisor.stop();
    await until(() => events.at(-1)?.kind === 'stopping');
    supervisor.hurry();
    await stopping;
    expect(hurried).toBe(true);
  });
});
