/**
 * What the schools of a programme year go through from the questionnaires to the risks that they work on, as a person reads it in a road map.
 * Written from the documents: it knows no binding, process or kind of the server that it judges.
 */
export const chainSteps = [
  'survey', 'publish', 'first-visit', 'visit', 'exchange', 'verify', 'diagnose', 'activate', 'confirm', 'write', 'confirm-documents', 'review', 'sample-review', 'prove-1', 'confirm-stage-1', 'read-stage-1', 'prove-2', 'confirm-stage-2', 'read-stage-2',
] as const
export type ChainStep = (typeof chainSteps)[number]

export const stages = [1, 2] as const
export type Stage = (typeof stages)[number]

type Row = { step: ChainStep; /** In the title. */ title?: RegExp; /** Anywhere in the row, or in the part where it is parted. */ text: RegExp }

/** Rows that only speak of it: what is talked over, taught or written down is not done there. */
const aboutIt = /вебинар|совещани|семинар|стажиров|практик|разработк|мастер-класс|онлайн-консультаци|анализ|повышени|концептуальн|мониторинг|экспертиз|отчёт|отчет|удовлетвор/i

const table: readonly Row[] = [
  { step: 'survey', title: /^\s*(?:участие в |завершение |проведение )?анкетировани/i, text: /участник\S* образовательн|респондент|рпш|рисков\S* профил/i },
  { step: 'publish', title: /(?:рисков\S* профил|рпш)\S*.*размещ|размещ\S*.*(?:рисков\S* профил|рпш)/i, text: /./s },
  { step: 'exchange', title: /посещени\S* (?:директор|руководител)/i, text: /./s },
  { step: 'first-visit', text: /первичн\S* (?:посещени|выезд)/i },
  { step: 'visit', title: /посещени/i, text: /куратор(?:ом|ами)/i },
  { step: 'verify', text: /верифи[кц]/i },
  { step: 'diagnose', text: /само ?диагностик/i },
  { step: 'activate', text: /активац|активир|выбран\S* направлени/i },
  // What a curator says of documents is another matter.
  { step: 'confirm', text: /^(?!.*документ).*(?:подтвержд\S* куратор|куратор\S* (?:подтверд|согласов)|совместно с куратор)/is },
]

/** Rows that only speak of documents: what is talked over, taught or summed up. */
const aboutDocuments = /вебинар|совещани|семинар|стажиров|мастер-класс|консультаци|обучени|анализ|справк|отчёт|отчет|контрол|корректиров/i
/** What stages of positive changes are proved by is another matter. */
const ofStages = /подтверждающ\S* документ|этап|позитивн/i
const ofDocuments = /концептуальн\S* документ|концепци\S* (?:программы )?развити|среднесрочн\S* программ|антирисков\S* программ/i

/** What schools write, what their curators say of it, who reads it; `text` is of the row or of its part. */
function documentSteps(name: string, text: string): ChainStep[] {
  if (aboutDocuments.test(name) || ofStages.test(text)) return []
  if (/экспертиз/i.test(name)) {
    if (ofStages.test(name) || (!ofDocuments.test(`${name} ${text}`) && !/экспертиз\S* документ/i.test(name))) return []
    return [/выборочн/i.test(`${name} ${text}`) ? 'sample-review' : 'review']
  }
  if (!ofDocuments.test(text) || /^\s*мониторинг/i.test(name)) return []
  const isOfCurator = /подтвержд\S* куратор|куратор\S* (?:подтверд|согласов|отработ)/i.test(text)
  const isWritten = /(?:^|[^а-яё])(?:разработ|размещ|размест|подготов)/i.test(text) && !/^\s*подтвержд/i.test(text.replace(/^[\s.]*/, ''))
  return [...(isWritten ? ['write' as const] : []), ...(isOfCurator && !isWritten ? ['confirm-documents' as const] : [])]
}

const named: Readonly<Record<Stage, RegExp>> = {
  1: /(?:^|[^0-9а-яё])(?:1|перв\S*)[\s-]*(?:ый|й|го|ого|ом)?\s*этап|этап\S*\s*1(?![0-9])/i,
  2: /(?:^|[^0-9а-яё])(?:2|втор\S*)[\s-]*(?:ой|ый|й|го|ого|ом)?\s*этап|этап\S*\s*2(?![0-9])/i,
}
const aboutStages = /вебинар|совещани|семинар|консультаци|анализ|справк|отчёт|отчет/i

