import type { EventCodec } from '@uplift/infra/event-store/codec';

/** Stored events to domain events and back, as a class to ask for it by. */
export abstract class Codec {}
export interface Codec extends EventCodec {}
