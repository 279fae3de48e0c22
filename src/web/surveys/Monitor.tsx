import { Button } from '@mantine/core'
import { useState } from 'react'
import { downloadAddress } from '../../contract/address.ts'
import type { MonitorReply, MonitorRow } from '../../contract/survey-monitor.ts'
import { downloadCodes, remindSchools } from '../../contract/survey-schools.ts'
import type { CampaignReply } from '../../contract/surveys.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { ButtonLink, TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { dayAndMonth, longDate } from '../kit/words/dates.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { ExtendDialog } from './ExtendDialog.tsx'
import classes from './Survey.module.css'
import { surveysKey, type MonitorPlace } from './survey.queries.ts'
import { audienceWords, schoolForms, share } from './survey-words.ts'

type MonitorProps = { campaign: CampaignReply; monitor: MonitorReply; onOpen: (place: MonitorPlace) => void; onAll: () => void }

/** The slow ones first; every row opens down to the classes of a school. */
export function Monitor({ campaign, monitor: { path, own, rows, more }, onOpen, onAll }: MonitorProps) {
  const here = path.at(-1)
  const isOver = campaign.state === 'closed'
  return (
    <section aria-label="Сколько анкет получено">
      <nav className={classes.path} aria-label="Где вы">
        <Button variant="subtle" size="compact-sm" onClick={() => onOpen({})}>К началу</Button>
        {path.filter(({ kind }) => kind === 'territory').map(({ id, name }) => <Button key={id} variant="subtle" size="compact-sm" aria-current={id === here?.id ? 'page' : undefined} onClick={() => onOpen({ territory: Number(id) })}>{name}</Button>)}
        {here?.kind === 'school' && <span>{here.name}</span>}
      </nav>
      {own && <Whole row={own} isOver={isOver} />}
      {own !== null && own.remindedOn !== null && !own.isReached && <Note tone="doubt">Координатор напомнил {dayAndMonth(own.remindedOn)}: анкет меньше, чем нужно.</Note>}
      {own?.kind === 'school' && <SchoolSteps campaign={campaign} row={own} />}
      {own?.kind === 'territory' && campaign.state === 'open' && campaign.mayRemind && <Reminder campaignId={campaign.id} territoryId={Number(own.id)} />}
      {rows.length === 0 ? <EmptyState title="Здесь пока никого не спрашивают">Заполните списки классов, и координатор добавит их в анкетирование.</EmptyState> : (
        <table className={classes.table}>
          <thead><tr><th scope="col">Где</th><th scope="col">Получено</th>{!isOver && <th scope="col">К концу</th>}<th scope="col">По группам</th></tr></thead>
          <tbody>{rows.map((row) => <Row key={row.id} row={row} isOver={isOver} onOpen={onOpen} />)}</tbody>
        </table>
      )}
      {more > 0 && <p className={classes.steps}>Показаны {rows.length.toLocaleString('ru')} самых отстающих, ещё {more.toLocaleString('ru')} не показано. <Button variant="default" onClick={onAll}>Показать все</Button></p>}
    </section>
  )
}

function Whole({ row: { received, required, size, projected, schools, kind, closesOn }, isOver }: { row: MonitorRow; isOver: boolean }) {
  return (
    <dl className={classes.whole}>
      <div><dt>Получено</dt><dd>{received.toLocaleString('ru')} <span>из {required.toLocaleString('ru')} нужных</span></dd></div>
      <div><dt>Доля от нужного</dt><dd>{share(received, required)}</dd></div>
      {!isOver && <div><dt>К концу при нынешнем темпе</dt><dd>{share(projected, required)}</dd></div>}
      <div><dt>Всего респондентов</dt><dd>{size.toLocaleString('ru')}{kind === 'territory' && <span> · {counted(schools, schoolForms)}</span>}</dd></div>
      {closesOn !== null && <div><dt>Последний день</dt><dd>{longDate(closesOn)}</dd></div>}
    </dl>
  )
}

function Row({ row, isOver, onOpen }: { row: MonitorRow; isOver: boolean; onOpen: (place: MonitorPlace) => void }) {
  const { kind, id, name, received, required, projected, byAudience, isReached, remindedOn, schools } = row
  return (
    <tr>
      <th scope="row">
        {kind === 'class' ? name : <button type="button" className={classes.open} onClick={() => onOpen(kind === 'school' ? { school: id } : { territory: Number(id) })}>{name}</button>}
        {kind === 'territory' && <span className={classes.quiet}>{counted(schools, schoolForms)}</span>}
        {isReached && <Mark tone="good">Набрано</Mark>}
        {!isReached && remindedOn !== null && <Mark tone="doubt">Напомнили {dayAndMonth(remindedOn)}</Mark>}
      </th>
      <td><span className={classes.figure}>{share(received, required)}</span> <span className={classes.quiet}>{received.toLocaleString('ru')} из {required.toLocaleString('ru')}</span><Bar value={received} of={required} /></td>
      {!isOver && <td>{kind === 'class' ? '' : <span data-short={projected < required} className={classes.figure}>{share(projected, required)}</span>}</td>}
      <td className={classes.audiences}>{byAudience.map((part) => <span key={part.audience}>{audienceWords[part.audience]} {part.received.toLocaleString('ru')} из {part.required.toLocaleString('ru')}</span>)}</td>
    </tr>
  )
}

function Bar({ value, of }: { value: number; of: number }) {
  return <span className={classes.bar} aria-hidden><span style={{ inlineSize: `${of === 0 ? 0 : Math.min(100, (value / of) * 100)}%` }} /></span>
}

function SchoolSteps({ campaign: { id, state, version, programmeId, mayAnswer, may }, row }: { campaign: CampaignReply; row: MonitorRow }) {
  const [isExtending, setExtending] = useState(false)
  return (
    <div className={classes.steps}>
      {state !== 'closed' && <Button component="a" href={downloadAddress(downloadCodes, { params: { id, school: row.id }, query: {} })} variant="default" leftSection={<Icon name="print" size={18} />}>Листки с кодами, PDF</Button>}
      <ButtonLink variant="default" {...paths.classList(programmeId, row.id)}>Список классов</ButtonLink>
      {mayAnswer && <TextLink {...paths.headSheet(id, row.id)}>Анкета руководителя</TextLink>}
      {may.includes('extend') && row.closesOn !== null && <Button variant="default" onClick={() => setExtending(true)}>Продлить этой школе</Button>}
      {isExtending && <ExtendDialog campaign={{ id, version }} school={row} closesOn={row.closesOn ?? ''} onClose={() => setExtending(false)} />}
    </div>
  )
}

function Reminder({ campaignId, territoryId }: { campaignId: string; territoryId: number }) {
  const { run, isRunning, error } = useCommand(remindSchools, { renews: [surveysKey], onDone: ({ schools }) => tell(`Напомнили: ${counted(schools, schoolForms)}.`) })
  return (
    <div className={classes.steps}>
      <Button variant="default" leftSection={<Icon name="bell" size={18} />} loading={isRunning} onClick={() => run({ params: { id: campaignId }, body: { territoryId } })}>Напомнить отстающим</Button>
      <ProblemNote error={error} />
    </div>
  )
}
