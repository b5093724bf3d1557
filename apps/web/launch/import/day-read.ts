/** `10.10.2020` as a table shows it, as `2020-10-10`. */
export const dayRead = (written: string): string => written.split('.').reverse().join('-');
