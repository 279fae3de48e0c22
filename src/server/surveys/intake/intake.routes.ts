import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { codeBody, sheetBody, type FormReply, type RespondRefusal } from '../../../contract/respond.ts'
import { bareQuestionnaire } from '../../../domain/surveys/form/bare-questionnaire.ts'
import { answersOf, fieldsOf, type FormFields } from '../../../domain/surveys/form/form-fields.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { SheetFault } from '../../../domain/surveys/sheet/sheet-fault.ts'
import { sendProblem } from '../../kernel/problems.ts'
import { visitOf } from '../../kernel/visit.ts'
import { sheetFaultWords } from '../../../contract/sheet-fault-words.ts'
import { formPart } from '../../../domain/surveys/form/form-part.ts'
import type { Html } from '../../../domain/surveys/form/html.ts'
import { codePart, messagePart, shell } from '../page/shell.ts'
import type { AskedQuestionnaire } from './asked.read.ts'
import { QueueFull } from './batches.ts'
import type { Intake, Told } from './intake.ts'
import { failureName, refusals, retryAfter } from './refusals.ts'
import type { RespondAssets } from './respond-assets.ts'

const zip = promisify(gzip)
const sheetLimit = 256 * 1024

type Site = { intake: Intake; assets: RespondAssets; questionnaireOf: (id: number) => Promise<AskedQuestionnaire | null> }

/**
 * The respondent's page and its few calls, apart from the app: no login, no command, no line in the log. What goes wrong is logged by its kind
 * alone, for a database names the values of a row that it refuses.
 */
export function intakeRoutes(http: FastifyInstance, site: Site): void {
  void http.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: sheetLimit }, (_, body, done) => { done(null, [...new URLSearchParams(String(body))]) })
    scope.setErrorHandler((error, request, reply) => {
      if (error instanceof OporaError) return sendProblem(error, request, reply)
      const { status, refusal } = failureOf(error)
      if (status === 500) http.log.error({ failure: failureName(error) }, 'survey.intake-failed')
      if (status === 503) void reply.header('retry-after', String(error instanceof QueueFull ? error.seconds : retryAfter))
      if (isPage(request)) return sendPage(request, reply.status(status), site.assets, messagePart('Не получилось', refusal.title))
      return reply.status(status).send(refusal)
    })
    pageRoutes(scope, site)
    programRoutes(scope, site)
  })
}

const silent = { logLevel: 'silent' } as const

function pageRoutes(scope: FastifyInstance, { intake, assets, questionnaireOf }: Site): void {
  scope.get('/a', silent, (request, reply) => sendPage(request, reply.header('cache-control', 'no-cache'), assets, codePart()))
  scope.get('/a/worker.js', silent, (_, reply) => {
    if (assets.worker === null) return reply.status(404).send()
    return reply.header('content-type', 'text/javascript; charset=utf-8').header('service-worker-allowed', '/a').header('cache-control', 'no-cache').send(assets.worker)
  })
  scope.post('/a', silent, async (request, reply) => {
    const fields = formOf(request)
    const code = last(fields, 'code')
    const asked = await intake.askedBy(code, visitOf(request).address)
    if (typeof asked === 'string') {
      const { status, title } = refusals[asked]
      if (asked === 'too-many') reply.header('retry-after', '60')
      return sendPage(request, reply.status(status), assets, asked === 'closed' ? messagePart('Анкета сейчас закрыта', title) : codePart({ typed: code, message: title }))
    }
    return sendPage(request, reply, assets, formPart({ tell: sheetFaultWords, code, receipt: randomUUID(), questionnaireId: asked.id, definition: asked.definition, language: languageOf(asked, last(fields, 'language')), given: new Map(), faults: [],
    }))
  })
  scope.post('/a/answers', { ...silent, bodyLimit: sheetLimit }, async (request, reply) => {
    const fields = formOf(request)
    const asked = await questionnaireOf(Number(last(fields, 'questionnaire')) || 0)
    const receipt = last(fields, 'receipt')
    if (asked === null || !sheetBody.shape.receipt.safeParse(receipt).success) return sendPage(request, reply.status(400), assets, codePart({ message: refusals.wrong.title }))
    const [code, language] = [last(fields, 'code'), languageOf(asked, last(fields, 'language'))]
    const again = (status: number, faults: readonly SheetFault[]) =>
      sendPage(request, reply.status(status), assets, formPart({ tell: sheetFaultWords, code, receipt, questionnaireId: asked.id, definition: asked.definition, language, given: fields, faults }))
    const told = await intake.take({ code, receipt, questionnaire: asked.id, answers: answersOf(asked.definition, fields) }, visitOf(request).address)
    if (told.outcome === 'faulty') return again(422, told.faults)
    if (told.outcome === 'taken') return sendPage(request, reply, assets, messagePart('Спасибо! Анкета принята', 'Эту страницу можно закрыть. Листок с кодом больше не нужен.'))
    const { status, title } = refusals[told.outcome]
    if (told.outcome === 'too-many') reply.header('retry-after', '60')
    return sendPage(request, reply.status(status), assets, messagePart('Анкета не принята', title))
  })
}

