import { inSpan } from '@uplift/infra/observability/trace-context';

export interface Traceable {
  readonly cycle: string;
  /** The correlation ids of the acts that cases have changed by. */
  readonly because?: Readonly<Record<string, string>>;
}

/**
 * The same activity in a span of the trace it continues: that of the act behind it, where one act is behind it, so that one trace id
 * runs from a request to what followed. Where many are, or none, the span begins a trace of its own.
 */
export const traced = <Input extends Traceable, Answer>(
  name: string, activity: (input: Input) => Promise<Answer>,
) => (input: Input): Promise<Answer> => {
  const origins = new Set(Object.values(input.because ?? {}));
  const [origin] = origins.size === 1 ? origins : [];
  return inSpan(`activity ${name}`, { origin, attributes: { 'uplift.cycle': input.cycle, 'uplift.acts': origins.size } }, () => activity(input));
};
