export const kinds = ['ordinary', 'evening', 'boarding', 'special'] as const;
export type Kind = typeof kinds[number];
