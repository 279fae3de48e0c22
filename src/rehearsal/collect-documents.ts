import { listSchoolDocuments, readDocument } from '../contract/programme-documents.ts'
import { readDocumentReviews, readReviewBoard } from '../contract/reviews.ts'
import { coordinatorOf, type Chain } from './chain/chain.ts'
import type { ComparedStep } from './oracle/compared-step.ts'
import { documentStates } from './record/document-states.ts'
import type { DocumentRecord } from './record/document-record.ts'

/** What Opora says of schools' documents and of those who read them, held against what schools, curators and experts have noted. */
export async function compareDocuments(chain: Chain): Promise<ComparedStep[]> {
  const { record, cohort: { programmeId } } = chain
  if (!record.isWritten) return []
  const { caller } = coordinatorOf(chain)
  const all = [...record.schools.values()].flatMap(({ documents }) => Array.from(documents.values()))
  const { counts } = await caller.ask(listSchoolDocuments, { params: { id: programmeId } })
  const rows: ComparedStep[] = documentStates.map((state) => ({ step: 'write', what: `документов в состоянии ${state}`, measured: counts[state] ?? 0, expected: all.filter((document) => document.state === state).length }))
  for (const [name, document] of named(chain)) rows.push(...(await compareOne(chain, name, document)))
  return record.isReviewed ? [...rows, ...(await compareSamples(chain))] : rows
}

function named({ record }: Chain): [string, DocumentRecord][] {
  return [...record.schools.values(), ...record.earlier.values()].flatMap(({ name, documents }) => [...documents.values()].map((document): [string, DocumentRecord] => [`${name}, ${document.kind} ${document.factor ?? ''}`, document]))
}

async function compareOne(chain: Chain, name: string, { id, state, readings }: DocumentRecord): Promise<ComparedStep[]> {
  const { caller } = coordinatorOf(chain)
  const params = { region: chain.company.setting.region.id, id }
  const found = await caller.ask(readDocument, { params })
  const rows: ComparedStep[] = [{ step: 'write', what: `${name}: состояние ${found.state}, а не ${state}`, measured: found.state === state ? 1 : 0, expected: 1 }]
  if (readings.size === 0) return rows
  const { items } = await caller.ask(readDocumentReviews, { params })
  const concluded = [...readings].filter(([, { conclusion }]) => conclusion !== null)
  rows.push({ step: 'review', what: `${name}: заключений`, measured: items.filter((item) => item.state === 'concluded').length, expected: concluded.length })
  for (const [number, { conclusion }] of concluded) {
    const item = items.find((one) => one.number === number)
    rows.push({ step: 'review', what: `${name}: процент экспертизы ${number}`, measured: item?.percent ?? null, expected: conclusion?.percent ?? 0 })
    rows.push({ step: 'review', what: `${name}: итог экспертизы ${number}`, measured: item?.outcome === conclusion?.outcome ? 1 : 0, expected: 1 })
  }
  return rows
}

/** No fewer than half of the schools, and as many as the board says. */
async function compareSamples(chain: Chain): Promise<ComparedStep[]> {
  const { record, cohort: { programmeId }, company } = chain
  const rows: ComparedStep[] = []
  for (const sample of record.samples) {
    rows.push({ step: 'sample-review', what: 'школ в выборке', measured: sample.drawn, expected: Math.ceil(sample.cohort / 2) })
    if (sample.territoryId !== company.setting.region.id) continue
    const { samples } = await coordinatorOf(chain).caller.ask(readReviewBoard, { params: { id: programmeId }, query: { territory: sample.territoryId } })
    rows.push({ step: 'sample-review', what: 'школ в когорте выборки', measured: samples.find(({ id }) => id === sample.id)?.cohort ?? null, expected: sample.cohort })
  }
  return rows
}
