import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import helmet from 'helmet';
import type { ApiDependencies } from './api-dependencies.js';
import { ApiModule } from './api-module.js';
import { calendarsAtRoot } from './http/calendar-alias.js';
import { healthAtRoot } from './http/health-alias.js';
import { frameworkLog } from './http/framework-log.js';
import { contentPolicy } from './http/content-policy.js';
import { readBodies } from './http/body-parsers.js';
import { serveWeb } from './http/serve-web.js';
import { trace } from './http/trace.js';
import { serveDocumentation } from './openapi/serve-documentation.js';

/** The API on parts that exist already. It is ready to `listen`; `close` ends streams and waits for requests under way. */
export const createApi = async (parts: ApiDependencies): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.of(parts), {
    bodyParser: false, abortOnError: false, logger: frameworkLog(parts.logger) });
  app.disable('x-powered-by');
  app.use(trace);
  // Before all else that touches requests: the provider reads its own bodies and sets its own headers.
  if (parts.provider !== null) app.use(parts.provider.mountPath, parts.provider.callback());
  const issuer = parts.externalSignIn?.issuer;
  app.use(helmet({ contentSecurityPolicy: contentPolicy(issuer === undefined ? null : new URL(issuer).origin), strictTransportSecurity: false }));
  // A school's line is slow, a list of 10,000 is long; streams say `no-transform` and go out as they come.
  app.use(compression({ threshold: '8kb' }));
  readBodies(app);
  app.use(healthAtRoot);
  app.use(calendarsAtRoot);
  app.setGlobalPrefix('api/v1');
  serveDocumentation(app);
  serveWeb(app);
  await app.init();
  return app;
};
