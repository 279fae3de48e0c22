import type { DocumentGap } from '../domain/programme-documents/completeness.ts'
import { fieldsOf, type DocumentTemplate } from '../domain/programme-documents/document-template.ts'

const words: Record<DocumentGap['code'], string> = {
  'empty': 'не заполнено', 'too-short': 'написано слишком коротко', 'too-few': 'слишком мало строк', 'row-unnamed': 'не названо', 'target-unmeasured': 'нет значений «было» и «станет»', 'target-no-day': 'нет срока',
  'action-no-schedule': 'нет срока', 'action-unread-schedule': 'срок непонятен: напишите день, месяц или «ежемесячно»', 'action-nobody': 'нет ответственного', 'action-no-proof': 'не сказано, чем подтвердится',
}

/** «Дорожная карта реализации, строка 2: нет ответственного». */
export function gapInWords({ code, field, row }: DocumentGap, template: DocumentTemplate): string {
  const title = fieldsOf(template).find((one) => one.code === field)?.title ?? field
  return `«${title}»${row === null ? '' : `, строка ${row}`}: ${words[code]}`
}
