import type { Seal } from '@uplift/infra/event-store/integrity/seal';

/** The signatures over the log; `null` where this process has no key to check them with. */
export class LogSeal {
  constructor(readonly seal: Seal | null) {}
}
