import { smallProgramme } from '../../testing/small-programme.js';
import { checkDocument } from '../check-document.js';

const problemsWith = (roadmaps: Readonly<Record<string, object>>) => {
  const document = structuredClone(smallProgramme()) as { stages: { steps: { id: string; kind: string; roadmap?: object }[] }[] };
  for (const step of document.stages.flatMap(({ steps }) => steps)) if (roadmaps[step.id] !== undefined) step.roadmap = roadmaps[step.id]!;
  const checked = checkDocument(document);
  return checked.valid ? [] : checked.problems.map(({ path, code }) => [path.join('/'), code]);
};

describe('what a programme says of roadmaps', () => {
  it('is right at a plan', () => { expect(problemsWith({ plan: { required: ['title', 'risk'], eachSection: 2 } })).toStrictEqual([]); });
  it('is wrong at other steps, and with fields no measure has', () => {
    expect(problemsWith({ survey: {} })).toStrictEqual([['stages/1/steps/1/roadmap', 'roadmap-without-plan']]);
    expect(problemsWith({ plan: { required: ['colour'] } })).toStrictEqual([['stages/1/steps/0/roadmap/required/0', 'invalid-value']]);
    expect(problemsWith({ plan: { colour: 1 } })).toStrictEqual([['stages/1/steps/0/roadmap/colour', 'unknown-field']]);
  });
});
