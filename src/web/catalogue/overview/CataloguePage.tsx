import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { changeEntry, copyCatalogue, dropEntry, restoreEntry, type CatalogueEntryReply, type CatalogueReply } from '../../../contract/catalogue.ts'
import { shippedEntry } from '../../../domain/catalogue/year-catalogue.ts'
import { fieldsOf } from '../../../domain/programme-documents/document-template.ts'
import type { RiskFactor } from '../../../domain/risks/risk-factor.ts'
import { questionsOf } from '../../../domain/surveys/questionnaire/questions-of.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { counted, type Forms } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { ProgrammeRoom } from '../../programmes/room/ProgrammeRoom.tsx'
import { audienceNames, entryName } from '../catalogue-words.ts'
import { catalogueKey, catalogueQuery } from '../catalogue.queries.ts'
import { freshCode } from '../questionnaire/edit-questionnaire.ts'
import { EntryMarks } from '../EntryMarks.tsx'
import classes from './CataloguePage.module.css'

const route = getRouteApi('/programmes/$id/catalogue')
const questionForms: Forms = ['вопрос', 'вопроса', 'вопросов']
const indexForms: Forms = ['индекс', 'индекса', 'индексов']
const fieldForms: Forms = ['показатель', 'показателя', 'показателей']
const templateFieldForms: Forms = ['поле', 'поля', 'полей']
const routeStepForms: Forms = ['шаг', 'шага', 'шагов']
const criterionForms: Forms = ['критерий', 'критерия', 'критериев']
const entryForms: Forms = ['запись', 'записи', 'записей']

/** What the year goes by: its questionnaires, risk factors, the form of school data. */
export function CataloguePage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <ProgrammeRoom id={id} room="catalogue" search={search} onRegion={(region) => void navigate(paths.catalogue(id, region === undefined ? {} : { region }))}>
      {() => <Catalogue id={id} />}
    </ProgrammeRoom>
  )
}

function Catalogue({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(catalogueQuery(id))
  if (!data) return <><ProblemNote error={error} onRetry={() => void refetch()} />{!error && <Waiting lines={10} />}</>
  const of = (kind: CatalogueEntryReply['kind']) => data.items.filter((entry) => entry.kind === kind)
  return (
    <div className={classes.sections}>
      <CopyBar id={id} catalogue={data} />
      <Section id={id} catalogue={data} title="Анкеты" entries={of('questionnaire')} about="Что спрашивается у каждой группы. Анкета замораживается, когда по ней открыто анкетирование." />
      <Section id={id} catalogue={data} title="Рисковые направления" entries={of('risk-factor')} about="Из каких ответов и показателей складывается рисковый профиль школы." />
      <Section id={id} catalogue={data} title="Данные школы" entries={of('school-data-form')} about="Показатели о кадрах, обучающихся и оснащении, которые школа сообщает сама." />
      <Section id={id} catalogue={data} title="Посещения школ" entries={of('visit-check-list')} about="На что куратор смотрит в посещении каждого вида: из этого складывается протокол." />
      <Section id={id} catalogue={data} title="Документы школы" entries={of('document-template')} about="Из каких полей складываются концепция, среднесрочная и антирисковая программы. Шаблон замораживается, когда начат первый документ." />
      <Section id={id} catalogue={data} title="Экспертиза" entries={[...of('review-route'), ...of('review-criteria')]} about="Кто и в каком порядке читает документы школ после куратора и за что ставит баллы." />
      <Section id={id} catalogue={data} title="Активация рисков" entries={of('activation-rules')} about="Сколько рисковых направлений школа берёт в работу и о каких должна сказать, почему не берёт." />
    </div>
  )
}

function CopyBar({ id, catalogue: { previous, may, items } }: { id: string; catalogue: CatalogueReply }) {
  const { run, isRunning, error } = useCommand(copyCatalogue, { renews: [catalogueKey], onDone: ({ entries, comparable }) => tell(`Взято: ${counted(entries, entryForms)}. Сравнимы с прошлым годом: ${counted(comparable, questionForms)}.`) })
  if (!may.copy || previous === null) return null
  const isChanged = items.some(({ version }) => version > 0)
  const copy = () => run({ params: { id }, body: {} })
  const ask = () => askToConfirm({ title: `Взять каталог ${previous.year} года?`, text: 'Всё, что изменено в каталоге этого года, уступит место прошлогоднему.', confirm: 'Взять', onConfirm: copy })
  return (
    <div>
      <Button variant="default" leftSection={<Icon name="copy" size={18} />} loading={isRunning} onClick={isChanged ? ask : copy}>Взять из {previous.year} года</Button>
      <ProblemNote error={error} />
    </div>
  )
}

/** A factor of one's own, blank; what it is made of is said on its page. */
function NewFactor({ id, factors }: { id: string; factors: readonly CatalogueEntryReply[] }) {
  const navigate = route.useNavigate()
  const code = freshCode(factors.map((factor) => factor.code), 'own-')
  const position = Math.max(0, ...factors.map((factor) => factor.position)) + 1
  const { run, isRunning, error } = useCommand(changeEntry, { renews: [catalogueKey], onDone: () => navigate(paths.riskFactor(id, code)) })
  const blank: RiskFactor = { code, name: 'Новое направление', description: '', indices: [], thresholds: { low: 25, medium: 40, high: 55 }, requiredAudiences: [] }
  return (
    <div className={classes.add}>
      <Button variant="default" size="compact-sm" leftSection={<Icon name="plus" size={16} />} loading={isRunning} onClick={() => run({ params: { id }, body: { code, version: 0, position, entry: { kind: 'risk-factor', definition: blank } } })}>Добавить направление</Button>
      <ProblemNote error={error} />
    </div>
  )
}

type SectionProps = { id: string; catalogue: CatalogueReply; title: string; about: string; entries: readonly CatalogueEntryReply[] }

function Section({ id, catalogue, title, about, entries }: SectionProps) {
  const kind = entries[0]?.kind
  const dropped = catalogue.dropped.filter((one) => one.kind === kind)
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.about}>{about}</p>
      {kind === 'risk-factor' && catalogue.may.manage && <NewFactor id={id} factors={entries} />}
      <ul className={classes.list}>
        {entries.map((entry) => <EntryLine key={entry.code} id={id} entry={entry} mayManage={catalogue.may.manage} />)}
        {dropped.map((one) => <DroppedLine key={one.code} id={id} dropped={one} mayManage={catalogue.may.manage} />)}
      </ul>
    </section>
  )
}

