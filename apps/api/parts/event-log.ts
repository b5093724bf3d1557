import type { EventStore } from '@uplift/infra/event-store/event-store';

/** The event store, as a class to ask for it by. */
export abstract class EventLog {}
export interface EventLog extends EventStore {}
