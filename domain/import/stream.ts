export const importStreamOf = (id: string): string => `import-${id}`;
