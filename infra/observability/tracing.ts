import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { Config } from '../config/config.js';

export interface Tracing {
  readonly provider: NodeTracerProvider;
  /** Sends what is still waiting, within a bound, and ends. */
  stop(): Promise<void>;
}

const exporterFor = (endpoint: string): SpanExporter => new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });

/**
 * Starts tracing for this process: W3C context, async hooks. Spans are always made, so that trace ids run from request to
 * activity; they are sent only where a collector is configured. Call once, before anything is served.
 */
export const startTracing = (service: string, config: Pick<Config, 'otlpEndpoint'>, exporter?: SpanExporter): Tracing => {
  const sink = exporter ?? (config.otlpEndpoint === undefined ? undefined : exporterFor(config.otlpEndpoint));
  const provider = new NodeTracerProvider({
    resource: new Resource({ 'service.name': `uplift-${service}` }),
    spanProcessors: sink === undefined ? [] : [new BatchSpanProcessor(sink, { scheduledDelayMillis: 1_000, exportTimeoutMillis: 5_000 })],
  });
  provider.register();
  return { provider, stop: () => provider.shutdown().catch(() => undefined) };
};
