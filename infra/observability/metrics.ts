import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry, type CounterConfiguration, type GaugeConfiguration, type HistogramConfiguration } from 'prom-client';

type Measure<Configuration> = Omit<Configuration, 'registers'>;

/** The measures of one process, named `uplift_…`, with the process's own memory, CPU and event loop beside them. */
export interface Metrics {
  readonly registry: Registry;
  counter<Label extends string>(given: Measure<CounterConfiguration<Label>>): Counter<Label>;
  gauge<Label extends string>(given: Measure<GaugeConfiguration<Label>>): Gauge<Label>;
  histogram<Label extends string>(given: Measure<HistogramConfiguration<Label>>): Histogram<Label>;
  /** The text Prometheus reads. */
  text(): Promise<string>;
}

export const createMetrics = (service: string): Metrics => {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    counter: (given) => new Counter({ ...given, registers }),
    gauge: (given) => new Gauge({ ...given, registers }),
    histogram: (given) => new Histogram({ ...given, registers }),
    text: () => registry.metrics(),
  };
};
