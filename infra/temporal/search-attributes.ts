import type { Connection } from '@temporalio/client';

/** Search attributes of the cohort workflows, with the types servers know them by. */
export const searchAttributes = {
  UpliftCycle: 'Keyword',
  UpliftMunicipality: 'Keyword',
  UpliftStage: 'KeywordList',
  UpliftNextInstant: 'Datetime',
} as const;

/** `IndexedValueType` of Temporal's protocol. */
const protocolNumbers = { Keyword: 2, Datetime: 6, KeywordList: 7 } as const;

const alreadyExists = 6;

/**
 * Registers what a server of one's own lacks; repeating it changes nothing. Fails with the server's words where the account may
 * not (Temporal Cloud): there an administrator adds them once.
 */
export const registerSearchAttributes = async (connection: Connection, namespace: string): Promise<void> => {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(searchAttributes).filter(([name]) => !(name in customAttributes));
  if (missing.length === 0) return;
  try {
    await connection.operatorService.addSearchAttributes({
      namespace, searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, protocolNumbers[type]])) });
  } catch (error) {
    if ((error as { code?: number }).code !== alreadyExists) throw error;
  }
};
