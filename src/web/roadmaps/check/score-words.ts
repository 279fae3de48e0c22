/** What a score means, in one sentence. */
export function scoreWords(score: number): { tone: 'good' | 'doubt' | 'refusal'; sentence: string } {
  if (score >= 85) return { tone: 'good', sentence: 'План готов к утверждению: проверяющему почти не за что зацепиться.' }
  if (score >= 65) return { tone: 'doubt', sentence: 'План рабочий, но есть что поправить до утверждения.' }
  return { tone: 'refusal', sentence: 'Плану не хватает важного: начните с первых строк списка.' }
}
