import * as contract from '../../contract/catalogue.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { mountCommand, mountDownload, mountQuery, mountUpload, type Platform } from '../kernel/mount.ts'
import { changeEntry, copyCatalogue, dropEntry, loadQuestionnaire, restoreEntry } from './catalogue.commands.ts'
import { entriesOf, readCatalogue } from './catalogue.read.ts'
import { questionnaireFile, readQuestionnaireFile } from './questionnaire-file.ts'

const sizeLimit = 5 * 2 ** 20

export function catalogueRoutes(platform: Platform): void {
  mountQuery(platform, contract.readCatalogue, async ({ actor, db }, { params, query }) => {
    requireAccessSomewhere(actor, 'catalogue.read')
    return readCatalogue(db, actor, params.id, query.kind)
  })
  mountCommand(platform, contract.changeEntry, (context, { params, body: { version, entry, ...place } }) => changeEntry(context, params.id, version, { ...entry, ...place }))
  mountCommand(platform, contract.restoreEntry, (context, { params, body }) => restoreEntry(context, params.id, body))
  mountCommand(platform, contract.dropEntry, (context, { params, body }) => dropEntry(context, params.id, body))
  mountCommand(platform, contract.copyCatalogue, (context, { params }) => copyCatalogue(context, params.id))
  mountDownload(platform, contract.downloadQuestionnaire, async ({ actor, db }, { params, query }) => {
    requireAccessSomewhere(actor, 'catalogue.read')
    const found = (await entriesOf(db, params.id, 'questionnaire')).find(({ code }) => code === params.code)
    if (!found) throw new OporaError('not_found', 'catalogue.unknown')
    return questionnaireFile(found.definition, query.format)
  })
  mountUpload(platform, contract.uploadQuestionnaire, {
    limit: sizeLimit, authorize: ({ actor }) => requireAccessSomewhere(actor, 'catalogue.manage'), examine: ({ path }) => readQuestionnaireFile(path),
  }, (context, { query }, { seen }) => loadQuestionnaire(context, query, seen))
}
