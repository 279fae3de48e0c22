import type { FormReply } from '../contract/respond.ts'
import { printedCode, readCode } from '../domain/surveys/codes/respondent-code.ts'
import type { Questionnaire } from '../domain/surveys/questionnaire/questionnaire.ts'
import { loadDraft, newReceipt, saveDraft, type Draft } from './draft.ts'
import { button, element, page, showPage } from './elements.ts'
import { fill } from './filling.ts'
import { send, wipeButton } from './sending.ts'
import { ask, rest } from './talk.ts'

/** The page as the server gave it: where to type a code. */
const entrance = page().innerHTML

function enter(message: string | null, typed: string): void {
  page().innerHTML = entrance
  const form = document.querySelector<HTMLFormElement>('#enter')
  const field = document.querySelector<HTMLInputElement>('#code')
  if (form === null || field === null) return
  form.querySelector('.fault')?.remove()
  field.value = typed
  const refuse = (words: string): void => {
    form.querySelector('.fault')?.remove()
    field.before(element('p', { class: 'fault', role: 'alert', id: 'code-fault' }, words))
    field.setAttribute('aria-describedby', 'code-fault')
    field.focus()
  }
  if (message !== null) refuse(message)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const code = readCode(field.value)
    if (code === null) refuse('В коде ошибка: проверьте все 16 цифр.')
    else void open(code, '', null)
  })
}

/** Fetches the form of a code; `before` is the draft that it continues in another language. */
async function open(code: string, language: string, before: Draft | null): Promise<void> {
  const status = element('p', { role: 'status' }, 'Загружаем…')
  showPage('Анкета', status)
  for (;;) {
    const reply = await ask<FormReply>('/a/form', { code, language }).catch(() => null)
    if (reply !== null && 'body' in reply) {
      const { questionnaire, html, bare, language: chosen } = reply.body
      return resume({ code, receipt: before?.receipt ?? newReceipt(), questionnaire, language: chosen, html, bare: bare as Questionnaire, fields: before?.fields ?? [], isSending: false })
    }
    if (reply !== null && reply.refusal.code === 'closed') return showPage('Анкета сейчас закрыта', element('p', {}, reply.refusal.title))
    if (reply !== null && (reply.wait === null || reply.refusal.code === 'too-many')) return enter(reply.refusal.title, printedCode(code))
    status.textContent = reply === null ? 'Нет связи. Анкета откроется сама, когда связь появится.' : 'Сервер занят. Пробуем ещё раз.'
    await rest(reply?.wait ?? 5, { untilOnline: reply === null })
  }
}

function resume(draft: Draft): void {
  saveDraft(draft)
  const reopen = (language: string): void => void open(draft.code, language, loadDraft() ?? draft)
  if (draft.isSending) void send(draft, () => fill(draft, reopen))
  else fill(draft, reopen)
}

/** Somebody else's questionnaire may lie here: a phone goes from hand to hand. */
function choose(draft: Draft, code: string): void {
  showPage('На этом телефоне есть незаконченная анкета', element('p', {}, draft.isSending ? 'Она заполнена и ждёт связи, чтобы отправиться.' : 'Её начали заполнять по другому коду.'),
    element('p', {}, button('Продолжить её', () => resume(draft)), wipeButton(() => undefined)),
    element('p', {}, `Чтобы открыть анкету по коду ${printedCode(code)}, закончите эту или сотрите её и откройте ссылку ещё раз.`))
}

function start(): void {
  const scanned = readCode(decodeURIComponent(location.hash.slice(1)))
  // Whoever takes the phone next shall not find the code in its address bar.
  if (location.hash !== '') history.replaceState(null, '', location.pathname)
  const draft = loadDraft()
  if (draft !== null) {
    if (scanned !== null && scanned !== draft.code) choose(draft, scanned)
    else resume(draft)
  } else if (scanned !== null) void open(scanned, '', null)
  else if (document.querySelector('#enter') !== null) enter(document.querySelector('#code-fault')?.textContent ?? null, document.querySelector<HTMLInputElement>('#code')?.value ?? '')
}

// Another code scanned on a page that is open already changes the address only.
addEventListener('hashchange', () => { if (location.hash !== '') start() })
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/a/worker.js', { scope: '/a' }).catch(() => undefined)
start()
