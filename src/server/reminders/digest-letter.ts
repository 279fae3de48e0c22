import { plural } from '../../domain/kernel/russian-plural.ts'
import { visitStepWords, visitTypeNames } from '../../contract/visit-names.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { reviewOutcomeNames } from '../../contract/review-names.ts'
import { digestGroups, isReviewGroup, isVisitGroup, type DigestGroup } from '../../domain/reminders/digest-group.ts'
import type { DigestContent, Mentioned, MentionedReview, MentionedVisit } from './digest.read.ts'
import { dated, escaped } from './letter-words.ts'
import type { Letter } from './smtp.ts'

export type LetterSource = {
  day: CivilDate
  messageId: string
  content: DigestContent
  mentioned: ReadonlyMap<string, Mentioned>
  heads: readonly { region: string; seq: number; hash: string }[]
  /** Where Opora is opened in a browser, without a slash at the end. */
  site: string
}

type Line = { words: string; url: string }
type Section = { title: string; lines: Line[]; rest: { words: string; url: string } | null }

const titles: Record<DigestGroup, string> = {
  overdue: 'Просрочено', today: 'Сегодня', week: 'До конца недели', decide: 'Ждут вашего решения', escalated: 'Просрочено у тех, за кого вы отвечаете',
  'visits': 'Посещения в ближайшие дни', 'visit-steps': 'Посещения ждут вас', 'readings': 'Экспертиза ждёт вас', 'conclusions': 'Экспертные заключения',
}
/** The list that holds the whole group. */
const lists: Record<DigestGroup, string> = {
  overdue: '/assignments?group=overdue', today: '/assignments?group=today', week: '/assignments?group=week', decide: '/assignments?group=decide', escalated: '/assignments?overdue=true',
  'visits': '/visits', 'visit-steps': '/visits', 'readings': '/reviews', 'conclusions': '/documents',
}

/** The daily letter, plain and as simple HTML. It names assignments and schools, never a person. */
export function digestLetter(source: LetterSource): Letter {
  const sections = digestGroups.flatMap((group) => sectionOf(group, source))
  const settingsUrl = `${source.site}/notices`
  return { messageId: source.messageId, subject: subjectOf(source), settingsUrl, text: textOf(source, sections, settingsUrl), html: htmlOf(source, sections, settingsUrl) }
}

function subjectOf({ day, content }: LetterSource): string {
  const parts = digestGroups.flatMap((group) => {
    const count = content[group]?.count ?? 0
    return count === 0 ? [] : [`${subjectWords[group]} ${count}`]
  })
  return `Опора, ${dated('short', day)}: ${parts.length === 0 ? 'концы цепочек журнала' : parts.join(', ')}`
}

const subjectWords: Record<DigestGroup, string> = { overdue: 'просрочено', today: 'сегодня', week: 'до конца недели', decide: 'ждут решения', escalated: 'просрочено у подчинённых', 'visits': 'посещений', 'visit-steps': 'посещений ждут вас', 'readings': 'на экспертизу', 'conclusions': 'заключений' }

function sectionOf(group: DigestGroup, { content, mentioned, site }: LetterSource): Section[] {
  const found = content[group]
  if (found === undefined) return []
  const lines = found.first.flatMap(([regionId, id]): Line[] => {
    const one = mentioned.get(id)
    return one === undefined ? [] : [{ words: lineWords(group, one), url: `${site}/${roomOf(one)}/${regionId}/${id}` }]
  })
  const more = found.count - lines.length
  return [{ title: `${titles[group]}: ${found.count}`, lines, rest: more === 0 ? null : { words: `${lines.length === 0 ? '' : 'и ещё '}${more} ${moreWords(group, more)}`, url: `${site}${lists[group]}` } }]
}

function moreWords(group: DigestGroup, more: number): string {
  if (isVisitGroup(group)) return plural(more, 'посещение', 'посещения', 'посещений')
  return isReviewGroup(group) ? plural(more, 'документ', 'документа', 'документов') : plural(more, 'поручение', 'поручения', 'поручений')
}

