import { given } from '../testing/given.js';
import { programmeShelfDecider, type PublishProgramme } from './decide.js';

const publish = (edition: number, document: unknown): PublishProgramme =>
  ({ type: 'PublishProgramme', programme: 'small', edition, document, actor: { kind: 'person', id: 'p-1' }, now: '2026-09-01T06:00:00.000Z' });
const published = (edition: number, document: unknown) =>
  ({ type: 'ProgrammePublished' as const, occurredAt: '2026-09-01T06:00:00.000Z', data: { programme: 'small', edition, document, by: 'p-1' } });

describe('the shelf of a programme', () => {
  const document = { title: 'one', stages: [{ id: 'start', steps: [1, 2] }] };

  it('keeps every edition', () => {
    given(programmeShelfDecider, undefined).when(publish(1, document)).then(published(1, document));
    given(programmeShelfDecider, undefined, published(1, document)).when(publish(2, { title: 'two' })).then(published(2, { title: 'two' }));
  });
  it('takes the same document for a repeat, whatever the order of its keys', () => {
    given(programmeShelfDecider, undefined, published(1, document)).when(publish(1, { stages: [{ steps: [1, 2], id: 'start' }], title: 'one' })).then();
  });
  it('refuses another document under an edition that was published', () => {
    given(programmeShelfDecider, undefined, published(1, document)).when(publish(1, { ...document, stages: [{ id: 'start', steps: [2, 1] }] }))
      .thenRefused('programme-edition-stale', { programme: 'small', edition: 1 });
  });
});
