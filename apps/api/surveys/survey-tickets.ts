import { Injectable } from '@nestjs/common';
import { createHmac, randomBytes } from 'node:crypto';
import { DomainError } from '@uplift/domain/core/domain-error';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';

const letters = '23456789abcdefghjkmnpqrstuvwxyz';
const keyOf = (survey: string): string => `survey.${survey}`;

/**
 * Tickets and the marks they leave. A mark is keyed by a secret of the survey that is sealed under the survey's own key: while the survey
 * runs a ticket can be recognised, and once the key is destroyed nobody, not even with all tickets and the whole log, can tell which answer
 * came by which ticket.
 */
@Injectable()
export class SurveyTickets {
  constructor(private readonly keys: PersonalData) {}

  /** A new secret, sealed. */
  seal(survey: string): Promise<string> { return this.keys.encryptFor(keyOf(survey), randomBytes(32).toString('hex')); }

  /** Throws `survey-closed` when the key was destroyed. */
  async secretOf(survey: string, sealed: string): Promise<string> {
    const opened = await this.keys.decrypt(keyOf(survey), sealed);
    if (opened.status === 'erased') throw new DomainError('survey-closed', { survey });
    return opened.plaintext;
  }

  /** So many tickets of 16 signs; the same command gives the same ones, so that a repeat prints no others. */
  make(secret: string, command: string, count: number): readonly string[] {
    return Array.from({ length: count }, (_, nth) => [...createHmac('sha256', secret).update(`ticket ${command} ${nth}`).digest().subarray(0, 16)]
      .map((byte) => letters[byte % letters.length]).join('').replace(/(.{4})(?=.)/g, '$1-'));
  }

  markOf(secret: string, ticket: string): string {
    return createHmac('sha256', secret).update(`mark ${ticket.toLowerCase().replace(/[^a-z0-9]/g, '')}`).digest('hex');
  }

  forget(survey: string): Promise<void> { return this.keys.destroyKey(keyOf(survey)); }
}
