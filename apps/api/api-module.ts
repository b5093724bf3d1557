import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { instantOf } from '@uplift/domain/core/instant';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { CommandBatcher } from '@uplift/infra/command/command-batcher';
import { CommandHandler } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { createLinkCheck } from '@uplift/infra/link-check/link-check';
import { ReadProgress } from '@uplift/infra/projections/read-progress';
import { AccessGuard } from './access/access-guard.js';
import type { ApiDependencies } from './api-dependencies.js';
import { controllers } from './api-controllers.js';
import { handlers } from './api-handlers.js';
import { CommandGuard } from './commands/command-guard.js';
import { EtagInterceptor } from './commands/etag-interceptor.js';
import { RequestBudget } from './http/request-budget.js';
import { requestLog } from './http/request-log.js';
import { RequestMetrics } from './http/request-metrics.js';
import { validation } from './http/validation.js';
import { Clock } from './parts/clock.js';
import { Codec } from './parts/codec.js';
import { DefaultCohortSize } from './parts/default-cohort-size.js';
import { EngineRoom } from './parts/engine-room.js';
import { EventLog } from './parts/event-log.js';
import { Files } from './parts/files.js';
import { LogSeal } from './parts/log-seal.js';
import { Links } from './parts/links.js';
import { Measures } from './parts/measures.js';
import { UploadPieces } from '@uplift/infra/files/pieces/upload-pieces';
import { PendingFiles } from '@uplift/infra/imports/pending-files';
import { PersonalData } from '@uplift/infra/event-store/personal-data/personal-data';
import { PostOffice } from './parts/post-office.js';
import { ReadDatabase } from './parts/read-database.js';
import { ReadinessChecks } from './parts/readiness-checks.js';
import { RequestLimit } from './parts/request-limit.js';
import { OwnSignIn } from './parts/own-sign-in.js';
import { SignInAccounts } from './parts/sign-in-accounts.js';
import { SignInPlace } from './parts/sign-in-place.js';
import { TokenCheck } from './parts/token-check.js';
import { ProblemFilter } from './problems/problem-filter.js';
import { isStoreFailure } from './problems/store-failure.js';

const generous = 20_000;

/** What comes from outside, under the classes the parts of the API ask for. */
const given = (parts: ApiDependencies): Provider[] => {
  const { store, metrics } = parts;
  const handler = new CommandHandler(store, engineCodec);
  const batches = metrics.histogram({
    name: 'uplift_command_batch_size', help: 'Commands decided and stored together.', labelNames: ['aggregate'], buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500] });
  return [
    { provide: Clock, useValue: { now: parts.clock ?? (() => instantOf(Date.now())) } satisfies Clock },
    { provide: EventLog, useValue: store },
    { provide: Codec, useValue: engineCodec },
    { provide: CommandHandler, useValue: handler },
    { provide: CommandBatcher, useValue: new CommandBatcher(handler, {
      mayBeOneCommand: (error) => !isStoreFailure(error), onBatch: (aggregate, size) => { batches.observe({ aggregate }, size); } }) },
    { provide: CaseContexts, useValue: new CaseContexts(store, engineCodec) },
    { provide: ReadDatabase, useValue: parts.pool },
    { provide: ReadProgress, useValue: parts.progress },
    { provide: TokenCheck, useValue: parts.tokens },
    { provide: SignInAccounts, useValue: parts.accounts },
    { provide: OwnSignIn, useValue: new OwnSignIn(parts.provider) },
    { provide: SignInPlace, useValue: new SignInPlace(parts.externalSignIn ?? null) },
    { provide: PostOffice, useValue: new PostOffice(parts.mailer ?? null) },
    { provide: PersonalData, useValue: parts.personalData },
    { provide: UploadPieces, useValue: new UploadPieces(parts.pool) },
    { provide: PendingFiles, useValue: new PendingFiles(parts.pool, parts.personalData) },
    { provide: LogSeal, useValue: new LogSeal(parts.seal ?? null) },
    { provide: EngineRoom, useValue: parts.engine },
    { provide: Files, useValue: parts.files },
    { provide: Links, useValue: parts.links ?? createLinkCheck() },
    { provide: Measures, useValue: metrics },
    { provide: ReadinessChecks, useValue: new ReadinessChecks(parts.readiness) },
    { provide: RequestLimit, useValue: new RequestLimit(parts.requestsPerTenSeconds ?? generous) },
    { provide: DefaultCohortSize, useValue: new DefaultCohortSize(parts.cohortSize) },
  ];
};

/** What every request passes, in this order. */
const everywhere: Provider[] = [
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_GUARD, useClass: RequestBudget },
  { provide: APP_GUARD, useClass: CommandGuard },
  { provide: APP_INTERCEPTOR, useClass: RequestMetrics },
  { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
  { provide: APP_PIPE, useFactory: validation },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

@Module({})
export class ApiModule {
  static of(parts: ApiDependencies): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        DiscoveryModule,
        LoggerModule.forRoot({ pinoHttp: requestLog(parts.logger) }),
      ],
      controllers: [...controllers],
      providers: [...given(parts), ...handlers, ...everywhere],
    };
  }
}
