import type { EventView } from '@uplift/api/events/event-view';
import type { Language } from '../language.js';
import { momentText } from './dates.js';

/** What an event says, as `name=value` of its short facts; who did it stands at the end, and the whole of it in `--json`. */
const factsOf = (data: Readonly<Record<string, unknown>>): string => Object.entries(data)
  .filter(([name]) => name !== 'by').flatMap(([name, value]) => (typeof value === 'string' && value.length <= 60) || typeof value === 'number' || typeof value === 'boolean' ? [`${name}=${value}`]
    : Array.isArray(value) && value.every((item) => typeof item === 'string') && value.length <= 5 ? [`${name}=${value.join(',')}`] : [])
  .join(' ');

/** An event in a line: when it was true, where, what. */
export const eventLine = ({ occurredAt, stream, version, type, actor, data }: EventView, language: Language): string =>
  `${momentText(occurredAt, undefined, language)}  ${stream}#${version}  ${type}  ${factsOf(data)}${actor.kind === 'person' ? `  ← ${actor.id}` : ''}`.trimEnd();
