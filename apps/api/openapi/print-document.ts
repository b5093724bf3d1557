import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createLogger } from '@uplift/infra/observability/logger';
import { createMetrics } from '@uplift/infra/observability/metrics';
import type { ApiDependencies } from '../api-dependencies.js';
import { ApiModule } from '../api-module.js';
import { apiDocument } from './api-document.js';

/** Prints the OpenAPI document. Nothing is opened for it: routes are described by their declarations alone, and what they would stand on is never asked. */
const unopened = { store: {}, pool: {}, progress: {}, tokens: {}, accounts: {}, provider: null, personalData: {}, engine: {}, readiness: {}, cohortSize: 1 } as unknown as ApiDependencies;
const app = await NestFactory.create<NestExpressApplication>(ApiModule.of({
  ...unopened, logger: createLogger({ service: 'api', level: 'silent' }), metrics: createMetrics('api') }), { logger: false, abortOnError: false });
app.setGlobalPrefix('api/v1');
process.stdout.write(`${JSON.stringify(apiDocument(app))}\n`, () => { process.exit(0); });
