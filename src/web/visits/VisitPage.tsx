import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { downloadAddress } from '../../contract/address.ts'
import { downloadFile } from '../../contract/files.ts'
import { visitSideNames, visitStateNames, visitTypeNames } from '../../contract/visit-names.ts'
import { downloadProtocol, type VisitReply } from '../../contract/visits.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longMoment } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import { ProtocolForm } from './ProtocolForm.tsx'
import { visitQuery } from './visit.queries.ts'
import { VisitSteps } from './VisitSteps.tsx'
import { stateTones, whenOf } from './visit-words.ts'
import classes from './Visits.module.css'

const route = getRouteApi('/visits/$region/$id')

export function VisitPage() {
  const { region, id } = route.useParams()
  const { data: visit, error, refetch } = useQuery(visitQuery(Number(region), id))
  const above = <TextLink {...paths.visits()}>Посещения</TextLink>
  if (!visit) return <Page title="Посещение" width="text" above={above}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={10} />}</Page>
  return (
    <Page title={visit.school.name} width="text" above={above} lead={<>{visitTypeNames[visit.type]} · {whenOf(visit)} · куратор {visit.curator.name} <Mark tone={stateTones[visit.state]}>{visitStateNames[visit.state]}</Mark></>}>
      {visit.note !== null && <p>{visit.note}</p>}
      {visit.reason !== null && <Note tone="doubt" title={visit.state === 'held' ? 'Школа вернула протокол' : visit.state === 'cancelled' ? 'Почему отменено' : 'Почему перенесено'}>{visit.reason}</Note>}
      <p><TextLink {...paths.riskWork(visit.programmeId, visit.school.id)}>Риски и меры школы</TextLink></p>
      <VisitSteps key={visit.version} visit={visit} />
      {visit.protocol !== null && <Protocol visit={visit} />}
      {visit.may.includes('hold') && <ProtocolForm key={`protocol-${visit.version}`} visit={visit} />}
    </Page>
  )
}

function Protocol({ visit: { regionId, id, protocol, photos, signatures } }: { visit: VisitReply }) {
  return (
    <section className={classes.section} aria-labelledby="protocol">
      <h2 id="protocol" className={classes.heading}>Протокол</h2>
      <pre className={classes.protocol}>{protocol?.text}</pre>
      <p className={classes.hash}>SHA-256: {protocol?.hash} · <a href={downloadAddress(downloadProtocol, { params: { region: regionId, id }, query: {} })}>скачать текст</a></p>
      {photos.length > 0 && <ul aria-label="Снимки">{photos.map(({ id: photo, name }) => <li key={photo}><a href={downloadAddress(downloadFile, { params: { id: photo } })}>{name}</a></li>)}</ul>}
      <ul aria-label="Подписи">
        {signatures.map(({ side, name, at, file }) => <li key={side}>Подписано, {visitSideNames[side]}: {name}, {longMoment(at)}{file !== null && <>, <a href={downloadAddress(downloadFile, { params: { id: file.id } })}>{file.name}</a></>}</li>)}
      </ul>
    </section>
  )
}
