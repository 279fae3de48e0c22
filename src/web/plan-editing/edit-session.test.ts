import { expect, test, vi } from 'vitest'
import type { Change } from '../../domain/roadmaps/changes/change.ts'
import { activityId, aDraft } from '../../../tests/support/plan-builders.ts'
import { newEditSession, type SendChanges } from './edit-session.ts'

const rename = (title: string): Change[] => [{ do: 'changeActivity', id: activityId('a'), fields: { title } }]
const plan = aDraft([{ title: 'Совещание' }, { title: 'Семинар' }])
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

test('an edit shows at once and reaches the server with the version it was made on', async () => {
  const send = vi.fn<SendChanges>(async ({ version }) => ({ version: version + 1 }))
  const session = newEditSession({ plan, version: 7, send })
  session.apply(rename('Планёрка'))
  expect(session.state().plan.activities[0]?.title).toBe('Планёрка')
  expect(session.state().unsaved).toBe(1)
  await settled()
  expect(send.mock.calls[0]?.[0]).toMatchObject({ version: 7, changes: rename('Планёрка') })
  expect(session.state()).toMatchObject({ version: 8, unsaved: 0, error: null })
})

test('edits made while one is on its way follow in one parcel, on the version that it brought back', async () => {
  const send = vi.fn<SendChanges>(async ({ version }) => ({ version: version + 1 }))
  const session = newEditSession({ plan, version: 1, send })
  for (const title of ['один', 'два', 'три']) session.apply(rename(title))
  await settled()
  expect(send.mock.calls.map(([{ version, changes }]) => [version, changes.length])).toEqual([[1, 1], [2, 2]])
})

test('undo gives the plan back, redo repeats it, and the server is told of both', async () => {
  const send = vi.fn<SendChanges>(async ({ version }) => ({ version: version + 1 }))
  const session = newEditSession({ plan, version: 1, send })
  session.apply(rename('Планёрка'))
  session.apply([{ do: 'removeActivity', id: activityId('b') }])
  session.undo()
  session.undo()
  expect(session.state().plan).toEqual(plan)
  expect(session.state()).toMatchObject({ canUndo: false, canRedo: true })
  session.redo()
  expect(session.state().plan.activities[0]?.title).toBe('Планёрка')
  session.apply(rename('Иначе'))
  expect(session.state().canRedo).toBe(false)
  await settled()
  expect(send.mock.calls.flatMap(([{ changes }]) => changes)).toHaveLength(6)
})

test('an edit that did not arrive is kept and sent again under its own id', async () => {
  const failures = [new Error('down')]
  const send = vi.fn<SendChanges>(async ({ version }) => {
    const failure = failures.pop()
    if (failure) throw failure
    return { version: version + 1 }
  })
  const session = newEditSession({ plan, version: 1, send })
  session.apply(rename('Планёрка'))
  await settled()
  expect(session.state().error).toBeInstanceOf(Error)
  expect(session.state().unsaved).toBe(1)
  session.retry()
  await settled()
  expect(session.state()).toMatchObject({ version: 2, unsaved: 0, error: null })
  const [first, second] = send.mock.calls
  expect(second?.[0].commandId).toBe(first?.[0].commandId)
})

test('an edit that the plan refuses changes nothing and says why', () => {
  const session = newEditSession({ plan, version: 1, send: async () => ({ version: 2 }) })
  session.apply([{ do: 'removeActivity', id: activityId('z') }])
  expect(session.state()).toMatchObject({ plan, canUndo: false, unsaved: 0 })
  expect(session.state().error).toMatchObject({ code: 'change.activity-unknown' })
})

test('after somebody else has changed the plan, ours is made again on top of theirs, but for what has lost its place', async () => {
  const refused = [new Error('conflict')]
  const send = vi.fn<SendChanges>(async ({ version }) => {
    const refusal = refused.pop()
    if (refusal) throw refusal
    return { version: version + 1 }
  })
  const session = newEditSession({ plan, version: 1, send })
  session.apply(rename('Планёрка'))
  session.apply([{ do: 'changeActivity', id: activityId('b'), fields: { number: '2' } }])
  await settled()
  const theirs = { ...plan, title: 'Другое название', activities: plan.activities.slice(0, 1) }
  expect(session.rebase({ plan: theirs, version: 5 })).toBe(1)
  expect(session.state().plan).toMatchObject({ title: 'Другое название', activities: [{ title: 'Планёрка' }] })
  await settled()
  expect(session.state()).toMatchObject({ version: 6, unsaved: 0, error: null })
})

test('a plan that is closed by now is shown as it is, and what had not arrived is counted', async () => {
  const session = newEditSession({ plan, version: 1, send: () => Promise.reject(new Error('closed')) })
  session.apply(rename('Планёрка'))
  session.apply([{ do: 'changeActivity', id: activityId('b'), fields: { number: '2' } }])
  await settled()
  expect(session.restart({ plan, version: 4 })).toBe(2)
  expect(session.state()).toEqual({ plan, version: 4, canUndo: false, canRedo: false, unsaved: 0, error: null })
})
