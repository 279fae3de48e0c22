import { collapse, fold, foldLetters } from '../../kernel/folded-text.ts'
import type { Aliases } from '../aliases/aliases.ts'
import type { Party } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'
import { isHeadInAnyCase, isLegalForm, lettersRole } from './party-words.ts'
import { roleOf } from './role-of.ts'
import { splitParties } from './split-parties.ts'

/**
 * The parties of a «responsible» cell in printed order, each with its text as printed and its role (null where the list of
 * roles has none). What can be no party is left out and warned about.
 */
export function readParties(text: string, aliases: Aliases): { parties: Party[]; warnings: Warning[] } {
  if (collapse(text) === '') return { parties: [], warnings: [] }
  if (!canBeParty(text)) return { parties: [], warnings: [notAParty(text)] }
  const parties = splitParties(text).map((party) => collapse(party)).map((party) => ({ text: party, role: roleOf(party, aliases) }))
  const strangers = parties.filter((party) => party.role === null && !looksLikeParty(party.text, aliases))
  return { parties, warnings: strangers.map((party) => notAParty(party.text)) }
}

const months = 'январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр'
const timeOnly = new RegExp(
  `^(?:до|с|по|в|к|не позднее|конца?|начал[оа]|течени[ие]|года?|гг?|месяца?|квартал[а-я]*|полугоди[а-я]*|учебн[а-я]*|ежемесячно|ежегодно|еженедельно|ежеквартально|постоянно|весь|период[а-я]*|недел[а-я]*|(?:${months})[а-я]*|[ivx]+|[\\d\\s.,:;/-])+$`,
)

function canBeParty(text: string): boolean {
  const folded = fold(collapse(text))
  return /[а-яa-z]{2}/.test(folded) && !timeOnly.test(folded.replace(/\s+/g, ''))
}

function looksLikeParty(text: string, aliases: Aliases): boolean {
  if (aliases.longForm(text) !== null) return true
  const words = foldLetters(text).match(/[A-Za-zЀ-ӿ-]+/g) ?? []
  return words.some((word) => isHeadInAnyCase(fold(word)) || isLegalForm(word) || lettersRole(word) === 'party') || /[А-Я][а-я]+ [А-Я]\./.test(text)
}

function notAParty(text: string): Warning {
  return {
    code: 'party-unknown',
    where: 'responsible',
    message: `«${collapse(text)}» не похоже на ответственного: ни организация, ни должность не узнаны.`,
    advice: 'Укажите, кто отвечает за мероприятие, или проверьте, не сдвинулись ли ячейки строки.',
  }
}