/** What schools prove of a stage, what their curators say of it, who reads it; a part that does not say which stage is of the one in the title. */
function stageSteps(title: string, text: string): ChainStep[] {
  const whole = `${title} . ${text}`
  const [stage, ...others] = stages.filter((one) => named[one].test(whole))
  if (stage === undefined || others.length > 0 || aboutStages.test(title) || !/подтверждающ\S* документ|мониторинг|позитивн\S* изменени/i.test(whole)) return []
  if (/экспертиз/i.test(title)) return /подтверждающ\S* документ/i.test(whole) ? [`read-stage-${stage}`] : []
  if (/^[\s.]*подтвержд\S* куратор/i.test(text)) return [`confirm-stage-${stage}`]
  const isProved = /школ|(?:^|[^а-яё])оо(?![а-яё])/i.test(whole) && /(?:^|[^а-яё])(?:размещ|размест|подготов)/i.test(text)
  return isProved ? [`prove-${stage}`, ...(/изменени\S* подтвержд/i.test(text) ? [`confirm-stage-${stage}` as const] : [])] : []
}

type Words = { text: string | null }
export type PrintedRow = { title: string | null; description: string | null; indicator: Words | null; parts: readonly { description: string | null; indicator: Words | null }[] }

/** The steps that a row asks for, or one of its parts. */
export function stepsOfRow({ title, description, indicator, parts }: PrintedRow, part: number | null): ChainStep[] {
  // «Мониторинг электронных дорожных карт» is where it is written down.
  const name = (title ?? '').replace(/\([^)]*\)|мониторинг\S* электронн\S* дорожн\S* карт/gi, ' ')
  const of = part === null ? null : parts[part]
  const text = of === undefined || of === null ? [name, description ?? '', indicator?.text ?? ''].join(' . ') : [of.description ?? '', of.indicator?.text ?? ''].join(' . ')
  const ofStage = stageSteps(title ?? '', text)
  if (ofStage.length > 0) return ofStage
  const ofWriting = documentSteps(name, text)
  if (ofWriting.length > 0 || aboutIt.test(name)) return ofWriting
  const found = table.filter((row) => (row.title === undefined || row.title.test(name)) && row.text.test(text)).map(({ step }) => step)
  // Of the three visits a row means one.
  const visit = (['exchange', 'first-visit', 'visit'] as const).find((step) => found.includes(step))
  return found.filter((step) => visit === undefined || step === visit || (step !== 'exchange' && step !== 'first-visit' && step !== 'visit'))
}

/** Whether a sample is drawn from the schools of an earlier year: «документов школ 2021 года». */
export function speaksOfEarlier(row: PrintedRow, year: number): boolean {
  return stepsOfRow(row, null).includes('sample-review') && new RegExp(`школ[^.;]*${year - 1}`, 'i').test(`${row.title ?? ''} ${row.indicator?.text ?? ''}`)
}

/** Whether the page of an assignment asks for the step in these words. */
export function isAsked(step: ChainStep, words: string): boolean {
  return asked.find((row) => row.words.test(words))?.steps.includes(step) === true
}

const asked: readonly { words: RegExp; steps: readonly ChainStep[] }[] = [
  { words: /раздайте коды/i, steps: ['survey'] },
  { words: /опубликуйте рисковые профили/i, steps: ['publish'] },
  { words: /посетите его школу/i, steps: ['exchange'] },
  { words: /посетите её и подпишите протокол/i, steps: ['first-visit', 'visit'] },
  { words: /подтвердите или оспорьте каждое/i, steps: ['verify'] },
  { words: /отправьте самодиагностику/i, steps: ['diagnose'] },
  { words: /выберите рисковые направления/i, steps: ['activate'] },
  { words: /подтвердите выбор школы/i, steps: ['confirm'] },
  { words: /напишите концепцию/i, steps: ['write'] },
  { words: /подтвердите каждый документ/i, steps: ['confirm-documents'] },
  { words: /отправьте куратору отчёт за/i, steps: ['prove-1', 'prove-2'] },
  { words: /подтвердите отчёт школы за/i, steps: ['confirm-stage-1', 'confirm-stage-2'] },
]
