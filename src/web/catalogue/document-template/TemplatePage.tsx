import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { CatalogueEntryReply, CatalogueReply } from '../../../contract/catalogue.ts'
import { documentKinds, type DocumentKind } from '../../../domain/programme-documents/document-kind.ts'
import type { DocumentTemplate, TemplateSection } from '../../../domain/programme-documents/document-template.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { catalogueQuery } from '../catalogue.queries.ts'
import { CardMoves } from '../entry/CardMoves.tsx'
import { EntryPage, isShut } from '../entry/EntryPage.tsx'
import classes from '../entry/Entry.module.css'
import { moved } from '../questionnaire/edit-questionnaire.ts'
import { templateFaultWords, withField, withNewField, withNewSection, withoutSection, withSection } from './edit-template.ts'
import { TemplateFieldCard } from './TemplateFieldCard.tsx'
import { TemplateOutline } from './TemplateOutline.tsx'

const route = getRouteApi('/programmes/$id/catalogue/templates/$code')

type Entry = Extract<CatalogueEntryReply, { kind: 'document-template' }>

/** What a school's document is made of, beside the document as the school will have it. */
export function TemplatePage() {
  const { id, code } = route.useParams()
  const { data, error, refetch } = useQuery(catalogueQuery(id))
  const entry = data?.items.find((one): one is Entry => one.kind === 'document-template' && one.code === code)
  if (!data || !entry) return <Page title="Шаблон документа" above={<TextLink {...paths.catalogue(id)}>Каталог года</TextLink>}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={8} />}</Page>
  return <Template key={entry.version} id={id} entry={entry} catalogue={data} />
}

function Template({ id, entry, catalogue }: { id: string; entry: Entry; catalogue: CatalogueReply }) {
  const { code, position, definition } = entry
  const [own, setOwn] = useState<DocumentTemplate>(definition)
  const document = documentKinds.find((kind) => kind === code) ?? 'development-concept'
  const isReadOnly = isShut(catalogue, entry)
  return (
    <EntryPage
      id={id} catalogue={catalogue} entry={entry} own={{ kind: 'document-template', code, position, definition: own }} title={own.title.trim() === '' ? 'Шаблон документа' : own.title} inUse="по этому шаблону пишут документы" faultWords={templateFaultWords(own)}
      lead="Из каких разделов и полей складывается документ школы. Шаблон замораживается, когда по нему начат первый документ года."
    >
      <div className={classes.sides}>
        {!isReadOnly && (
          <div className={classes.cards}>
            <TextInput label="Название документа" maxLength={200} value={own.title} onChange={({ currentTarget }) => setOwn({ ...own, title: currentTarget.value })} />
            {own.sections.map((section, at) => (
              <SectionCard
                key={section.code} section={section} number={at + 1} isLast={at === own.sections.length - 1} document={document} template={own} onTemplate={setOwn}
                onMove={(by) => setOwn({ ...own, sections: moved(own.sections, at, by) })}
              />
            ))}
            <div><Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={() => setOwn(withNewSection(own))}>Добавить раздел</Button></div>
          </div>
        )}
        <TemplateOutline template={own} />
      </div>
    </EntryPage>
  )
}

type SectionProps = { section: TemplateSection; number: number; isLast: boolean; document: DocumentKind; template: DocumentTemplate; onTemplate: (template: DocumentTemplate) => void; onMove: (by: -1 | 1) => void }

function SectionCard({ section: { code, title, fields }, number, isLast, document, template, onTemplate, onMove }: SectionProps) {
  return (
    <section className={classes.section} aria-label={`Раздел ${number}`}>
      <TextInput label={`Раздел ${number}`} maxLength={300} value={title} onChange={({ currentTarget }) => onTemplate(withSection(template, code, { title: currentTarget.value }))} />
      {fields.some(({ kind }) => kind === 'stage') && <p className={classes.small}>Этот раздел повторится в отчёте для каждого рискового направления школы.</p>}
      <ol className={classes.cards} aria-label={`Поля раздела ${number}`}>
        {fields.map((field, at) => (
          <TemplateFieldCard
            key={field.code} field={field} name={`поле ${number}.${at + 1}`} isFirst={at === 0} isLast={at === fields.length - 1} document={document} onChange={(changed) => onTemplate(withField(template, code, field.code, changed))}
            onMove={(by) => onTemplate(withSection(template, code, { fields: moved(fields, at, by) }))} onRemove={() => onTemplate(withSection(template, code, { fields: fields.filter((one) => one.code !== field.code) }))}
          />
        ))}
      </ol>
      <div className={classes.moves}>
        <Button variant="default" size="compact-sm" leftSection={<Icon name="plus" size={16} />} aria-label={`Добавить поле в раздел ${number}`} onClick={() => onTemplate(withNewField(template, code))}>Добавить поле</Button>
        <CardMoves name={`раздел ${number}`} isFirst={number === 1} isLast={isLast} onMove={onMove} onRemove={() => onTemplate(withoutSection(template, code))} />
      </div>
    </section>
  )
}
