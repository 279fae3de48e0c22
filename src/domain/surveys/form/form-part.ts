import { conditionWords } from './condition-words.ts'
import { fieldName, type FormFields } from './form-fields.ts'
import type { Condition } from '../questionnaire/condition.ts'
import type { Question } from '../questionnaire/question.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Wording } from '../questionnaire/wording.ts'
import type { SheetFault } from '../sheet/sheet-fault.ts'
import { html, type Html } from './html.ts'
import { optionFields } from './option-fields.ts'

export type FormPart = {
  code: string
  receipt: string
  questionnaireId: number
  definition: Questionnaire
  language: string
  /** What had been filled in, where it is shown again. */
  given: FormFields
  faults: readonly SheetFault[]
  /** What is said of a fault beside its question. */
  tell: (fault: SheetFault) => string
}

/** One plain form with all questions: whole without a program; with one, a page for each block. */
export function formPart(part: FormPart): Html {
  const { code, receipt, questionnaireId, definition, language, faults } = part
  const say = (wording: Wording): string => wording[language] ?? wording.ru
  const numbered = new Map(definition.blocks.flatMap(({ questions }) => questions).map((question, at) => [question.key, { number: at + 1, question }]))
  const when = (condition: Condition | null): Html | null =>
    condition === null ? null : html`<p class="when">Отвечайте, только если ${conditionWords(condition, numbered, say)}.</p>`
  return html`<form method="post" action="/a/answers" lang="${language}" novalidate>
<h1>${say(definition.title)}</h1>
${paragraphs(say(definition.introduction))}
${languagesPart(definition, language)}
${faults.length > 0 && html`<p class="fault" role="alert" id="faults">Анкета не отправлена: ответов нужно поправить — ${faults.length}. Они отмечены ниже.</p>`}
<input type="hidden" name="code" value="${code}"><input type="hidden" name="receipt" value="${receipt}"><input type="hidden" name="questionnaire" value="${questionnaireId}"><input type="hidden" name="language" value="${language}">
${definition.blocks.map((block) => html`<section data-block="${block.key}"><h2 tabindex="-1">${say(block.title)}</h2>${when(block.when)}
${block.questions.map((question) => questionPart(question, { ...part, say, number: numbered.get(question.key)?.number ?? 0, when: when(question.when) }))}</section>
`)}<p class="last"><button type="submit">Отправить анкету</button></p>
</form>`
}

type QuestionPart = FormPart & { say: (wording: Wording) => string; number: number; when: Html | null }

function questionPart(question: Question, { say, number, when, given, faults, tell }: QuestionPart): Html {
  const found = faults.find((fault) => fault.question === question.key)
  const [name, hintId, faultId] = [fieldName(question.key), `h${number}`, `f${number}`]
  const described = [...(question.hint === null ? [] : [hintId]), ...(found === undefined ? [] : [faultId])].join(' ')
  const notes = html`${question.hint !== null && html`<p class="hint" id="${hintId}">${say(question.hint)}</p>`}${found !== undefined && html`<p class="fault" id="${faultId}">${tell(found)}</p>`}`
  const heading = html`<span class="number">${number}.</span> ${say(question.text)}${question.isRequired ? html`` : html` <span class="hint">(можно пропустить)</span>`}`
  if (question.kind === 'text' || question.kind === 'number') {
    return html`<div class="question" data-question="${question.key}">${when}<label for="q${number}">${heading}</label>${notes}${typedField(question, { name, id: `q${number}`, described, given, say })}</div>`
  }
  return html`<fieldset class="question" data-question="${question.key}"${described !== '' && html` aria-describedby="${described}"`}><legend>${heading}</legend>${when}${notes}${optionFields(question, given, say)}</fieldset>`
}

type Typed = { name: string; id: string; described: string; given: FormFields; say: (wording: Wording) => string }

function typedField(question: Extract<Question, { kind: 'text' | 'number' }>, { name, id, described, given, say }: Typed): Html {
  const value = given.get(name)?.[0] ?? ''
  const by = described === '' ? null : html` aria-describedby="${described}"`
  if (question.kind === 'text') return html`<textarea id="${id}" name="${name}" rows="3" maxlength="${question.longest}"${by}>${value}</textarea>`
  return html`<input id="${id}" name="${name}" inputmode="${question.decimals === 0 ? 'numeric' : 'decimal'}" autocomplete="off" size="8" value="${value}"${by}>${question.unit !== null && html` ${say(question.unit)}`}`
}

/** As those who speak it call it. */
const ownNames: Readonly<Record<string, string>> = {
  ru: 'Русский', tt: 'Татарча', ba: 'Башҡортса', cv: 'Чӑвашла', udm: 'Удмурт кыл', ce: 'Нохчийн', os: 'Ирон', sah: 'Саха тыла', bua: 'Буряад', abq: 'Абаза', ady: 'Адыгабзэ', alt: 'Алтай тил', dar: 'Дарган мез', inh: 'ГӀалгӀай', kum: 'Къумукъ тил', lbe: 'Лакку маз', lez: 'Лезги чӀал', nog: 'Ногай тили', tab: 'Табасаран чӀал', kjh: 'Хакас тілі', tyv: 'Тыва дыл', xal: 'Хальмг', av: 'Авар мацӀ', kbd: 'Адыгэбзэ', krc: 'Къарачай-малкъар', mhr: 'Марий', mdf: 'Мокшень', myv: 'Эрзянь', kv: 'Коми', crh: 'Qırımtatarca', uk: 'Українська',
}

/** Another language is asked for before answering: it brings a new form. */
function languagesPart({ languages }: Questionnaire, language: string): Html | null {
  if (languages.length < 2) return null
  return html`<p class="languages">${languages.filter((other) => other !== language).map((other) => html`<button type="submit" formaction="/a" name="language" value="${other}" lang="${other}" data-language="${other}">${ownNames[other] ?? other}</button> `)}</p>`
}

function paragraphs(text: string): Html[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '').map((line) => html`<p>${line}</p>`)
}
