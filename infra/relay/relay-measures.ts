import type { Metrics } from '../observability/metrics.js';
import type { LeasedRelay } from './leased-relay.js';
import type { RelayObserver } from './relay.js';

/** What the relay tells Prometheus. `lagOf` asks the store how far behind a position is, in seconds. */
export const measureRelay = (metrics: Metrics, relay: () => LeasedRelay, lagOf: (after: LeasedRelay['status']['position']) => Promise<number>): RelayObserver => {
  const deliveries = metrics.counter({ name: 'uplift_relay_deliveries_total', help: 'Starts and signals delivered to workflows.', labelNames: ['kind'] });
  const events = metrics.counter({ name: 'uplift_relay_events_total', help: 'Events the relay has read.' });
  const problems = metrics.counter({ name: 'uplift_relay_problems_total', help: 'Attempts that failed and are repeated.' });
  metrics.gauge({ name: 'uplift_relay_active', help: '1 in the process that relays.', collect() { this.set(relay().status.active ? 1 : 0); } });
  metrics.gauge({
    name: 'uplift_relay_lag_seconds', help: 'Age of the oldest event not yet delivered, in the process that relays.',
    async collect() {
      const { active, position } = relay().status;
      if (active) this.set(await lagOf(position).catch(() => Number.NaN));
    },
  });
  return {
    onBatch: (count) => { events.inc(count); },
    onDelivered: ({ kind }) => { deliveries.inc({ kind }); },
    onProblem: () => { problems.inc(); },
  };
};
