import * as forms from '../../contract/data-forms.ts'
import * as responses from '../../contract/form-responses.ts'
import { recogniseFile } from '../../documents/files/recognise-file.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { consolidate } from '../../domain/data-forms/consolidate.ts'
import { acceptedFile } from '../../domain/files/accepted-file.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { QueryContext } from '../kernel/context.ts'
import { mountCommand, mountDownload, mountQuery, mountUpload, type Platform } from '../kernel/mount.ts'
import { mostInBook, takeBook } from './book.commands.ts'
import { readBookFile, writeBook } from './book-thread.ts'
import { changeForm, closeForm, createForm, discardForm, extendForm, openForm, refreshForm } from './form.commands.ts'
import { listForms, readForm } from './form.read.ts'
import { returnResponse, saveFormDraft, sendResponse } from './response.commands.ts'
import { listResponses, readResponse, responsesToConsolidate, responsesToFill } from './response.read.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const sizeLimit = 20 * 2 ** 20
const page = 200

export function formRoutes(platform: Platform): void {
  mountQuery(platform, forms.listForms, async ({ actor, db, programmeDate }, { query }) => {
    requireAccessSomewhere(actor, 'form.read')
    return listForms(db, actor, query, programmeDate)
  })
  mountQuery(platform, forms.readForm, ({ actor, db, programmeDate }, { params }) => readForm(db, actor, params.id, programmeDate))
  mountCommand(platform, forms.createForm, (context, { body }) => createForm(context, body))
  mountCommand(platform, forms.changeForm, (context, { params, body: { version, ...content } }) => changeForm(context, params.id, version, content))
  mountCommand(platform, forms.openForm, (context, { params, body }) => openForm(context, params.id, body.version))
  mountCommand(platform, forms.closeForm, (context, { params, body }) => closeForm(context, params.id, body.version))
  mountCommand(platform, forms.extendForm, (context, { params, body }) => extendForm(context, params.id, body.version, body.dueOn))
  mountCommand(platform, forms.refreshForm, (context, { params, body }) => refreshForm(context, params.id, body.version))
  mountCommand(platform, forms.discardForm, (context, { params, body }) => discardForm(context, params.id, body.version))
  responseRoutes(platform)
  bookRoutes(platform)
}

function responseRoutes(platform: Platform): void {
  mountQuery(platform, responses.listResponses, async ({ actor, db, programmeDate }, { params, query }) => {
    requireAccessSomewhere(actor, 'form.read')
    return listResponses(db, actor, params.id, query, programmeDate)
  })
  mountQuery(platform, responses.readResponse, ({ actor, db, programmeDate }, { params }) => readResponse(db, actor, addressOf(params), programmeDate))
  mountCommand(platform, responses.saveFormDraft, (context, { params, body }) => saveFormDraft(context, addressOf(params), body.version, body.answers))
  mountCommand(platform, responses.sendResponse, (context, { params, body }) => sendResponse(context, addressOf(params), body.version, body.answers))
  mountCommand(platform, responses.returnResponse, (context, { params, body }) => returnResponse(context, addressOf(params), body.version, body.reason))
}

function bookRoutes(platform: Platform): void {
  mountDownload(platform, responses.downloadBook, async ({ actor, db, programmeDate }, { params, query }) => {
    const form = await readForm(db, actor, params.id, programmeDate)
    const found = await responsesToFill(db, actor, params.id, query, mostInBook)
    if (found.length === 0) throw new OporaError('forbidden', 'form.nobody-to-fill')
    if (found.length > mostInBook) throw new OporaError('too_large', 'form.book-too-large', { count: form.counts.asked, most: mostInBook })
    const { id, title, dueOn, definition } = form
    const bytes = await writeBook({ kind: 'fill', form: { id, title, dueOn, definition }, members: found.map(({ id, name, answers }) => ({ key: id, name, answers })) })
    return { bytes, mediaType: workbook, fileName: `${title}${found.length === 1 ? `, ${found[0]?.name ?? ''}` : ''}.xlsx` }
  })
  mountUpload(platform, responses.uploadBook, {
    limit: sizeLimit,
    authorize: ({ actor }) => requireAccessSomewhere(actor, 'form.fill'),
    examine: async ({ name, path }) => {
      acceptedFile(name, await recogniseFile(path))
      return readBookFile(path)
    },
  }, (context, { query }, { seen }) => takeBook(context, query.form, seen))
  mountQuery(platform, responses.readConsolidated, async (context, { params, query }) => {
    const { form, members } = await consolidated(context, params.id, query.territory)
    const filled = members.flatMap(({ answers, ...member }) => (answers === null ? [] : [Object.assign(member, { answers })]))
    return { items: filled.slice(query.offset, query.offset + page), total: filled.length, summary: consolidate(form.definition, filled.map(({ answers }) => answers)), waiting: members.length - filled.length }
  })
  mountDownload(platform, responses.downloadConsolidated, async (context, { params, query }) => {
    const { form, members } = await consolidated(context, params.id, query.territory)
    const { title, definition } = form
    const bytes = await writeBook({ kind: 'consolidated', title, definition, members })
    return { bytes, mediaType: workbook, fileName: `Свод. ${title}.xlsx` }
  })
}

async function consolidated({ actor, db, programmeDate }: QueryContext, id: string, territory: number | undefined) {
  const form = await readForm(db, actor, id, programmeDate)
  if (!form.mayConsolidate) throw new OporaError('forbidden', 'access.denied', { action: 'form.manage' })
  return { form, members: await responsesToConsolidate(db, actor, id, territory) }
}

function addressOf({ id, region, response }: { id: string; region: number; response: string }) {
  return { formId: id, regionId: region, responseId: response }
}
