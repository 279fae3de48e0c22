import type { PrefillSource } from './prefill-source.ts'

/** What a document of a kind is made of: an entry of the year's catalogue, copied into a document when it is begun. */
export type DocumentTemplate = { title: string; sections: readonly TemplateSection[] }

export type TemplateSection = { code: string; title: string; fields: readonly TemplateField[]; /** Of a report: the factor that the section is of. */ factor?: string | undefined }

/**
 * - `text` is written together, word by word. - `people` are of the school. - `list`: short lines. - `targets`: what is measured, from what to what.
 * - `actions`: the small road map of an anti-risk programme. - `stage`: what Opora knows of a factor at a stage; nobody writes it.
 */
export const fieldKinds = ['text', 'number', 'date', 'people', 'list', 'targets', 'actions', 'stage'] as const
export type FieldKind = (typeof fieldKinds)[number]

export type TemplateField = {
  /** Of the template; content and comments name it. */
  code: string
  title: string
  hint: string | null
  kind: FieldKind
  isRequired: boolean
  /** Letters of a text, rows of the rest: fewer are as good as nothing. */
  least: number
  /** What it begins with. */
  prefill: PrefillSource | null
}

export function fieldsOf({ sections }: DocumentTemplate): readonly TemplateField[] {
  return sections.flatMap(({ fields }) => fields)
}
