import type { HealthCheck } from '@uplift/infra/observability/health-server';

/** What must answer before the API takes work, by name. */
export class ReadinessChecks { constructor(readonly checks: Readonly<Record<string, HealthCheck>>) {} }
