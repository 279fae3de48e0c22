import { z } from 'zod'
import { fieldKinds, type DocumentTemplate } from '../domain/programme-documents/document-template.ts'
import { prefillSources } from '../domain/programme-documents/prefill-source.ts'

const code = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

/** What a school's document is made of. */
export const documentTemplateSchema: z.ZodType<DocumentTemplate> = z.strictObject({
  title: z.string().trim().min(1).max(200),
  sections: z.array(z.strictObject({
    code, title: z.string().trim().min(1).max(300),
    fields: z.array(z.strictObject({
      code, title: z.string().trim().min(1).max(300), hint: z.string().max(2_000).nullable(), kind: z.enum(fieldKinds), isRequired: z.boolean(), least: z.int().min(0).max(10_000), prefill: z.enum(prefillSources).nullable(),
    })).max(40),
    factor: z.string().max(60).optional(),
  })).max(30),
})