function programRoutes(scope: FastifyInstance, { intake }: Site): void {
  scope.post('/a/form', silent, async (request, reply) => {
    const { code, language } = codeBody.parse(request.body)
    const asked = await intake.askedBy(code, visitOf(request).address)
    if (typeof asked === 'string') return refuse(reply, asked)
    const chosen = languageOf(asked, language ?? '')
    const form: FormReply = {
      questionnaire: asked.id, languages: asked.definition.languages, language: chosen, bare: bareQuestionnaire(asked.definition),
      html: formPart({ tell: sheetFaultWords, code, receipt: '', questionnaireId: asked.id, definition: asked.definition, language: chosen, given: new Map(), faults: [] }).text,
    }
    return sendZipped(request, reply.header('content-type', 'application/json; charset=utf-8'), JSON.stringify(form))
  })
  scope.post('/a/sheet', { ...silent, bodyLimit: sheetLimit }, async (request, reply) => {
    const told = await intake.take(sheetOf(request.body), visitOf(request).address)
    if (told.outcome === 'taken') return reply.send({ taken: true })
    return refuse(reply, told.outcome)
  })
}

function refuse(reply: FastifyReply, outcome: Exclude<Told['outcome'], 'taken'>): FastifyReply {
  const { status, code, title } = refusals[outcome]
  if (outcome === 'too-many') reply.header('retry-after', '60')
  if (status === 503) reply.header('retry-after', '1')
  const refusal: RespondRefusal = { code, title }
  return reply.status(status).send(refusal)
}

/** By hand: this is asked ten thousand times a second, and the schema's own answer costs as much as the sealing. */
function sheetOf(body: unknown): { code: string; receipt: string; questionnaire: number; answers: unknown } {
  if (typeof body === 'object' && body !== null && 'code' in body && 'receipt' in body && 'questionnaire' in body && 'answers' in body) {
    const { code, receipt, questionnaire, answers } = body
    if (typeof code === 'string' && code.length <= 100 && typeof receipt === 'string' && uuid.test(receipt) && typeof questionnaire === 'number') return { code, receipt, questionnaire, answers }
  }
  return sheetBody.parse(body)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function formOf({ body }: FastifyRequest): FormFields {
  return fieldsOf(Array.isArray(body) ? body as [string, string][] : [])
}

/** A button of the form says the same name again, and means it. */
function last(fields: FormFields, name: string): string {
  return fields.get(name)?.at(-1) ?? ''
}

function languageOf({ definition }: AskedQuestionnaire, wanted: string): string {
  return definition.languages.includes(wanted) ? wanted : definition.languages[0] ?? 'ru'
}

function isPage({ routeOptions, method }: FastifyRequest): boolean {
  return method === 'GET' || routeOptions.url === '/a' || routeOptions.url === '/a/answers'
}

function failureOf(error: unknown): { status: number; refusal: RespondRefusal } {
  if (error instanceof QueueFull || failureName(error) === 'away') return { status: 503, refusal: { code: 'later', title: refusals.unclear.title } }
  const status = typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : failureName(error) === 'ZodError' ? 400 : 500
  return status < 500 ? { status, refusal: { code: 'code-wrong', title: 'Запрос не удалось прочитать.' } } : { status: 500, refusal: { code: 'later', title: refusals.unclear.title } }
}

function sendPage(request: FastifyRequest, reply: FastifyReply, assets: RespondAssets, body: Html): Promise<FastifyReply> {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  return sendZipped(request, reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', assets.policy), shell(assets, 'Анкета', body))
}

async function sendZipped(request: FastifyRequest, reply: FastifyReply, text: string): Promise<FastifyReply> {
  reply.header('vary', 'accept-encoding')
  if (!(request.headers['accept-encoding'] ?? '').includes('gzip')) return reply.send(text)
  return reply.header('content-encoding', 'gzip').send(await zip(text, { level: 9 }))
}
