import { parseArgs } from 'node:util';

export interface BenchRequest<Name extends string> {
  readonly name: Name;
  /** How many, and of how many the floor is measured; `null` for the benchmark's usual number. */
  readonly n: number | null; readonly floorN: number | null;
  readonly json: boolean;
}

/** Reads the command line. Throws with the usage when it asks for nothing that there is. */
export const benchRequestOf = <Name extends string>(args: readonly string[], names: readonly Name[]): BenchRequest<Name> => {
  const usage = `npm run bench -- ${names.join('|')} [--n N] [--floor-n M] [--json]`;
  const { positionals, values } = parse(args, usage);
  const name = names.find((known) => known === positionals[0]);
  if (name === undefined || positionals.length > 1) throw new Error(`Which benchmark? ${usage}`);
  const positive = (option: 'n' | 'floor-n'): number | null => {
    const text = values[option];
    if (text === undefined) return null;
    if (!/^[1-9]\d{0,7}$/.test(text)) throw new Error(`--${option} is a whole number from 1, not "${text}". ${usage}`);
    return Number(text);
  };
  return { name, n: positive('n'), floorN: positive('floor-n'), json: values.json };
};

const parse = (args: readonly string[], usage: string) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { n: { type: 'string' }, 'floor-n': { type: 'string' }, json: { type: 'boolean', default: false } } });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}. ${usage}`, { cause: error });
  }
};
