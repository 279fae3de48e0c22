import { exportOrganisations } from '../../contract/organisations.ts'
import * as contract from '../../contract/register-imports.ts'
import { requireAccess, requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountCommand, mountDownload, mountPreparedCommand, mountQuery, mountUpload, unexamined, type Platform } from '../kernel/mount.ts'
import { applyRegister, compareRegister, discardRegister, forgetColumnMapping, prepareComparison, uploadRegister } from './register-import.commands.ts'
import { listColumnMappings, listRegisterImports, listRowDifferences, placeOfRegisterImport, readRegisterImport } from './register-import.read.ts'
import { registerCells } from './register.read.ts'
import { writeInThread } from './register-thread.ts'

const sizeLimit = 50 * 2 ** 20
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The register as a workbook, both ways. */
export function registerRoutes(platform: Platform): void {
  mountDownload(platform, exportOrganisations, async ({ actor, db, programmeDate }, { query }) => {
    requireAccessSomewhere(actor, 'organisation.read')
    return { bytes: await writeInThread(registerCells(db, actor, query)), mediaType: workbook, fileName: `Организации ${programmeDate}.xlsx` }
  })
  mountUpload(platform, contract.uploadRegister, { limit: sizeLimit, authorize: ({ actor }) => requireAccessSomewhere(actor, 'organisation.manage'), examine: unexamined }, (context, _input, file) => uploadRegister(context, file))
  mountQuery(platform, contract.listRegisterImports, async ({ actor, db }) => {
    requireAccessSomewhere(actor, 'organisation.manage')
    return { items: await listRegisterImports(db, actor) }
  })
  mountQuery(platform, contract.readRegisterImport, async ({ actor, db }, { params }) => {
    requireAccess(actor, 'organisation.manage', await placeOfRegisterImport(db, params.id))
    return readRegisterImport(db, params.id)
  })
  mountQuery(platform, contract.listRowDifferences, async ({ actor, db }, { params, query }) => {
    requireAccess(actor, 'organisation.manage', await placeOfRegisterImport(db, params.id))
    return listRowDifferences(db, params.id, query)
  })
  mountPreparedCommand(
    platform, contract.compareRegister,
    (context, { params, body }) => prepareComparison(context, params.id, body),
    (context, { params, body }, prepared) => compareRegister(context, params.id, body, prepared),
  )
  mountCommand(platform, contract.applyRegister, (context, { params, body }) => applyRegister(context, params.id, body))
  mountCommand(platform, contract.discardRegisterImport, (context, { params, body }) => discardRegister(context, params.id, body.version))
  mountQuery(platform, contract.listColumnMappings, async ({ actor, db }) => {
    requireAccessSomewhere(actor, 'organisation.manage')
    return { items: await listColumnMappings(db, actor) }
  })
  mountCommand(platform, contract.forgetColumnMapping, (context, { params }) => forgetColumnMapping(context, params.id))
}
