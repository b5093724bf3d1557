import type { ReceivedMail } from '../stage/mail-sink.js';
import type { SeenEvent } from '../year/event-view.js';

/** By message id. */
export interface MailVerdict {
  /** Received more than once, or received and never recorded. */
  readonly duplicates: readonly string[];
  /** Recorded as sent and never received. */
  readonly missing: readonly string[];
}

/** Holds the mails the server received against those the engine says it sent. */
export const compareMails = (events: readonly SeenEvent[], received: readonly ReceivedMail[]): MailVerdict => {
  const recorded = new Set(events.filter(({ type }) => type === 'DigestSent').map(({ data }) => bare(String(data['messageId']))));
  const duplicates: string[] = [];
  for (const { messageId } of received) if (!recorded.delete(bare(messageId))) duplicates.push(messageId);
  return { duplicates, missing: [...recorded] };
};

const bare = (messageId: string): string => messageId.replace(/^<|>$/g, '');
