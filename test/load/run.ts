import { parseArgs } from 'node:util';
import { benchmarks, type BenchName } from './benchmarks.js';
import { describeResult, describeMachine } from './describe.js';

const names = Object.keys(benchmarks) as BenchName[];
const usage = `npm run bench -- ${names.join('|')} [--n N] [--floor-n M] [--json]`;

const positive = (name: string, text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new Error(`--${name} is a whole number from 1, not "${text}". ${usage}`);
  return Number(text);
};

const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true, options: { n: { type: 'string' }, 'floor-n': { type: 'string' }, json: { type: 'boolean', default: false } } });
  const name = names.find((known) => known === positionals[0]);
  if (name === undefined || positionals.length > 1) throw new Error(`Which benchmark? ${usage}`);
  const { run, usualN, target } = benchmarks[name];
  const say = (line: string): void => { process.stderr.write(`${line}\n`); };
  say(describeMachine());
  const result = await run({ n: positive('n', values.n) ?? usualN, floorN: positive('floor-n', values['floor-n']), say });
  const { more, ...figures } = result;
  // The lines for people go where progress goes, so that the last line of the output is the object alone.
  (values.json ? process.stderr : process.stdout).write(`${describeResult(result, target).join('\n')}\n`);
  if (values.json) process.stdout.write(`${JSON.stringify({ ...figures, ...more })}\n`);
};

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
