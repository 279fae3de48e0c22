import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OrganisationReply } from '../../../contract/organisations.ts'
import { kindNames } from '../../../domain/organisations/kind-names.ts'
import { zoneLabel } from '../../../domain/territories/zones.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { longDate } from '../../kit/words/dates.ts'
import { paths } from '../../paths.ts'
import { organisationQuery } from '../organisation.queries.ts'
import { historyOfOrganisation } from './history.ts'
import { HistoryList } from './HistoryList.tsx'
import { OrganisationActions } from './OrganisationActions.tsx'
import classes from './OrganisationPage.module.css'

const route = getRouteApi('/organisations/$id')

export function OrganisationPage() {
  const { id } = route.useParams()
  const { data, error, refetch } = useQuery(organisationQuery(id))
  if (!data) return <Page title="Организация" above={<TextLink {...paths.organisations()}>Территории и организации</TextLink>}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={8} />}</Page>
  return (
    <Page title={data.name} above={<Above organisation={data} />} lead={data.shortName !== null && data.shortName !== data.name && data.shortName} actions={<OrganisationActions organisation={data} />}>
      {data.closedOn !== null && <div className={classes.note}><Note tone="doubt" title={`Закрыта ${longDate(data.closedOn)}`}>Её сведения больше не меняются: отчёты за прошлое показывают её такой, какой она была.</Note></div>}
      <div className={classes.card}>
        <Facts organisation={data} />
        <Past organisation={data} />
      </div>
    </Page>
  )
}

/** The way down to it, each step of which narrows the list. */
function Above({ organisation: { territories } }: { organisation: OrganisationReply }) {
  return (
    <nav aria-label="Где организация">
      <TextLink {...paths.organisations()}>Организации</TextLink>
      {territories.map(({ id, name }) => <span key={id}> / <TextLink {...paths.organisations({ territory: id })}>{name}</TextLink></span>)}
    </nav>
  )
}

function Facts({ organisation: { kind, okoLogin, inn, ogrn, address, site, zone } }: { organisation: OrganisationReply }) {
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className={classes.heading}>Сведения</h2>
      <dl className={classes.facts}>
        <Fact name="Вид">{kindNames[kind]}</Fact>
        <Fact name="Логин ФИС ОКО">{okoLogin}</Fact>
        <Fact name="ИНН">{inn}</Fact>
        <Fact name="ОГРН">{ogrn}</Fact>
        <Fact name="Адрес">{address}</Fact>
        <Fact name="Сайт">{site !== null && <a href={site} rel="noreferrer" target="_blank">{site.replace(/^https?:\/\//, '')}</a>}</Fact>
        <Fact name="Часовой пояс">{zoneLabel(zone)}</Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const isEmpty = children === null || children === false
  return <div><dt>{name}</dt><dd data-empty={isEmpty}>{isEmpty ? 'не указано' : children}</dd></div>
}

function Past({ organisation }: { organisation: OrganisationReply }) {
  const items = historyOfOrganisation(organisation)
  return (
    <section aria-labelledby="past">
      <h2 id="past" className={classes.heading}>Прошлое</h2>
      {items.length === 0 ? <p className={classes.none}>Не переименовывалась и не реорганизовывалась.</p> : <HistoryList items={items} />}
    </section>
  )
}
