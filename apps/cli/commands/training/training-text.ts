import type { TrainingView } from '@uplift/api/trainings/training-answer';
import type { Language, Text } from '../../language.js';

const statuses: Readonly<Record<TrainingView['status'], Text>> = {
  planned: { ru: 'назначено', en: 'planned' }, held: { ru: 'прошло', en: 'held' }, cancelled: { ru: 'отменено', en: 'cancelled' },
};

/** How a training stands, in words; a status of a newer server as it is. */
export const trainingStatusText = (status: TrainingView['status'], language: Language): string => (statuses as Partial<typeof statuses>)[status]?.[language] ?? status;

/** `160+` where a count is a lower bound. */
export const countText = ({ attended, atLeast }: { readonly attended: number | null; readonly atLeast: boolean }): string => (attended === null ? '' : `${attended}${atLeast ? '+' : ''}`);
