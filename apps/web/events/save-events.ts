import type { StoredEvent } from '../api/schemas.js';

/** One event a line, as the API gave them. */
export const eventLines = (events: readonly StoredEvent[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');

export const saveEvents = (events: readonly StoredEvent[]): void => {
  const address = URL.createObjectURL(new Blob([eventLines(events)], { type: 'application/x-ndjson' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'events.jsonl';
  link.click();
  URL.revokeObjectURL(address);
};
