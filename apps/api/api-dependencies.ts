import type { createLogger } from '@uplift/infra/observability/logger';
import type { Pool } from '@uplift/infra/postgres/open-pool';
import type { Instant } from '@uplift/domain/core/instant';
import type { EventStore } from '@uplift/infra/event-store/event-store';
import type { Seal } from '@uplift/infra/event-store/integrity/seal';
import type { FileStore } from '@uplift/infra/files/file-store';
import type { LinkCheck } from '@uplift/infra/link-check/link-check';
import type { BrowserSessions } from '@uplift/infra/identity/browser-sessions';
import type { PasswordResets } from '@uplift/infra/identity/password-resets';
import type { SecondFactors } from '@uplift/infra/identity/second-factors';
import type { Accounts } from '@uplift/infra/identity/accounts';
import type { Mailer } from '@uplift/infra/mail/mailer';
import type { HealthCheck } from '@uplift/infra/observability/health-server';
import type { Metrics } from '@uplift/infra/observability/metrics';
import type { ReadProgress } from '@uplift/infra/projections/read-progress';
import type { EngineRoom } from './parts/engine-room.js';
import type { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import type { TokenCheck } from './parts/token-check.js';
import type { RequestListener } from 'node:http';

/** Everything the API stands on. Whoever makes it closes what it hands in. */
export interface ApiDependencies {
  /** Now; the machine's clock when left out. A rehearsal brings its own. */
  readonly clock?: () => Instant;
  readonly store: EventStore;
  /** The database of the read models. */
  readonly pool: Pool;
  readonly progress: ReadProgress;
  readonly tokens: TokenCheck;
  readonly accounts: Accounts;
  /** The embedded identity provider, mounted at its path; `null` with an external one. */
  readonly provider: { readonly mountPath: string; readonly secondFactors: SecondFactors; readonly sessions: BrowserSessions; readonly passwordResets: PasswordResets; callback(): RequestListener } | null;
  /** An external identity provider and this program's name there; left out with the embedded one. */
  readonly externalSignIn?: { readonly issuer: string; readonly clientId: string } | undefined;
  readonly personalData: PersonalData;
  /** Letters about the way to sign in; left out where no mail server is known. */
  readonly mailer?: Mailer | null;
  /** The log's signatures and the key to check them with; left out, the chain is checked without them. */
  readonly seal?: Seal;
  readonly engine: EngineRoom;
  /** What people hand in. */
  readonly files: FileStore;
  /** How published links are asked for; those of the open internet when left out. */
  readonly links?: LinkCheck;
  readonly logger: ReturnType<typeof createLogger>;
  readonly metrics: Metrics;
  readonly readiness: Readonly<Record<string, HealthCheck>>;
  /** Schools of a municipality that one workflow carries when a launch does not say. */
  readonly cohortSize: number;
  /** Requests a person may send within ten seconds. */
  readonly requestsPerTenSeconds?: number;
}
