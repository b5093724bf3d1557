import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@uplift/domain/case/events';
import type { Text } from '@uplift/domain/programme/vocabulary';
import { CaseContexts } from '@uplift/infra/command/case-contexts';

/** What the steps of a case are called: by its own additions and by every edition of the programme it has followed, the newest first. */
@Injectable()
export class StepTitles {
  constructor(private readonly contexts: CaseContexts) {}

  async of(events: readonly CaseEvent[]): Promise<(step: string) => Text> {
    const titles = new Map<string, Text>();
    const opening = events.find((event) => event.type === 'CaseOpened');
    const editions = opening === undefined ? [] : [opening.data.programme.edition, ...events.flatMap((event) => (event.type === 'CaseAmended' ? [event.data.amendment.edition] : []))];
    for (const edition of editions) {
      const { programme, year, subject } = opening!.data;
      for (const { id, title } of (await this.contexts.contextFor({ programme: { id: programme.id, edition }, year }, subject.kind)).steps) titles.set(id, title);
    }
    for (const event of events) if (event.type === 'StepAdded' || event.type === 'StepCorrected') titles.set(event.data.step, event.data.title);
    return (step) => titles.get(step) ?? { ru: step, en: step };
  }
}
