/** The form of a noun that goes with a number: 1 мероприятие, 2 мероприятия, 5 мероприятий. */
export function plural(count: number, one: string, few: string, many: string): string {
  const last = count % 10
  if (count % 100 >= 11 && count % 100 <= 14) return many
  return last === 1 ? one : last >= 2 && last <= 4 ? few : many
}
