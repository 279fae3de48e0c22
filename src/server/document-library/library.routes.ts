import * as library from '../../contract/document-library.ts'
import { mountQuery, type Platform } from '../kernel/mount.ts'
import { readLibrary } from './library.read.ts'

export function libraryRoutes(platform: Platform): void {
  mountQuery(platform, library.readLibrary, ({ actor, db }, { params, query }) => readLibrary(db, actor, params.id, query))
}