function roomOf({ visit, review }: Mentioned): string {
  if (review !== null) return review.outcome === null ? 'reviews' : 'documents'
  return visit === null ? 'assignments' : 'visits'
}

function lineWords(group: DigestGroup, one: Mentioned): string {
  if (one.review !== null) return reviewWords(one, one.review)
  return one.visit === null ? wordsOf(one) : visitWords(group, one, one.visit)
}

/** Whose document it is stays unsaid to an expert who must not know. */
function reviewWords({ title, place, dueOn }: Mentioned, { step, outcome, isBlind }: MentionedReview): string {
  const day = dueOn === null ? '' : dated('short', dueOn)
  return outcome === null ? `${title ?? ''}${isBlind ? '' : ` (${place})`}: ${step}, до ${day}` : `${title ?? ''} (${place}): ${reviewOutcomeNames[outcome]}, ${step}, ${day}`
}

function wordsOf({ number, title, place, dueOn }: Mentioned): string {
  return `${number === null ? '' : `${number} `}${title ?? 'Мероприятие без названия'} (${place}${dueOn === null ? '' : `, срок ${dated('short', dueOn)}`})`
}

function visitWords(group: DigestGroup, { place, dueOn }: Mentioned, { type, state, time }: MentionedVisit): string {
  return `${dueOn === null ? '' : dated('short', dueOn)}${time === null ? '' : `, ${time}`}: ${visitTypeNames[type]} (${place})${group === 'visits' ? '' : `, ${visitStepWords[state]}`}`
}

const headsLead = 'Концы цепочек журнала на этот день. Сохраните письмо: по ним видно, если журнал обрезали или пересчитали.'

function textOf({ day, heads, site }: LetterSource, sections: readonly Section[], settingsUrl: string): string {
  const parts = sections.map(({ title, lines, rest }) => [title, ...lines.flatMap(({ words, url }) => [`• ${words}`, `  ${url}`]), ...(rest === null ? [] : [`  … ${rest.words}: ${rest.url}`])].join('\n'))
  const ends = heads.length === 0 ? [] : [[headsLead, ...heads.map(({ region, seq, hash }) => `${region}: запись ${seq}, ${hash}`)].join('\n')]
  return [`Поручения на ${dated('long', day)}`, ...parts, ...ends, `Рабочий стол: ${site}/desk`, `Время писем и отказ от них: ${settingsUrl}`].join('\n\n')
}

function link({ words, url }: Line): string {
  return `<a href="${escaped(url)}">${escaped(words)}</a>`
}

function htmlOf({ day, heads, site }: LetterSource, sections: readonly Section[], settingsUrl: string): string {
  const parts = sections.map(({ title, lines, rest }) => `<h2 style="font-size:17px;margin:24px 0 8px">${escaped(title)}</h2><ul style="margin:0;padding-left:20px">${[...lines, ...(rest === null ? [] : [rest])].map((line) => `<li style="margin:6px 0">${link(line)}</li>`).join('')}</ul>`)
  const ends = heads.length === 0 ? '' : `<p style="margin:24px 0 4px;color:#555">${headsLead}</p><pre style="margin:0;font-size:12px;white-space:pre-wrap;overflow-wrap:anywhere">${heads.map(({ region, seq, hash }) => `${escaped(region)}: запись ${seq}, ${hash}`).join('\n')}</pre>`
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Опора</title></head><body style="font-family:Arial,sans-serif;font-size:15px;line-height:1.5;color:#1a1a1a;max-width:640px;margin:0 auto;padding:16px"><h1 style="font-size:20px;margin:0">Поручения на ${escaped(dated('long', day))}</h1>${parts.join('')}${ends}<p style="margin:24px 0 0"><a href="${escaped(site)}/desk">Открыть рабочий стол</a></p><p style="margin:8px 0 0;color:#555"><a href="${escaped(settingsUrl)}">Время писем и отказ от них</a></p></body></html>`
}
