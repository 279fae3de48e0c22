import classes from './TimelineBar.module.css'

/** What the shapes mean. */
export function TimelineLegend() {
  return (
    <ul className={classes.legend} aria-label="Обозначения">
      <li><Sample><rect x="1" y="4" width="22" height="8" rx="2" fill="currentColor" /></Sample>период</li>
      <li><Sample><path d="M12 2l6 6-6 6-6-6z" fill="currentColor" /></Sample>не позднее</li>
      <li><Sample><path d="M1 8h22" stroke="currentColor" /><circle cx="5" cy="8" r="3" fill="currentColor" /><circle cx="12" cy="8" r="3" fill="currentColor" /><circle cx="19" cy="8" r="3" fill="currentColor" /></Sample>повторяется</li>
      <li><Sample><path d="M1 4h16l6 4-6 4H1z" fill="none" stroke="currentColor" strokeDasharray="3 2" /></Sample>постоянно</li>
    </ul>
  )
}

function Sample({ children }: { children: React.ReactNode }) {
  return <svg aria-hidden width="24" height="16" viewBox="0 0 24 16">{children}</svg>
}
