import type { DocumentTemplate, TemplateField } from '../../../domain/programme-documents/document-template.ts'
import { letterForms, rowForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import classes from '../entry/Entry.module.css'
import { fieldKindWords, prefillWords } from './template-words.ts'

/** The document as the school will find it. */
export function TemplateOutline({ template: { title, sections } }: { template: DocumentTemplate }) {
  return (
    <section className={classes.preview} aria-label="Так увидит школа">
      <h2>Так увидит школа</h2>
      <strong>{title}</strong>
      {sections.map((section) => (
        <div key={section.code}>
          <h3>{section.title}</h3>
          {section.fields.map((field) => (
            <p key={field.code} className={classes.asked}>
              <strong>{field.title}</strong>{field.isRequired && ' *'}
              <span className={classes.small}>{aboutField(field)}</span>
              {field.hint !== null && <span className={classes.small}>{field.hint}</span>}
            </p>
          ))}
        </div>
      ))}
    </section>
  )
}

function aboutField({ kind, least, prefill }: TemplateField): string {
  return [fieldKindWords[kind], ...(least > 0 ? [`не меньше: ${counted(least, kind === 'text' ? letterForms : rowForms)}`] : []), ...(prefill === null ? [] : [`начинается так: ${prefillWords[prefill]}`])].join(' · ')
}
