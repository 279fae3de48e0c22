import { readBacklog } from '../../contract/assignment-steps.ts'
import { createForm, openForm, changeForm, readForm } from '../../contract/data-forms.ts'
import { readFile, uploadFile } from '../../contract/files.ts'
import { listResponses, saveFormDraft } from '../../contract/form-responses.ts'
import { listJournal } from '../../contract/journal.ts'
import { editOrganisation, readOrganisation, renameOrganisation } from '../../contract/organisations.ts'
import { readDashboard } from '../../contract/running-plan.ts'
import { readReport } from '../../contract/reports.ts'
import { createTerritory } from '../../contract/territories.ts'
import { anywhere, isCountry, territoryOf, type AccessCalls, type World } from './access-call.ts'
import type { Place } from './ground.ts'

const organisations = ['school', 'body'] as const
const bytes = new TextEncoder().encode('Проверочный файл\n')
const whose = (place: Place) => (place.organisationId === null ? { territory: territoryOf(place) } : { organisation: place.organisationId })

async function formAt({ federal, chanceAt }: World, place: Place, what: string): Promise<string> {
  const formId = chanceAt(place).of(what).uuid()
  await federal.ask(createForm, { body: { formId, territoryId: territoryOf(place), title: 'Проверочная форма', from: null, binding: null } })
  return formId
}

const question = { key: 'total', label: 'Всего учителей', hint: null, isRequired: true, kind: 'number' as const, unit: 'чел.', min: 0, max: 1_000, isInteger: true }

/** A form that is asked of every school of the place's region, and the answer of the one school. */
async function responseOf(world: World, place: Place): Promise<{ id: string; region: number; response: string } | null> {
  const region: Place = { name: place.name, path: place.path.slice(0, 2), organisationId: null, kind: 'territory' }
  const id = await formAt(world, region, `asked of ${place.name}`)
  await world.federal.ask(changeForm, { params: { id }, body: { version: 1, title: 'Проверочная форма', purpose: '', definition: { fields: [question], checks: [] }, population: 'schools', programmeId: null, opensOn: null, dueOn: world.today } })
  await world.federal.ask(openForm, { params: { id }, body: { version: 2 } })
  const { items } = await world.federal.ask(listResponses, { params: { id }, query: { search: place.name } })
  const row = items.find(({ name }) => name === place.name)
  return row === undefined ? null : { id, region: row.regionId, response: row.id }
}

/** Actions on territories, organisations, files, forms and the installation itself. */
export const placeCalls: AccessCalls = {
  'territory.manage': { at: ['territory'], prepare: async (_, place) => ({ attempt: (by) => by.tries(createTerritory, { body: { parentId: territoryOf(place), name: 'Проверочный район', level: 'municipality' } }) }) },
  'organisation.read': { at: organisations, prepare: async (_, { organisationId }) => ({ attempt: (by) => by.tries(readOrganisation, { params: { id: organisationId } }) }) },
  'organisation.manage': { at: organisations, prepare: async ({ today }, { organisationId }) => ({ attempt: (by) => by.tries(renameOrganisation, { params: { id: organisationId }, body: { version: 1, name: 'Иное имя', since: today } }) }) },
  'organisation.edit': { at: organisations, prepare: async (_, { organisationId }) => ({ attempt: (by) => by.tries(editOrganisation, { params: { id: organisationId }, body: { version: 1, site: null } }) }) },
  'file.read': {
    at: anywhere,
    prepare: async ({ company }, place) => {
      const { id } = (await company.administrator.upload(uploadFile, { name: 'проверка.txt', bytes }, whose(place))) as { id: string }
      return { attempt: (by) => by.tries(readFile, { params: { id } }) }
    },
  },
  'file.add': { at: anywhere, prepare: async (_, place) => ({ attempt: (by) => by.tries(uploadFile, { query: whose(place) }, { name: 'проверка.txt', bytes }) }) },
  'form.read': {
    at: ['territory'],
    prepare: async (world, place) => {
      const id = await formAt(world, place, 'form.read')
      return { attempt: (by) => by.tries(readForm, { params: { id } }) }
    },
  },
  'form.manage': {
    at: ['territory'],
    prepare: async ({ chanceAt }, place) => ({ attempt: (by) => by.tries(createForm, { body: { formId: chanceAt(place).of('form.manage').uuid(), territoryId: territoryOf(place), title: 'Чужая форма', from: null, binding: null } }) }),
  },
  'form.fill': {
    at: ['school'],
    prepare: async (world, place) => {
      const params = await responseOf(world, place)
      return params === null ? null : { attempt: (by) => by.tries(saveFormDraft, { params, body: { version: 1, answers: {} } }) }
    },
  },
  'report.read': { at: anywhere, prepare: async ({ today }, place) => ({ attempt: (by) => by.tries(readReport, { query: { from: `${today.slice(0, 4)}-01-01`, to: today, ...whose(place) } }) }) },
  'dashboard.read': { at: ['territory'], prepare: async (_, place) => ({ attempt: (by) => by.tries(readDashboard, { params: { territoryId: territoryOf(place) } }) }) },
  'journal.read': { at: ['territory'], prepare: async (_, place) => (isCountry(place) ? { attempt: (by) => by.tries(listJournal), isOfNoPlace: true } : null) },
  'installation.manage': { at: ['territory'], prepare: async (_, place) => (isCountry(place) ? { attempt: (by) => by.tries(readBacklog) } : null) },
}
