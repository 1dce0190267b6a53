// The Prometheus registry of this process; asking twice for a metric gives the same one.
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

const registry = new Registry();

export const metrics = {
  registry,

  counter<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
    return existing<Counter<L>>(name) ?? new Counter({ name, help, labelNames, registers: [registry] });
  },

  gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> {
    return existing<Gauge<L>>(name) ?? new Gauge({ name, help, labelNames, registers: [registry] });
  },

  histogram<L extends string>(
    name: string,
    help: string,
    labelNames: readonly L[] = [],
    buckets: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  ): Histogram<L> {
    const made = existing<Histogram<L>>(name);
    return made ?? new Histogram({ name, help, labelNames, buckets: [...buckets], registers: [registry] });
  },
};

function existing<M>(name: string): M | undefined {
  return registry.getSingleMetric(name) as M | undefined;
}
