import { z } from 'zod'
import type { AnyEndpoint } from '../../contract/endpoint.ts'
import { commandIdHeader } from '../../contract/endpoint.ts'
import { problemSchema } from '../../contract/problem.ts'

type Json = Record<string, unknown>

/** OpenAPI 3.1 of all mounted endpoints, printed from the contract itself. */
export function openApi(endpoints: readonly AnyEndpoint[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Опора', version, description: 'Дорожные карты адресной помощи школам: от документа до отчёта' },
    paths,
  }
}

function operation(endpoint: AnyEndpoint): Json {
  return {
    summary: endpoint.summary,
    parameters: [...parameters('path', endpoint.params), ...parameters('query', endpoint.query), ...commandHeader(endpoint)],
    ...body(endpoint),
    responses: {
      200: { description: 'Выполнено', ...(endpoint.kind === 'download' ? {} : { content: { 'application/json': { schema: jsonSchema(endpoint.reply) } } }) },
      default: { description: 'Отказ', content: { 'application/problem+json': { schema: jsonSchema(problemSchema) } } },
    },
  }
}

function parameters(where: 'path' | 'query', schema: z.ZodType): Json[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties).map(([name, property]) => ({
    name, in: where, required: where === 'path' || required.includes(name), schema: property,
  }))
}

function commandHeader({ kind }: AnyEndpoint): Json[] {
  if (kind !== 'command' && kind !== 'upload') return []
  return [{
    name: commandIdHeader, in: 'header', required: true, schema: { type: 'string', format: 'uuid' },
    description: 'Номер команды, придуманный клиентом; повтор с тем же номером возвращает прежний ответ',
  }]
}

function body({ kind, body }: AnyEndpoint): Json {
  if (kind === 'command') return { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } }
  if (kind === 'upload') {
    const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } }
  }
  return {}
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}
