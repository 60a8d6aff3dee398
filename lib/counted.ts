/** `1 record`, `2 records`: so many of what the noun names, for the terminal. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
