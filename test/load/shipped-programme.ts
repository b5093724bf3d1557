import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { programmeByName } from '@uplift/infra/programme-files/programme-files';

/** A programme that comes with the engine. */
export const shippedProgramme = async (name: string): Promise<ProgrammeDocument> => {
  const parsed = await programmeByName(name);
  if (!parsed.valid) throw new Error(`${name} is not valid: ${parsed.problems[0]?.code ?? ''}`);
  return parsed.document;
};
