import type { Instant } from '../core/instant.js';
import type { Text } from '../programme/vocabulary.js';
import { dossierLinks, linkTexts, type DossierLink } from './links.js';
import { placeInChain, type StepFacts } from './place-in-chain.js';

/** An event as the store has it: `id`, `stream` and `version` open it. */
export interface DossierEvent {
  readonly id: string; readonly stream: string; readonly version: number; readonly type: string; readonly occurredAt: Instant; readonly data: Readonly<Record<string, unknown>>;
}
export interface DossierEntry { readonly event: string; readonly stream: string; readonly version: number; readonly type: string; readonly at: Instant; readonly title: Text; readonly addressees: readonly string[] }
/** `gap` says what is missing; `null` where the link holds. */
export interface LinkOfDossier { readonly link: DossierLink; readonly title: Text; readonly entries: readonly DossierEntry[]; readonly gap: Text | null }
export interface DossierOf { readonly links: readonly LinkOfDossier[]; readonly whole: boolean }

/** The management cycle of one municipality or school: every link with the events that stand for it, gaps shown as gaps. Each event stands in one link. */
export const dossierOf = (events: readonly DossierEvent[], steps: StepFacts): DossierOf => {
  const placed = new Map<DossierLink, DossierEntry[]>(dossierLinks.map((link) => [link, []]));
  const seen = new Set<string>();
  for (const event of [...events].sort((a, b) => (a.occurredAt === b.occurredAt ? a.version - b.version : a.occurredAt < b.occurredAt ? -1 : 1))) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    const place = placeInChain(event, steps);
    if (place === null) continue;
    const { id, stream, version, type, occurredAt } = event;
    placed.get(place.link)!.push({ event: id, stream, version, type, at: occurredAt, title: place.title, addressees: place.addressees });
  }
  const links = dossierLinks.map((link): LinkOfDossier => {
    const entries = placed.get(link)!;
    return { link, title: linkTexts[link].title, entries, gap: entries.length === 0 ? linkTexts[link].gap : null };
  });
  return { links, whole: links.every(({ gap }) => gap === null) };
};
