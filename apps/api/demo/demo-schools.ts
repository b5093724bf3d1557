export interface DemoSchool { readonly number: number; readonly school: string; readonly municipality: string; readonly name: string }

/** How many schools each municipality of the interviews brings; thirty in all. */
const counts: Readonly<Record<string, number>> = {
  vyazma: 3, gagarin: 3, desnogorsk: 2, yelnya: 2, smolensk: 9, ugra: 1, shumyachi: 2, yartsevo: 3, glinka: 1, safonovo: 4,
};

/** Invented schools, numbered through, of the municipalities the programme names. */
export const demoSchools = (municipalities: readonly { readonly id: string; readonly title: { readonly ru: string } }[]): readonly DemoSchool[] => {
  const listed = municipalities.flatMap(({ id, title }) => Array.from({ length: counts[id] ?? 0 }, () => ({ id, title: title.ru })));
  return listed.map(({ id, title }, index) => ({ number: index + 1, school: `${id}-${index + 1}`, municipality: id, name: `Школа ${index + 1}, ${title}` }));
};
