import { entry, type CatalogueEntry } from './catalogue-entry.js';

/** Refusals of amendments to a running programme. */
export const amendmentErrors = {
  'amendment-older': entry('conflict',
    ['Цикл идёт по более новой редакции', 'Цикл {cycle} идёт по редакции {from}, а предложена {to}. Ничего не изменено. Опубликуйте новую редакцию и примените её.'],
    ['The cycle follows a newer edition', 'Cycle {cycle} follows edition {from}; edition {to} is older. Nothing was changed. Publish a new edition and apply that.']),
  'amendment-tag-unknown': entry('invalid',
    ['Такого признака в новой редакции нет', 'Признака {tag} в предложенной редакции нет. Ничего не изменено. Признаки: {known}.'],
    ['The new edition has no such tag', 'The edition proposed has no tag {tag}. Nothing was changed. Tags: {known}.']),
  'tagged-school-unlisted': entry('invalid',
    ['Школы нет в списке', 'Признак {tag} дан школе {school}, а её нет в списке цикла. Ничего не изменено. Уберите её или проверьте обозначение.'],
    ['The school is not on the list', 'Tag {tag} was given to school {school}, which is not on the list of the cycle. Nothing was changed. Take it out or check its id.']),
  'amendment-not-possible': entry('invalid',
    ['Поправка меняет то, что в идущем цикле не меняется', 'Редакция {to} отличается в «{what}». Ничего не изменено. Оставьте это как было или запланируйте новый цикл.'],
    ['The amendment changes what a running cycle keeps', 'Edition {to} differs in “{what}”. Nothing was changed. Leave that as it was, or plan a new cycle.']),
} as const satisfies Record<string, CatalogueEntry>;
