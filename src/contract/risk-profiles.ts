import { z } from 'zod'
import { significances } from '../domain/risks/risk-factor.ts'
import { audiences } from '../domain/surveys/audience.ts'
import { command, download, query } from './endpoint.ts'

const count = z.int().min(0)
const value = z.number().nullable()
const significance = z.enum(significances)
const place = z.object({ id: z.int(), name: z.string() })
const edition = z.object({ id: z.uuid(), number: z.int(), year: z.int(), programmeId: z.uuid(), initiative: z.string(), publishedOn: z.iso.date().nullable(), computedOn: z.iso.date() })

export const riskEdition = z.object({
  ...edition.shape, territory: place, schools: count, sheets: count, version: z.int(),
  /** The same letters for the same answers, and for the same catalogue. */
  answersHash: z.string(), catalogueHash: z.string(),
  may: z.array(z.enum(['publish'])),
})
export type RiskEdition = z.infer<typeof riskEdition>

export const listRiskEditions = query({
  path: '/api/risk-editions', summary: 'Рисковые профили школ: опубликованные и рассчитанные',
  query: z.object({ programme: z.uuid().optional() }),
  reply: z.object({
    items: z.array(riskEdition),
    /** The territory that this person may compute for; null for who may not. */
    computesAt: place.nullable(),
    /** The own school, for who has one. */
    schoolId: z.uuid().nullable(),
  }),
})

export const computeRiskEdition = command({
  path: '/api/risk-editions', summary: 'Рассчитать рисковые профили всех школ территории',
  body: z.object({ editionId: z.uuid(), programmeId: z.uuid(), territoryId: z.int() }),
  reply: z.object({ id: z.uuid(), number: z.int(), schools: count, sheets: count }),
})

export const publishRiskEdition = command({
  path: '/api/risk-editions/:id/publish', summary: 'Опубликовать рисковые профили: всем школам сразу', params: z.object({ id: z.uuid() }),
  body: z.object({ version: z.int() }), reply: z.object({ version: z.int(), schools: count }),
})

/** How others stand: null where there are too few of them to be told of. */
const beside = z.object({ value, schools: count }).nullable()

const factorSummary = z.object({
  code: z.string(), name: z.string(), description: z.string(), value, significance,
  lacks: z.array(z.enum([...audiences, 'school-data'])),
  municipality: beside, region: beside, alike: beside,
  /** Last year's answers by this year's measure; null where there are none, or the questions were others. */
  lastYear: z.object({ year: z.int(), value, significance }).nullable(),
})
export type FactorSummary = z.infer<typeof factorSummary>

const bounds = z.object({ from: z.number(), to: z.number().nullable() }).nullable()

export const schoolRiskProfile = z.object({
  edition,
  school: z.object({ id: z.uuid(), name: z.string(), territory: place }),
  alike: z.object({ size: bounds, settlement: z.string(), need: bounds, schools: count }).nullable(),
  audiences: z.array(z.object({ audience: z.enum(audiences), sheets: count, isEnough: z.boolean() })),
  hasSchoolData: z.boolean(),
  factors: z.array(factorSummary),
  /** Earlier and later editions that this school has. */
  editions: z.array(edition),
})
export type SchoolRiskProfile = z.infer<typeof schoolRiskProfile>

const ofSchool = { params: z.object({ id: z.uuid() }), query: z.object({ edition: z.uuid().optional() }) }

export const readSchoolRiskProfile = query({ path: '/api/schools/:id/risk-profile', summary: 'Рисковый профиль школы', ...ofSchool, reply: schoolRiskProfile })

/** `count`: how many chose it; of an order the mean place instead. `score`: what it gives to the risk, where it is counted. */
const part = z.object({ label: z.string(), count: count.nullable(), place: z.number().nullable(), score: z.number().nullable() })

const item = z.object({
  label: z.string(), row: z.string().nullable(), value, weight: z.number(),
  /** Null where fewer have answered than may be told of, and for the school's own data. */
  answers: count.nullable(), parts: z.array(part),
  /** The school's own numbers behind it: «вакансии — 3, ставки — 40». */
  told: z.array(z.object({ label: z.string(), value })),
})
export type FactorItem = z.infer<typeof item>

export const factorDetail = z.object({
  ...factorSummary.shape,
  thresholds: z.object({ low: z.number(), medium: z.number(), high: z.number() }),
  indices: z.array(z.object({ code: z.string(), name: z.string(), weight: z.number(), audience: z.enum(audiences).nullable(), value, items: z.array(item) })),
})
export type FactorDetail = z.infer<typeof factorDetail>

export const readRiskFactor = query({
  path: '/api/schools/:id/risk-profile/factors/:code', summary: 'Из чего сложился риск: показатели, вопросы, ответы',
  params: z.object({ id: z.uuid(), code: z.string() }), query: ofSchool.query, reply: factorDetail,
})

const freeWords = z.object({
  questions: z.array(z.object({
    campaign: z.string(), audience: z.enum(audiences), question: z.string(),
    /** How many wrote anything; null, and no texts, where that were fewer than may be told of. */
    count: count.nullable(), texts: z.array(z.string()),
  })),
})
export type FreeWords = z.infer<typeof freeWords>

/** Pooled over the whole school, in no order that says who wrote what. */
export const readFreeWords = query({ path: '/api/schools/:id/risk-profile/words', summary: 'Что написали своими словами учителя, ученики и родители школы', ...ofSchool, reply: freeWords })

export const downloadSchoolRiskProfile = download({
  path: '/api/schools/:id/risk-profile/file', summary: 'Рисковый профиль школы файлом', params: ofSchool.params, query: z.object({ edition: z.uuid().optional(), format: z.enum(['pdf', 'docx']) }),
})

export const heatMapUnits = ['territories', 'schools'] as const

/** Of a territory's own parts, or of all schools in it. */
const heatMapQuery = { territory: z.coerce.number().int().optional(), of: z.enum(heatMapUnits).default('territories') }

export const heatMap = z.object({
  edition, territory: place, path: z.array(place),
  factors: z.array(z.object({ code: z.string(), name: z.string(), thresholds: z.object({ low: z.number(), medium: z.number(), high: z.number() }) })),
  /** Of the whole territory: how many schools of each significance, in the order of significances. */
  distribution: z.array(z.array(count)),
  rows: z.array(z.object({
    territoryId: z.int(), organisationId: z.uuid().nullable(), name: z.string(), place: z.string(), schools: count,
    /** By factors; of a territory the mean. */
    values: z.array(value),
    /** Of a territory: how many of its schools stand at «высокая», by factors. */
    high: z.array(count),
  })),
})
export type HeatMap = z.infer<typeof heatMap>

export const readHeatMap = query({ path: '/api/risk-editions/:id/heat-map', summary: 'Тепловая карта рисков: территории или школы', params: z.object({ id: z.uuid() }), query: z.object(heatMapQuery), reply: heatMap })

const tableFormats = ['xlsx', 'csv'] as const

export const downloadHeatMap = download({
  path: '/api/risk-editions/:id/heat-map/file', summary: 'Тепловая карта рисков таблицей XLSX или CSV', params: z.object({ id: z.uuid() }), query: z.object({ ...heatMapQuery, format: z.enum(tableFormats).default('xlsx') }),
})

/** How many schools of a territory and of each of its parts stand at which significance. */
export const downloadSpread = download({
  path: '/api/risk-editions/:id/spread/file', summary: 'Распределение школ по значимости рисков таблицей XLSX или CSV', params: z.object({ id: z.uuid() }),
  query: z.object({ territory: heatMapQuery.territory, format: z.enum(tableFormats).default('xlsx') }),
})
