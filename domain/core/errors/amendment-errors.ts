import { entry, type CatalogueEntry } from './catalogue-entry.js';

/** Refusals of amendments to a running programme. */
export const amendmentErrors = {
  'amendment-older': entry('conflict',
    ['Цикл идёт по более новой редакции', 'Цикл {cycle} идёт по редакции {from}, а предложена {to}. Ничего не изменено. Опубликуйте новую редакцию и примените её.'],
    ['The cycle follows a newer edition', 'Cycle {cycle} follows edition {from}; edition {to} is older. Nothing was changed. Publish a new edition and apply that.']),
  'amendment-not-possible': entry('invalid',
    ['Поправка меняет то, что в идущем цикле не меняется', 'Редакция {to} отличается в «{what}». Ничего не изменено. Оставьте это как было или запланируйте новый цикл.'],
    ['The amendment changes what a running cycle keeps', 'Edition {to} differs in “{what}”. Nothing was changed. Leave that as it was, or plan a new cycle.']),
} as const satisfies Record<string, CatalogueEntry>;
