import { Injectable } from '@nestjs/common';
import { fold } from '@uplift/domain/core/decider';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { ProgrammeForm } from '@uplift/domain/programme/form-schema';
import { surveyDecider, type OpenedSurvey, type SurveyContext } from '@uplift/domain/survey/decide';
import type { SurveyEvent } from '@uplift/domain/survey/events';
import { surveyStreamOf } from '@uplift/domain/survey/stream';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { Codec } from '../parts/codec.js';
import { StreamLoader } from '../parts/stream-loader.js';

export interface OpenedOnDesk { readonly state: OpenedSurvey; readonly version: number; readonly context: SurveyContext }

@Injectable()
export class SurveyDesk {
  constructor(private readonly streams: StreamLoader, private readonly codec: Codec, private readonly contexts: CaseContexts) {}

  /** Throws `survey-unknown`. */
  async open(survey: string): Promise<OpenedOnDesk> {
    const events = await this.streams.read(surveyStreamOf(survey));
    const state = fold(surveyDecider, events.map((event) => this.codec.decode(event) as SurveyEvent));
    if (state.status === 'none') throw new DomainError('survey-unknown', { survey });
    const { programme, edition, id } = state.form;
    const document = await this.contexts.documentOf({ id: programme, edition });
    const form: ProgrammeForm = document.forms.find((candidate) => candidate.id === id)!;
    return { state, version: events.length, context: { form, zone: document.zone } };
  }
}
