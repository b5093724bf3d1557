export interface ReplaySearch { readonly at?: string; readonly from?: string; readonly mode?: 'known' | 'true'; readonly view?: 'timeline' | 'state' | 'difference'; /** The one step whose story is told. */ readonly step?: string }

const instant = (value: unknown): string | null => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : null);

/** What of an address makes sense; the rest is left out. */
export const replaySearch = ({ at, from, mode, view, step }: Record<string, unknown>): ReplaySearch => ({
  ...instant(at) !== null && { at: instant(at)! }, ...instant(from) !== null && { from: instant(from)! },
  ...(mode === 'known' || mode === 'true') && { mode }, ...(view === 'timeline' || view === 'state' || view === 'difference') && { view }, ...typeof step === 'string' && step !== '' && { step },
});
