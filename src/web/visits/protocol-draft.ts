import type { Answers } from '../../domain/data-forms/form-definition.ts'

export type DraftPhoto = { id: string; name: string; blob: Blob; isSent: boolean }

/** A protocol as it stands on this device: it survives the page, the browser and a dead line. `commandId` names its sending, however often it is tried. */
export type ProtocolDraft = { visitId: string; commandId: string; version: number; heldOn: string; answers: Answers; notes: string; photos: DraftPhoto[]; isToSend: boolean }

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('opora-visits', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('drafts', { keyPath: 'visitId' }))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('No database of the browser')))
  })
}

async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = ask(database.transaction('drafts', mode).objectStore('drafts'))
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('The draft could not be kept')))
    })
  } finally {
    database.close()
  }
}

export const readDraft = (visitId: string) => run<ProtocolDraft | undefined>('readonly', (store) => store.get(visitId) as IDBRequest<ProtocolDraft | undefined>)
export const keepDraft = (draft: ProtocolDraft) => run('readwrite', (store) => store.put(draft))
export const dropDraft = (visitId: string) => run('readwrite', (store) => store.delete(visitId))
