import type { NoticeReply } from '../../contract/reminders.ts'
import { reviewOutcomeNames } from '../../contract/review-names.ts'
import { visitStepWords, visitTypeNames } from '../../contract/visit-names.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { dayAndMonth, longDate } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import classes from './Notices.module.css'
import { noticeListOf, noticeWords } from './notice-words.ts'

/** The digest of one day, as it was decided then: an assignment may stand elsewhere by now. */
export function NoticeDay({ notice: { day, isSeen, groups } }: { notice: NoticeReply }) {
  return (
    <section className={classes.day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className={classes.date}>{longDate(day)} {!isSeen && <Mark tone="accent">новое</Mark>}</h2>
      {groups.map(({ group, count, items }) => (
        <div key={group} className={classes.group} data-group={group}>
          <h3>{noticeWords[group]} <span>{count}</span></h3>
          <ul>
            {items.map((item) => <Line key={item.id} group={group} item={item} />)}
          </ul>
          {count > items.length && <TextLink className={classes.more ?? ''} {...noticeListOf(group)}>{items.length === 0 ? 'Показать' : 'и ещё'} {count - items.length}</TextLink>}
        </div>
      ))}
    </section>
  )
}

type Item = NoticeReply['groups'][number]['items'][number]

function Line({ group, item }: { group: NoticeReply['groups'][number]['group']; item: Item }) {
  if (item.review !== null) return <ReviewLine item={item} review={item.review} />
  return item.visit === null ? <AssignmentLine item={item} /> : <VisitLine group={group} item={item} visit={item.visit} />
}

function AssignmentLine({ item: { regionId, id, number, title, place, dueOn } }: { item: Item }) {
  return (
    <li>
      <TextLink {...paths.assignment(regionId, id)}>{number !== null && `${number} `}{title ?? 'Мероприятие без названия'}</TextLink>
      <span className={classes.place}>{place}{dueOn !== null && `, срок ${dayAndMonth(dueOn)}`}</span>
    </li>
  )
}

function ReviewLine({ item: { regionId, id, title, place, dueOn }, review: { step, outcome, isBlind } }: { item: Item; review: NonNullable<Item['review']> }) {
  return (
    <li>
      <TextLink {...(outcome === null ? paths.review(regionId, id) : paths.schoolDocument(regionId, id))}>{title}{outcome !== null && `: ${reviewOutcomeNames[outcome]}`}</TextLink>
      <span className={classes.place}>{isBlind ? 'школа скрыта' : place}, {step.toLowerCase()}{dueOn !== null && `, ${outcome === null ? 'до ' : ''}${dayAndMonth(dueOn)}`}</span>
    </li>
  )
}

function VisitLine({ group, item: { regionId, id, place, dueOn }, visit: { type, state, time } }: { group: NoticeReply['groups'][number]['group']; item: Item; visit: NonNullable<Item['visit']> }) {
  return (
    <li>
      <TextLink {...paths.visit(regionId, id)}>{dueOn !== null && dayAndMonth(dueOn)}{time !== null && `, ${time}`}: {visitTypeNames[type].toLowerCase()}</TextLink>
      <span className={classes.place}>{place}{group === 'visit-steps' && `, ${visitStepWords[state]}`}</span>
    </li>
  )
}
