import { audienceNames } from '../../contract/risk-looks.ts'
import { dated, escaped } from './letter-words.ts'
import type { Letter } from './smtp.ts'
import type { ToldSurvey } from './survey-told.read.ts'

/** A coordinator's reminder in one click, as it comes by mail: how the school stands and until when. It names the school, never a person. */
export function surveyLetter({ messageId, campaignId, title, school, closesOn, audiences }: ToldSurvey & { messageId: string }, site: string): Letter {
  const settingsUrl = `${site}/notices`
  const url = `${site}/surveys/${campaignId}`
  const lead = `Координатор напоминает: анкет школы «${school}» пока меньше, чем нужно. Они принимаются по ${dated('short', closesOn)} включительно.`
  const counts = audiences.map(({ audience, received, required }) => `${audienceNames[audience]}: ${received} из ${required}`)
  const text = [`${title}. ${school}`, lead, counts.map((line) => `• ${line}`).join('\n'), `Листы с кодами и ход анкетирования: ${url}`, `Время писем и отказ от них: ${settingsUrl}`].join('\n\n')
  const html = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Опора</title></head><body style="font-family:Arial,sans-serif;font-size:15px;line-height:1.5;color:#1a1a1a;max-width:640px;margin:0 auto;padding:16px"><h1 style="font-size:20px;margin:0">${escaped(title)}</h1><p>${escaped(lead)}</p><ul style="margin:0;padding-left:20px">${counts.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul><p style="margin:24px 0 0"><a href="${escaped(url)}">Листы с кодами и ход анкетирования</a></p><p style="margin:8px 0 0;color:#555"><a href="${escaped(settingsUrl)}">Время писем и отказ от них</a></p></body></html>`
  return { messageId, subject: `Опора: ${title}, анкет меньше, чем нужно (${school})`, settingsUrl, text, html }
}
