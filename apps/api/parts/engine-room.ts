import type { RecoveredCycle } from '@uplift/infra/relay/recover';
import type { RebuildResult } from '@uplift/infra/projections/rebuild';

/** What administrators can set in motion. Both may be repeated at any time. */
export abstract class EngineRoom {
  /** Gives Temporal back what it has lost. */
  abstract recover(): Promise<readonly RecoveredCycle[]>;
  /** Makes all read models anew from the events; the present ones answer meanwhile. */
  abstract rebuild(): Promise<RebuildResult>;
}
