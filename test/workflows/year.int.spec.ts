import { smallProgramme } from '@uplift/domain/testing/small-programme';
import { quietRuntime, TestEngine } from './engine.fixture.js';

quietRuntime();

describe('a year on virtual time', () => {
  let engine: TestEngine;
  beforeEach(async () => { engine = await TestEngine.start({ at: '2026-10-01T06:00:00.000Z' }); });
  afterEach(async () => { await engine.stop(); });

  it('opens, reminds, escalates', async () => {
    await engine.launch(smallProgramme(), 'small-2026', '2026/27', ['vyazma/school-1', 'vyazma/school-2', 'yelnya/school-1b']);
    await engine.settle();
    console.log(await engine.story('small-2026.school.school-1'), await engine.nextInstant());
    await engine.passTo('2026-12-30T06:00:00.000Z');
    console.log(await engine.story('small-2026.school.school-1'), await engine.nextInstant(), engine.mails, await engine.now());
  });
});
