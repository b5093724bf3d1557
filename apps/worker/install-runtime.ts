import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

/** Once in a process, before its first worker: the SDK's own notices stay away unless they are errors. */
export const installRuntime = (): void => {
  Runtime.install({
    logger: new DefaultLogger('ERROR'), shutdownSignals: [],
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
};
