import { territorySentences } from '../../../contract/territory-sentences.ts'
import { readOktmo } from '../../../domain/organisations/official-code.ts'

/** What is wrong with an ОКТМО as it is written; null where nothing is, or where there is none. */
export function oktmoFault(text: string): string | null {
  if (text.trim() === '' || readOktmo(text) !== null) return null
  const sentence = territorySentences['territory.oktmo-wrong']?.({ value: text })
  return sentence ? `${sentence.title} ${sentence.advice}` : text
}
