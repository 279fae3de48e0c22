import type { ReportReply } from '../../contract/reports.ts'
import { dottedDate } from '../../domain/kernel/dotted-date.ts'
import { totalOf } from '../../domain/reports/report.ts'
import { countsInWords } from '../../domain/reports/report-words.ts'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { paths } from '../paths.ts'
import { ReportedActivity } from './ReportedActivity.tsx'
import classes from './Reports.module.css'

/** The report as it will be printed; every number leads to the assignments that it counts. */
export function ReportView({ report: { subject, period, programmeDate, head, roadmaps } }: { report: ReportReply }) {
  return (
    <article>
      <header className={classes.head}>
        <h2>{subject.kind === 'curator' ? 'Отчёт куратора: ' : ''}{subject.name}</h2>
        <dl>
          <div><dt>Период</dt><dd>{dottedDate(period.from)} – {dottedDate(period.to)}</dd></div>
          <div><dt>Дата программы</dt><dd>{dottedDate(programmeDate)}</dd></div>
          <div><dt>Журнал</dt><dd>{head === null ? 'записей ещё нет' : <>запись {head.seq}, <code>{head.hash.slice(0, 16)}…</code></>}</dd></div>
        </dl>
      </header>
      {roadmaps.length === 0 && <EmptyState title="За этот период поручений не было">Выберите другой период. Поручения появляются, когда утвердят дорожную карту.</EmptyState>}
      {roadmaps.map(({ id, title, territory, order, activities }) => (
        <section key={id} aria-labelledby={`report-${id}`} className={classes.roadmap}>
          <h3 id={`report-${id}`}><TextLink {...paths.roadmap(id)}>{title ?? 'Дорожная карта'}</TextLink></h3>
          <p className={classes.about}>{territory}{order !== null && `, утверждена: ${order.number === null ? '' : `№ ${order.number} `}от ${dottedDate(order.date)}`}. {countsInWords(totalOf(activities))}</p>
          <ul className={classes.activities}>{activities.map((activity) => <ReportedActivity key={activity.activityId} roadmapId={id} activity={activity} />)}</ul>
        </section>
      ))}
    </article>
  )
}