function EntryLine({ id, entry, mayManage }: { id: string; entry: CatalogueEntryReply; mayManage: boolean }) {
  const { kind, code, version, frozenOn } = entry
  const name = entryName(entry)
  const { run, isRunning, error } = useCommand(dropEntry, { renews: [catalogueKey], onDone: () => tell(`Без записи «${name}» в этом году.`) })
  const drop = () => askToConfirm({ title: `Обойтись без «${name}»?`, text: 'В этом году она не понадобится. Поставляемую запись можно будет вернуть.', confirm: 'Обойтись', onConfirm: () => run({ params: { id }, body: { kind, code, version } }) })
  return (
    <li className={classes.item}>
      <div>
        <p className={classes.name}><EntryLink id={id} entry={entry} name={name} /></p>
        <p className={classes.size}>{sizeOf(entry)}</p>
      </div>
      <div className={classes.marks}><EntryMarks entry={entry} /></div>
      {mayManage && frozenOn === null && kind === 'risk-factor' && <Button variant="subtle" size="compact-sm" loading={isRunning} aria-label={`Обойтись без «${name}»`} onClick={drop}><Icon name="bin" size={18} /></Button>}
      <ProblemNote error={error} />
    </li>
  )
}

function EntryLink({ id, entry: { kind, code }, name }: { id: string; entry: CatalogueEntryReply; name: string }) {
  switch (kind) {
    case 'questionnaire': return <TextLink {...paths.questionnaire(id, code)}>{name}</TextLink>
    case 'risk-factor': return <TextLink {...paths.riskFactor(id, code)}>{name}</TextLink>
    case 'school-data-form': return <TextLink {...paths.schoolDataForm(id)}>{name}</TextLink>
    case 'visit-check-list': return <TextLink {...paths.checkList(id, code)}>{name}</TextLink>
    case 'activation-rules': return <TextLink {...paths.activationRules(id)}>{name}</TextLink>
    case 'document-template': return <TextLink {...paths.documentTemplate(id, code)}>{name}</TextLink>
    case 'review-route': return <TextLink {...paths.reviewRoute(id)}>{name}</TextLink>
    case 'review-criteria': return <TextLink {...paths.reviewCriteria(id, code)}>{name}</TextLink>
  }
}

function sizeOf(entry: CatalogueEntryReply): string {
  switch (entry.kind) {
    case 'questionnaire': {
      const { audience, grades } = entry.definition
      return [audienceNames[audience], ...(grades.length === 0 ? [] : [`классы: ${grades.join(', ')}`]), counted(questionsOf(entry.definition).length, questionForms)].join(' · ')
    }
    case 'risk-factor': return counted(entry.definition.indices.length, indexForms)
    case 'school-data-form': return counted(entry.definition.fields.length, fieldForms)
    case 'visit-check-list': return counted(entry.definition.fields.length, questionForms)
    case 'document-template': return counted(fieldsOf(entry.definition).length, templateFieldForms)
    case 'review-route': return counted(entry.definition.steps.length, routeStepForms)
    case 'review-criteria': return counted(entry.definition.criteria.length, criterionForms)
    case 'activation-rules': return `от ${entry.definition.least} до ${entry.definition.most} направлений на школу`
  }
}

function DroppedLine({ id, dropped: { kind, code, version }, mayManage }: { id: string; dropped: CatalogueReply['dropped'][number]; mayManage: boolean }) {
  const { run, isRunning, error } = useCommand(restoreEntry, { renews: [catalogueKey] })
  const shipped = shippedEntry(kind, code)
  const name = shipped === undefined ? code : entryName({ ...shipped, version, frozenOn: null, isShipped: true, faults: 0 })
  return (
    <li className={classes.item} data-dropped>
      <div><p className={classes.name}>{name}</p><p className={classes.size}>в этом году без неё</p></div>
      {mayManage && <Button variant="default" size="compact-sm" loading={isRunning} aria-label={`Вернуть «${name}»`} onClick={() => run({ params: { id }, body: { kind, code, version } })}>Вернуть</Button>}
      <ProblemNote error={error} />
    </li>
  )
}
