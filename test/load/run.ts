import { benchRequestOf } from './bench-request.js';
import { benchmarks, type BenchName } from './benchmarks.js';
import { describeResult, describeMachine } from './describe.js';

const names = Object.keys(benchmarks) as BenchName[];

const main = async (): Promise<void> => {
  const { name, n, floorN, json } = benchRequestOf(process.argv.slice(2), names);
  const { run, usualN, target } = benchmarks[name];
  const say = (line: string): void => { process.stderr.write(`${line}\n`); };
  say(describeMachine());
  const result = await run({ n: n ?? usualN, floorN, say });
  const { more, ...figures } = result;
  // The lines for people go where progress goes, so that the last line of the output is the object alone.
  (json ? process.stderr : process.stdout).write(`${describeResult(result, target).join('\n')}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ ...figures, ...more })}\n`);
};

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
