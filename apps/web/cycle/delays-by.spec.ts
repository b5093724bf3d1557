import { delaysBy } from './delays-by.js';

describe('delays by municipality and stage', () => {
  it('count a school once, however many of its steps are late', () => {
    const row = (municipality: string, stage: string | null, overdueSteps: number) => ({ municipality, stage, overdueSteps });
    expect([...delaysBy([row('vyazma', 'entry', 3), row('vyazma', 'entry', 0), row('vyazma', null, 0), row('gagarin', 'entry', 1)])]).toStrictEqual([
      ['vyazma entry', { schools: 2, late: 1 }], ['vyazma ', { schools: 1, late: 0 }], ['gagarin entry', { schools: 1, late: 1 }]]);
  });
});
