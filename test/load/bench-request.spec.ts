import { benchRequestOf } from './bench-request.js';

const names = ['launch', 'steps'] as const;
const usage = 'npm run bench -- launch|steps [--n N] [--floor-n M] [--json]';

describe('what is asked of the benchmarks', () => {
  it('is one of them, at its usual size or another', () => {
    expect(benchRequestOf(['launch'], names)).toStrictEqual({ name: 'launch', n: null, floorN: null, json: false });
    expect(benchRequestOf(['steps', '--n', '200', '--floor-n', '20', '--json'], names)).toStrictEqual({ name: 'steps', n: 200, floorN: 20, json: true });
  });

  it.each([[['nonsense']], [[]], [['launch', 'steps']], [['launch', '--n', '0']], [['launch', '--n', 'ten']], [['launch', '--floor-n', '-1']], [['launch', '--fast']]])(
    'is refused with the usage when it is %j', (args) => {
      expect(() => benchRequestOf(args, names)).toThrow(usage);
    });
});
