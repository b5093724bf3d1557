import { heartbeat } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { localDateOf } from '@uplift/domain/core/calendar/local-time';
import { fold } from '@uplift/domain/core/decider';
import type { Instant, PlainDate } from '@uplift/domain/core/instant';
import { mailboxDecider, type MailboxCommand } from '@uplift/domain/mailbox/decide';
import type { MailboxEvent } from '@uplift/domain/mailbox/events';
import { mailboxStreamOf } from '@uplift/domain/mailbox/stream';
import { mailboxAggregate } from '@uplift/infra/command/aggregates';
import { type CommandHandler, stateOrThrow } from '@uplift/infra/command/command-handler';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import type { EventCodec } from '@uplift/infra/event-store/codec';
import type { EventStore, Position } from '@uplift/infra/event-store/event-store';
import type { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import type { Queryable } from '@uplift/infra/lease/lease-table';
import { type Addressee, addresseeOf } from '@uplift/infra/mail/addressee';
import { digestText, type DigestNotice } from '@uplift/infra/mail/digest-text';
import { MailFailedError, type Mailer } from '@uplift/infra/mail/mailer';
import { untoldNotices } from '@uplift/infra/projections/queries/digests';
import { findCycle, type CycleListRow } from '@uplift/infra/projections/queries/list-cycles';
import { peopleById, type PersonRow } from '@uplift/infra/projections/queries/people';
import type { ReadProgress } from '@uplift/infra/projections/read-progress';
import type { DigestsSent, SendDigestsInput } from './create-activities.js';
import { engine } from './engine.js';
import { forEachAtOnce } from './for-each.js';

export interface SendDigestsDependencies {
  /** The database of the read models. */
  readonly db: Queryable;
  readonly progress: Pick<ReadProgress, 'waitFor'>;
  readonly store: Pick<EventStore, 'readStreams'>;
  readonly codec: EventCodec;
  readonly handler: CommandHandler;
  readonly personalData: Pick<PersonalData, 'decryptMany'>;
  readonly mailer: Mailer;
  /** Where people reach the programme, without a slash at the end. */
  readonly baseUrl: string;
  readonly clock: () => Instant;
}

interface Digest { readonly person: string; readonly notices: readonly DigestNotice[]; readonly failures: number }
interface Run {
  readonly cycle: CycleListRow;
  readonly day: PlainDate;
  readonly now: Instant;
  /** Mails in a row that the server did not take; from so many on it is left alone until the next attempt. */
  inARow: number;
  notTaken: number;
  sent: number;
  /** Somebody has notices left who was written to on this day already. */
  left: boolean;
}
const enoughInARow = 10;
const peopleAtOnce = 200;
const waitForProjections = 20_000;

/**
 * Sends each person of a cycle one mail with what they were not told yet and what came by `at`, and records it. A person gets one
 * mail a day at most. When mails fail the others still go out; then the activity fails, and its retry writes to the rest only.
 */
export const createSendDigests = (dependencies: SendDigestsDependencies) => async ({ cycle: id, at, positions }: SendDigestsInput): Promise<DigestsSent> => {
  const { db, clock } = dependencies;
  await untilProjected(dependencies.progress, positions);
  const cycle = await findCycle(db, { cycle: id });
  if (cycle === null) throw ApplicationFailure.nonRetryable(`cycle ${id} is not among the read models`, 'CycleUnknown');
  const late = Date.parse(clock()) - Date.parse(at) > 60_000;
  const run: Run = { cycle, day: localDateOf(at, cycle.zone), now: late ? clock() : at, inARow: 0, notTaken: 0, sent: 0, left: false };
  const untold = [...await untoldNotices(db, { cycle: id, until: at })];
  for (let from = 0; from < untold.length && run.inARow < enoughInARow; from += peopleAtOnce) {
    await tell(dependencies, run, untold.slice(from, from + peopleAtOnce));
  }
  if (run.notTaken > 0) {
    throw ApplicationFailure.retryable(`the mail server took ${run.sent} mails and failed at ${run.notTaken}; those are tried again`, 'MailNotTaken');
  }
  return { left: run.left };
};

const untilProjected = async (progress: Pick<ReadProgress, 'waitFor'>, positions: readonly string[]): Promise<void> => {
  for (const position of positions) {
    heartbeat();
    if (await progress.waitFor(position as Position, waitForProjections)) continue;
    throw ApplicationFailure.retryable(`the read models are not at ${position} yet`, 'ProjectionsBehind');
  }
};

const tell = async (dependencies: SendDigestsDependencies, run: Run, untold: readonly (readonly [string, readonly DigestNotice[]])[]): Promise<void> => {
  const digests = await notToldYet(dependencies, run, untold);
  const people = await peopleById(dependencies.db, { people: digests.map(({ person }) => person) });
  const addressees = await addresseesOf(dependencies, people);
  const records: MailboxCommand[] = [];
  await forEachAtOnce(digests, dependencies.mailer.parallel, async (digest) => {
    const record = await sendOne(dependencies, run, digest, people.get(digest.person), addressees.get(digest.person) ?? { status: 'no-address' });
    if (record !== null) records.push(record);
    heartbeat();
  });
  await recordAll(dependencies.handler, run, records, new Map(digests.map(({ person, failures }) => [person, failures])));
};

/** The mailboxes themselves know best: rows may not yet show what an attempt before this one has recorded. */
const notToldYet = async ({ store, codec }: SendDigestsDependencies, run: Run, untold: readonly (readonly [string, readonly DigestNotice[]])[]): Promise<Digest[]> => {
  const { cycle, day } = run;
  const streams = await store.readStreams(untold.map(([person]) => mailboxStreamOf(person, cycle.cycle)));
  return untold.flatMap(([person, notices]): Digest[] => {
    const events = streams.get(mailboxStreamOf(person, cycle.cycle)) ?? [];
    const { told, days, failures } = fold(mailboxDecider, events.map((stored) => codec.decode(stored) as MailboxEvent));
    const left = notices.filter(({ notice }) => !told.has(notice));
    if (left.length === 0) return [];
    if (!days.has(day)) return [{ person, notices: left, failures }];
    run.left = true;
    return [];
  });
};

type Found = Addressee | { readonly status: 'unreadable' };

const addresseesOf = async ({ personalData }: SendDigestsDependencies, people: ReadonlyMap<string, PersonRow>): Promise<ReadonlyMap<string, Found>> => {
  const sealed = [...people.values()].flatMap(({ person, sealed: text }) => (text === null ? [] : [{ person, sealed: text }]));
  const found = new Map<string, Found>([...people.keys()].map((person) => [person, { status: 'erased' }]));
  const open = async (items: typeof sealed): Promise<void> => {
    for (const [index, opened] of (await personalData.decryptMany(items)).entries()) found.set(items[index]!.person, addresseeOf(opened));
  };
  await open(sealed).catch(async () => {
    // One text that cannot be read must not silence two hundred people.
    for (const item of sealed) await open([item]).catch(() => { found.set(item.person, { status: 'unreadable' }); });
  });
  return found;
};

const sendOne = async (
  { mailer, baseUrl }: SendDigestsDependencies, run: Run, { person, notices }: Digest, row: PersonRow | undefined, addressee: Found,
): Promise<MailboxCommand | null> => {
  const { cycle: { cycle, title }, day, now } = run;
  const ids = notices.map(({ notice }) => notice);
  const common = { person, cycle, day, actor: engine, now };
  if (addressee.status === 'unreadable') return { type: 'RecordDigestFailed', ...common, error: 'the contacts cannot be read with this master key' };
  if (addressee.status !== 'reachable') return { type: 'RecordDigestUndeliverable', ...common, notices: ids, why: addressee.status };
  if (run.inARow >= enoughInARow) {
    run.notTaken += 1;
    return null;
  }
  const told = row?.digest === 'none' ? [] : notices.filter(({ kind }) => row === undefined || !row.leftOut.includes(kind));
  if (told.length === 0) return { type: 'RecordDigestUndeliverable', ...common, notices: ids, why: 'declined' };
  const messageId = `${deterministicId(person, cycle, day, ...ids)}@uplift`;
  const language = row?.language ?? 'ru';
  try {
    await mailer.send({ to: addressee, language, messageId, ...digestText({ language, name: addressee.name, programme: title, day, notices: told, baseUrl }) });
    run.inARow = 0;
    run.sent += 1;
    return { type: 'RecordDigestSent', ...common, notices: ids, messageId };
  } catch (error) {
    const known = error instanceof MailFailedError;
    // A refusal for good is tried again with the next day's notices, not with the next retry.
    if (!known || !error.permanent) {
      run.inARow += 1;
      run.notTaken += 1;
    }
    return { type: 'RecordDigestFailed', ...common, error: known ? error.message : (error as Error).name };
  }
};

const recordAll = async (handler: CommandHandler, { cycle, day }: Run, records: readonly MailboxCommand[], failures: ReadonlyMap<string, number>): Promise<void> => {
  const results = await handler.handleMany(mailboxAggregate, records.map((command) => ({
    command, context: undefined, expectedVersion: null, correlationId: `digest:${cycle.cycle}:${day}`,
    id: command.type === 'RecordDigestFailed'
      ? deterministicId(command.type, command.person, command.cycle, day, String(failures.get(command.person)))
      : deterministicId(command.type, command.person, command.cycle, day, ...command.notices),
  })));
  for (const result of results) stateOrThrow(result);
};
