import type { NoticeReply } from '../../contract/reminders.ts'
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
            {items.map(({ regionId, id, number, title, place, dueOn }) => (
              <li key={id}>
                <TextLink {...paths.assignment(regionId, id)}>{number !== null && `${number} `}{title ?? 'Мероприятие без названия'}</TextLink>
                <span className={classes.place}>{place}{dueOn !== null && `, срок ${dayAndMonth(dueOn)}`}</span>
              </li>
            ))}
          </ul>
          {count > items.length && <TextLink className={classes.more ?? ''} {...noticeListOf(group)}>{items.length === 0 ? 'Показать' : 'и ещё'} {count - items.length}</TextLink>}
        </div>
      ))}
    </section>
  )
}
