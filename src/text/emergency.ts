/** National emergency numbers, the most useful first. */
export const emergencyNumbers = [
  { number: '110', name: '报警' },
  { number: '119', name: '火警' },
  { number: '120', name: '急救' },
  { number: '122', name: '交通事故' },
] as const;

export const emergencyCall = (name: string, number: string): string => `打 ${number} ${name}`;
