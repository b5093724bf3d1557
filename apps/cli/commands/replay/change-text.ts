import type { Difference } from '@uplift/api/replay/replay-view';
import type { Language } from '../../language.js';

type Change = Pick<Difference['changes'][number], 'label' | 'of' | 'before' | 'after'>;

/** `Due (School plan): 23 November 2026 → 1 December 2026`. */
export const changeText = ({ label, of, before, after }: Change, language: Language): string =>
  `${label[language]}${of === null ? '' : ` (${of[language]})`}: ${before?.[language] ?? '—'} → ${after?.[language] ?? '—'}`;
