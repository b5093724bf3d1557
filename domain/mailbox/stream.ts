export const mailboxStreamOf = (person: string, cycle: string): string => `mailbox-${person}.${cycle}`;
