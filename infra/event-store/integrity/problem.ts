/** What is wrong with a log, in words for people, with the place. */
export interface Problem { readonly code: ProblemCode; readonly ru: string; readonly en: string }

export type ProblemCode = 'unreadable' | 'changed' | 'missing' | 'misplaced' | 'unlinked' | 'tree' | 'signature' | 'unsigned-end' | 'too-short';
type Details = Readonly<Record<string, string | number>>;

const texts: Readonly<Record<ProblemCode, readonly [ru: string, en: string]>> = {
  unreadable: ['Строка не читается: {reason}.', 'The line cannot be read: {reason}.'],
  changed: ['Событие {version} потока {stream} изменено: содержание не совпадает с его хешем.',
    'Event {version} of stream {stream} was changed: its content does not match its hash.'],
  missing: ['В потоке {stream} после события {before} идёт событие {version}: промежуточные удалены или переставлены.',
    'In stream {stream}, event {version} follows event {before}: those between were removed or moved.'],
  unlinked: ['Событие {version} потока {stream} ссылается не на то событие, которое стоит перед ним: одно из них подменено.',
    'Event {version} of stream {stream} does not point to the event before it: one of them was replaced.'],
  misplaced: ['Событие {version} потока {stream} стоит не на своём месте в общем порядке.',
    'Event {version} of stream {stream} stands in the wrong place of the global order.'],
  tree: ['Контрольная точка на {size} событий не сходится с {count} событиями перед ней: между ней и предыдущей точкой события удалены, добавлены, '
    + 'переставлены или изменено время их записи.',
  'The checkpoint at {size} events does not agree with the {count} events before it: between it and the checkpoint before, events were removed, '
    + 'added or moved, or the time they were recorded was changed.'],
  signature: ['Подпись контрольной точки на {size} событий неверна: точку изменили или подписали другим ключом.',
    'The signature of the checkpoint at {size} events is wrong: it was changed, or signed with another key.'],
  'unsigned-end': ['Журнал обрывается: после {count} событий нет подписанной контрольной точки. Конец удалён или дописан.',
    'The log breaks off: no signed checkpoint covers its {count} events. Its end was removed, or something was added to it.'],
  'too-short': ['В журнале {count} событий, а должно быть не меньше {atLeast}: конец удалён вместе с контрольными точками.',
    'The log holds {count} events and should hold at least {atLeast}: its end was removed together with its checkpoints.'],
};

const fill = (text: string, details: Details): string => text.replace(/\{(\w+)\}/g, (hole, name: string) => String(details[name] ?? hole));

export const problem = (code: ProblemCode, details: Details): Problem => ({ code, ru: fill(texts[code][0], details), en: fill(texts[code][1], details) });
