import { fieldName, type FormFields } from './form-fields.ts'
import type { Option, Question } from '../questionnaire/question.ts'
import type { Wording } from '../questionnaire/wording.ts'
import { html, type Html } from './html.ts'

type Say = (wording: Wording) => string
type Chosen = Exclude<Question, { kind: 'text' | 'number' }>

/** The fields of a question whose answers are there to choose from. */
export function optionFields(question: Chosen, given: FormFields, say: Say): Html {
  const name = fieldName(question.key)
  switch (question.kind) {
    case 'single': return html`${question.options.map(({ code, label }) => box('radio', name, code, say(label), given))}`
    case 'several': return html`${question.options.map(({ code, label }) => box('checkbox', name, code, say(label), given))}`
    case 'scale': {
      const points = Array.from({ length: question.to - question.from + 1 }, (_, at) => String(question.from + at))
      return html`<div class="scale"><span class="end">${say(question.low)}</span>${points.map((point) => box('radio', name, point, point, given))}<span class="end">${say(question.high)}</span></div>`
    }
    case 'matrix': return html`${question.rows.map((row) => matrixRow(question.key, row, question.options, given, say))}`
    case 'order': return html`${question.options.map(({ code, label }) => orderField(question.key, code, say(label), question.options.length, given))}`
  }
}

function box(type: 'radio' | 'checkbox', name: string, value: string, label: string, given: FormFields): Html {
  return html`<label class="option"><input type="${type}" name="${name}" value="${value}"${(given.get(name) ?? []).includes(value) && html` checked`}> <span>${label}</span></label>`
}

/** A row is a group of its own: on a narrow screen a table would have to be scrolled sideways, and a screen reader would lose the row. */
function matrixRow(key: string, row: Option, options: readonly Option[], given: FormFields, say: Say): Html {
  const name = fieldName(key, row.code)
  return html`<fieldset class="row"><legend>${say(row.label)}</legend>${options.map(({ code, label }) => box('radio', name, code, say(label), given))}</fieldset>`
}

function orderField(key: string, code: string, label: string, count: number, given: FormFields): Html {
  const name = fieldName(key, code)
  const chosen = given.get(name)?.[0] ?? ''
  return html`<label class="option"><select name="${name}"><option value="">место</option>${Array.from({ length: count }, (_, at) => String(at + 1)).map((place) => html`<option${place === chosen && html` selected`}>${place}</option>`)}</select> <span>${label}</span></label>`
}
