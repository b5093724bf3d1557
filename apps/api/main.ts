import 'reflect-metadata';
import { readConfig } from '@uplift/infra/config/config';
import { ConfigError, terminalLanguage } from '@uplift/infra/config/config-error';
import { startTracing } from '@uplift/infra/observability/tracing';
import { createApi } from './create-api.js';
import { openDependencies } from './open-dependencies.js';

/** Requests under way and open streams have this long to end. */
const graceMs = 10_000;

const start = async (): Promise<void> => {
  const config = readConfig(process.env);
  const port = config.port ?? 3000;
  const tracing = startTracing('api', config);
  const parts = await openDependencies(config, new URL(config.publicUrl ?? `http://${config.host}:${port}`).origin);
  const app = await createApi(parts);
  await app.listen(port, config.host);
  parts.logger.info({ port }, 'the API listens');

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => { process.exit(1); }, graceMs);
    late.unref();
    await app.close();
    await parts.close();
    await tracing.stop();
    clearTimeout(late);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => { void stop(); });
};

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.text(terminalLanguage(process.env)) : String(error)}\n`);
  process.exit(1);
});
