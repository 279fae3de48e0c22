/** One refusal, as the person who meets it reads it. */
export type Sentence = {
  /** What is wrong, and where. */
  title: string
  /** What to do about it. */
  advice: string
}

type Parameters = Readonly<Record<string, string | number>>

/** Every error code of Opora, in Russian. */
const sentences: Record<string, (parameters: Parameters) => Sentence> = {
  'document.empty': () => ({ title: 'Файл пуст.', advice: 'Проверьте, тот ли файл выбран, и загрузите его ещё раз.' }),
}

/** The sentence of a code; a code without one is a fault of ours and is said as such. */
export function sentenceOf(code: string, parameters: Parameters): Sentence {
  return sentences[code]?.(parameters) ?? { title: `Внутренняя ошибка (${code}).`, advice: 'Повторите действие; если ошибка останется, сообщите администратору.' }
}

export function hasSentence(code: string): boolean {
  return code in sentences
}
