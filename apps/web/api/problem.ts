import type { components } from './generated/schema.js';

type ProblemDocument = components['schemas']['Problem'];
export type ProblemField = components['schemas']['ProblemField'];

/** A request that was not carried out, in words for whoever sent it. `offline`: it never reached the server. */
export class ProblemError extends Error {
  constructor(
    readonly code: string, readonly title: string, readonly detail: string, readonly status: number,
    readonly fields: readonly ProblemField[] = [], readonly trace: string | null = null,
  ) {
    super(title);
    this.name = 'ProblemError';
  }
  get isOffline(): boolean { return this.code === 'offline'; }
}

const isDocument = (value: unknown): value is ProblemDocument => typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;

export const offlineProblem = (): ProblemError => new ProblemError('offline', '', '', 0);

/** From what a server answered; one that speaks of no problem in our words becomes `unreadable`. */
export const problemOf = (body: unknown, status: number): ProblemError => (isDocument(body)
  ? new ProblemError(body.code, body.title, body.detail, body.status, body.errors ?? [], body.trace)
  : new ProblemError('unreadable', '', '', status));
