import type { Logger } from 'pino';
import { readConfig, type Config } from '../config/config.js';
import { ConfigError, terminalLanguage } from '../config/config-error.js';
import { startHealthServer, type HealthCheck } from '../observability/health-server.js';
import { createLogger } from '../observability/logger.js';
import { createMetrics, type Metrics } from '../observability/metrics.js';
import { startTracing } from '../observability/tracing.js';

export interface ServiceSurroundings {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Fires when the process was asked to end, also while it is still starting. */
  readonly stopping: AbortSignal;
}

export interface Service {
  /** Asked by /health/ready, beside the database and servers they name. */
  readonly checks: Readonly<Record<string, HealthCheck>>;
  /** Never resolves on its own; rejects when the service cannot go on. */
  readonly broken: Promise<never>;
  /** Lets what is under way finish, then lets go of everything. */
  stop(): Promise<void>;
}

type Start = (surroundings: ServiceSurroundings) => Promise<Service>;

/**
 * The frame of a process that serves no requests: settings, log, measures, health, and an orderly end on SIGTERM or SIGINT.
 * Sets the exit code, and leaves nothing running.
 */
export const runService = async (name: string, start: Start): Promise<void> => {
  const config = readSettings();
  process.exitCode = config === null ? 1 : await serve(name, config, start);
  // Somebody else's forgotten handle does not keep the process.
  setTimeout(() => process.exit(), 2_000).unref();
};

const serve = async (name: string, config: Config, start: Start): Promise<number> => {
  const logger = createLogger({ service: name, level: config.logLevel });
  const metrics = createMetrics(name);
  const tracing = startTracing(name, config);
  const asked = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => { asked.abort(); });

  let service: Service | null = null;
  const ready = async (): Promise<void> => {
    if (service === null) throw new Error('still starting');
  };
  let checks: Readonly<Record<string, HealthCheck>> = { ready };
  const health = await startHealthServer({ port: config.healthPort, host: config.host, metrics, get checks() { return checks; } });
  logger.info({ health: health.url }, `${name} starts`);
  try {
    service = await start({ config, logger, metrics, stopping: asked.signal });
    checks = { ready, ...service.checks };
    logger.info(`${name} runs`);
    await Promise.race([service.broken, untilAborted(asked.signal)]);
    logger.info(`${name} stops`);
    await service.stop();
    logger.info(`${name} has stopped`);
    return 0;
  } catch (error) {
    if (service === null && asked.signal.aborted) return 0;
    logger.fatal({ err: error }, `${name} cannot go on`);
    await service?.stop().catch(() => undefined);
    return 1;
  } finally {
    await health.stop();
    await tracing.stop();
  }
};

const readSettings = (): Config | null => {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.text(terminalLanguage(process.env))}\n`);
    return null;
  }
};

const untilAborted = (signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  if (signal.aborted) resolve();
  else signal.addEventListener('abort', () => { resolve(); }, { once: true });
});
