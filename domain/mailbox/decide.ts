import type { CommandBase, Decider } from '../core/decider.js';
import type { PlainDate } from '../core/instant.js';
import type { MailboxEvent } from './events.js';

interface ForDigest { readonly person: string; readonly cycle: string; readonly day: PlainDate }
export interface RecordDigestSent extends CommandBase, ForDigest { readonly type: 'RecordDigestSent'; readonly notices: readonly string[]; readonly messageId: string }
export interface RecordDigestFailed extends CommandBase, ForDigest { readonly type: 'RecordDigestFailed'; readonly error: string }
export interface RecordDigestUndeliverable extends CommandBase, ForDigest {
  readonly type: 'RecordDigestUndeliverable'; readonly notices: readonly string[]; readonly why: 'no-address' | 'erased' | 'declined';
}
export type MailboxCommand = RecordDigestSent | RecordDigestFailed | RecordDigestUndeliverable;

/** A person's mail in one cycle: what was told already, and failed attempts since the last mail. */
export interface MailboxState { readonly told: ReadonlySet<string>; readonly days: ReadonlySet<PlainDate>; readonly failures: number }
const initial: MailboxState = { told: new Set(), days: new Set(), failures: 0 };

const evolve = (state: MailboxState, event: MailboxEvent): MailboxState => {
  switch (event.type) {
    case 'DigestSent': case 'DigestUndeliverable':
      return { told: new Set([...state.told, ...event.data.notices]), days: new Set([...state.days, event.data.day]), failures: 0 };
    case 'DigestFailed': return { ...state, failures: state.failures + 1 };
  }
};

const decide = (command: MailboxCommand, state: MailboxState): readonly MailboxEvent[] => {
  const { person, cycle, day, now } = command;
  if (command.type === 'RecordDigestFailed') {
    return [{ type: 'DigestFailed', occurredAt: now, data: { person, cycle, day, attempt: state.failures + 1, error: command.error.slice(0, 500) } }];
  }
  const notices = command.notices.filter((notice) => !state.told.has(notice));
  if (notices.length === 0) return [];
  switch (command.type) {
    case 'RecordDigestSent':
      return [{ type: 'DigestSent', occurredAt: now, data: { person, cycle, day, notices, messageId: command.messageId, attempts: state.failures + 1 } }];
    case 'RecordDigestUndeliverable':
      return [{ type: 'DigestUndeliverable', occurredAt: now, data: { person, cycle, day, notices, why: command.why } }];
  }
};

export const mailboxDecider: Decider<MailboxCommand, MailboxEvent, MailboxState> = { initial, evolve, decide };
