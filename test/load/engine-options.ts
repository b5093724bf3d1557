/** Where the engine's processes find their servers, and in which time the programme lives. */
export interface EngineOptions {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  /** Milliseconds by which the programme's time is ahead of the machine's clock: the only way to have something due in some seconds. */
  readonly clockAhead: number;
  /** Whether read models are kept up to date meanwhile. */
  readonly projector: boolean;
}
