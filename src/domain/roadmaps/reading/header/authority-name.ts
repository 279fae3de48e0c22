import { isSignatory } from './requisites.ts'

const offices: readonly (readonly [RegExp, string])[] = [
  [/^(?:заместитель\s+)?министра?(?=\s|$)/iu, 'министерство'],
]
const posts = /^(?:(?:и\.?\s?о\.?|врио|исполняющ\S+ обязанности|первый|заместител[ья]|зам\.?)\s+)*(?:начальника?|руководител[ья]|директора?|председател[ья]|заведующ\S+|глав[аы]|ректора?)\s+/iu

/** From who signs to the body that approves: «Министр образования …» is the ministry, «Начальник управления …» the office. */
export function bodyOfPost(text: string): string {
  const clean = text.split(/\s*(?:_{2,}|«_)/u)[0]?.trim() ?? text
  const words = clean.split(/\s+(?=\p{Lu}\.\s?\p{Lu}\.)/u)[0] ?? clean
  if (isSignatory(words)) return ''
  for (const [form, body] of offices) if (form.test(words)) return words.replace(form, body)
  return words.replace(posts, '')
}
