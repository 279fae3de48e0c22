import { answersOf, fieldsOf } from '../domain/surveys/form/form-fields.ts'
import { saveDraft, wipeDraft, type Draft } from './draft.ts'
import { button, element, showPage } from './elements.ts'
import { ask, rest } from './talk.ts'

/** Sends until it is taken, by itself: through lost lines, busy servers, and a page that was closed meanwhile. `back` returns to the form. */
export async function send(draft: Draft, back: () => void): Promise<void> {
  saveDraft({ ...draft, isSending: true })
  const status = element('p', { role: 'status' })
  const stopping = new AbortController()
  const stop = (then: () => void) => () => {
    stopping.abort()
    saveDraft({ ...draft, isSending: false })
    then()
  }
  showPage('Отправляем анкету', status, element('p', {}, button('Вернуться к ответам', stop(back), { class: 'plain' }), wipeButton(() => stopping.abort())))
  const sheet = { code: draft.code, receipt: draft.receipt, questionnaire: draft.questionnaire, answers: answersOf(draft.bare, fieldsOf(draft.fields)) }
  while (!stopping.signal.aborted) {
    const reply = await ask<{ taken: true }>('/a/sheet', sheet).catch(() => null)
    if (stopping.signal.aborted) return
    if (reply === null) {
      status.textContent = 'Нет связи. Анкета заполнена и лежит на этом телефоне; она отправится сама, когда связь появится. Страницу можно закрыть и открыть позже.'
      await rest(15, { untilOnline: true })
    } else if ('body' in reply) {
      wipeDraft()
      showPage('Спасибо! Анкета принята', element('p', {}, 'Ответы с этого телефона стёрты. Страницу можно закрыть, листок с кодом больше не нужен.'))
      return
    } else if (reply.wait !== null) {
      status.textContent = `Сервер занят. Отправим сами, примерно через ${reply.wait} с. Ответы не потеряны.`
      await rest(reply.wait, { untilOnline: false })
    } else {
      if (reply.refusal.code === 'used') wipeDraft()
      else saveDraft({ ...draft, isSending: false })
      showPage('Анкета не принята', element('p', {}, reply.refusal.title), ...(reply.refusal.code === 'used' ? [] : [element('p', {}, button('Вернуться к ответам', back), wipeButton(() => undefined))]))
      return
    }
  }
}

/** «Это чужой телефон». */
export function wipeButton(before: () => void): HTMLElement {
  return button('Это чужой телефон: стереть', () => {
    if (!confirm('Стереть с этого телефона все ответы и код? Отправить их потом будет нельзя.')) return
    before()
    wipeDraft()
    location.replace('/a')
  }, { class: 'plain' })
}
