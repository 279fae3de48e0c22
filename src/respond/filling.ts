import { sheetFaultWords } from '../contract/sheet-fault-words.ts'
import { answersOf, fieldsOf } from '../domain/surveys/form/form-fields.ts'
import { askedQuestions } from '../domain/surveys/questionnaire/asked-questions.ts'
import { compileChecker } from '../domain/surveys/sheet/compile-checker.ts'
import type { SheetFault } from '../domain/surveys/sheet/sheet-fault.ts'
import { saveDraft, type Draft } from './draft.ts'
import { button, element, page } from './elements.ts'
import { send, wipeButton } from './sending.ts'

/** Its own fields, not those of a question. */
const own = /^q\./

/** The form of the server, made into pages: one block at a time, and only what is asked. `reopen` brings it in another language. */
export function fill(draft: Draft, reopen: (language: string) => void): void {
  const current = { ...draft, isSending: false }
  page().innerHTML = current.html
  const form = page().querySelector('form')
  if (form === null) return
  form.classList.add('live')
  putFields(form, current.fields)
  const sections = [...form.querySelectorAll<HTMLElement>('section')]
  const check = compileChecker(current.bare)
  const progress = element('p', { class: 'progress', role: 'status' })
  const [back, next] = [button('Назад', () => turn(-1), { class: 'plain' }), button('Дальше', () => forward())]
  const last = form.querySelector<HTMLElement>('.last')
  last?.before(progress, element('p', { class: 'turn' }, back, next))
  last?.after(element('p', {}, wipeButton(() => undefined)))
  const intro = [...form.children].filter((child) => child.tagName !== 'SECTION' && child.compareDocumentPosition(sections[0] ?? form) === Node.DOCUMENT_POSITION_FOLLOWING)
  let at = 0

  const answers = () => answersOf(current.bare, fieldsOf(current.fields))
  const asked = (): HTMLElement[] => {
    const blocks = askedQuestions(current.bare, answers())
    const keys = new Set(blocks.flatMap(({ questions }) => questions.map(({ key }) => key)))
    for (const question of form.querySelectorAll<HTMLElement>('[data-question]')) question.hidden = !keys.has(question.dataset['question'] ?? '')
    return sections.filter((section) => blocks.some(({ key }) => key === section.dataset['block']))
  }
  const draw = (): void => {
    const shown = asked()
    at = Math.min(at, shown.length - 1)
    for (const section of sections) section.hidden = section !== shown[at]
    for (const part of intro) if (part instanceof HTMLElement) part.hidden = at > 0
    progress.textContent = `Страница ${at + 1} из ${shown.length}`
    back.hidden = at === 0
    next.hidden = at === shown.length - 1
    if (last !== null) last.hidden = !next.hidden
  }
  const focus = (): void => {
    sections.find(({ hidden }) => !hidden)?.querySelector<HTMLElement>('h2')?.focus()
    scrollTo(0, 0)
  }
  const turn = (by: number): void => {
    at += by
    draw()
    focus()
  }
  const faults = (): readonly SheetFault[] => {
    const checked = check(answers())
    return checked.isSound ? [] : checked.faults
  }
  const forward = (): void => {
    const here = faults().filter(({ question }) => sections.find(({ hidden }) => !hidden)?.querySelector(`[data-question="${question}"]`))
    mark(form, here)
    if (here.length === 0) turn(1)
  }
  form.addEventListener('input', () => {
    current.fields = [...new FormData(form)].filter((pair): pair is [string, string] => own.test(pair[0]) && typeof pair[1] === 'string')
    saveDraft(current)
    draw()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // Another language: the codes of answers are the same in each.
    const language = event.submitter?.dataset['language']
    if (language !== undefined) return reopen(language)
    // Enter in a field sends a form; here it turns the page.
    if (!next.hidden) return forward()
    const [first, ...others] = faults()
    if (first === undefined) return void send(current, () => fill(current, reopen))
    at = Math.max(0, asked().findIndex((section) => section.querySelector(`[data-question="${first.question}"]`) !== null))
    draw()
    mark(form, [first, ...others])
  })
  saveDraft(current)
  draw()
}

/** What is wrong stands beside its question, and the first is brought into sight. */
function mark(form: HTMLFormElement, faults: readonly SheetFault[]): void {
  for (const old of form.querySelectorAll('.fault')) old.remove()
  for (const fault of faults) {
    const question = form.querySelector(`[data-question="${fault.question}"]`)
    const words = element('p', { class: 'fault', id: `fault-${fault.question}` }, sheetFaultWords(fault))
    question?.querySelector('legend, label')?.after(words)
    const spoken = question?.matches('fieldset') === true ? question : question?.querySelector('input, textarea')
    spoken?.setAttribute('aria-describedby', [question?.querySelector('.hint[id]')?.id ?? '', words.id].join(' ').trim())
  }
  const first = form.querySelector(`[data-question="${faults[0]?.question ?? ''}"]`)
  first?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  first?.scrollIntoView({ block: 'start' })
}

function putFields(form: HTMLFormElement, fields: readonly [string, string][]): void {
  const given = fieldsOf(fields)
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select')) {
    const values = own.test(field.name) ? given.get(field.name) : undefined
    if (values === undefined) continue
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) field.checked = values.includes(field.value)
    else field.value = values[0] ?? ''
  }
}
