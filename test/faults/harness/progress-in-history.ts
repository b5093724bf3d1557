import type { Client } from '@temporalio/client';
import type { CaseProgress } from '@uplift/activities/case-progress';
import type { GroupProgress } from '@uplift/rehearsal/year/quiet';

type History = Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>;
type Payloads = { readonly payloads?: readonly { readonly data?: Uint8Array | null }[] | null };

const asText = new TextDecoder();
const firstOf = (payloads: Payloads | null | undefined): unknown => {
  const data = payloads?.payloads?.[0]?.data;
  return data == null || data.length === 0 ? null : JSON.parse(asText.decode(data));
};

/**
 * Where a workflow's cases stand, as its history tells: what each activity answered, the last word counts. A query would need a
 * living worker, and on the time-skipping server one that is never answered stops time for good. `null` before the first answer.
 */
export const progressIn = ({ events }: History): GroupProgress | null => {
  const cases = new Map<string, CaseProgress>();
  for (const { markerRecordedEventAttributes: marker } of events ?? []) {
    if (marker?.markerName !== 'core_local_activity') continue;
    const { activity_type: type } = firstOf(marker.details?.data) as { activity_type: string };
    if (type !== 'advanceCases' && type !== 'closeCases') continue;
    for (const one of (firstOf(marker.details?.result) ?? []) as readonly CaseProgress[]) cases.set(one.case, one);
  }
  if (cases.size === 0) return null;
  const instants = [...cases.values()].flatMap((one) => (one.status === 'open' && one.nextInstant !== null ? [one.nextInstant] : []));
  return { cases: [...cases.values()], nextInstant: instants.sort()[0] ?? null };
};
