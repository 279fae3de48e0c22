import { changeForm, createForm, openForm, readForm } from '../../contract/data-forms.ts'
import { listResponses, readResponse, returnResponse, saveFormDraft, sendResponse } from '../../contract/form-responses.ts'
import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { School } from '../cast/company.ts'
import type { SchoolRecord } from '../record/chain-record.ts'
import { coordinatorOf, headOf, rank, type Chain } from './chain.ts'
import { madeForm } from './made-form.ts'

function formIdOf({ chanceFor }: Chain): string {
  return chanceFor('school data').of('id').uuid()
}

/** The catalogue's own form of school data, asked of all schools of the year. */
export async function openSchoolData(chain: Chain, dueOn: CivilDate): Promise<void> {
  const { caller } = coordinatorOf(chain)
  const { company: { setting }, cohort: { programmeId } } = chain
  const id = formIdOf(chain)
  await caller.ask(createForm, { body: { formId: id, territoryId: setting.region.id, title: 'Сведения о школе', from: null, binding: null, schoolDataOf: programmeId } })
  const draft = await caller.ask(readForm, { params: { id } })
  const { version } = await caller.ask(changeForm, { params: { id }, body: { version: draft.version, title: draft.title, purpose: 'Для рисковых профилей школ.', definition: draft.definition, population: draft.population, programmeId, opensOn: null, dueOn } })
  await caller.ask(openForm, { params: { id }, body: { version } })
}

/** A few never fill it; one in ten is sent back and mended. */
export async function fillSchoolData(chain: Chain, school: School, own: SchoolRecord): Promise<void> {
  const dice = chain.chanceFor(`${school.name} school data`)
  if (dice.happens(0.08)) return
  const { caller } = headOf(chain, school)
  const id = formIdOf(chain)
  const { definition, mine } = await caller.ask(readForm, { params: { id } })
  const [row] = mine
  if (row === undefined) throw new Error(`${school.name} is not asked for its data`)
  const params = { id, region: row.regionId, response: row.id }
  const send = async (what: string): Promise<void> => {
    const answers = madeForm(definition, { chance: dice.of(what), today: chain.today() })
    const { version } = await caller.ask(readResponse, { params })
    const saved = await caller.ask(saveFormDraft, { params, body: { version, answers: Object.fromEntries(Object.entries(answers).slice(0, 6)) } })
    await caller.ask(sendResponse, { params, body: { version: saved.version, answers } })
    own.data = answers
  }
  await send('first')
  if (!dice.happens(0.1)) return
  chain.agenda.at(chain.today(), rank.close, 'centre', async () => {
    const coordinator = coordinatorOf(chain)
    const { items } = await coordinator.caller.ask(listResponses, { params: { id }, query: { search: school.name } })
    const found = items.find(({ name }) => name === school.name)
    if (found === undefined) throw new Error(`The coordinator does not see the answer of ${school.name}`)
    const { version } = await coordinator.caller.ask(readResponse, { params })
    await coordinator.caller.ask(returnResponse, { params, body: { version, reason: 'Число учителей не сходится со штатом.' } })
    // As long as it is not sent again, nothing counts.
    own.data = null
    chain.agenda.at(addDays(chain.today(), 1), rank.prepare, school.name, () => send('again'))
  })
}
