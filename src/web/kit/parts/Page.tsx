import { useEffect, type ReactNode } from 'react'
import classes from './Page.module.css'

type PageProps = {
  /** The heading, and the name of the browser's tab. */
  title: string
  /** A small line above the heading: where this page stands. */
  above?: ReactNode
  /** A sentence under the heading. */
  lead?: ReactNode
  actions?: ReactNode
  /** `wide` for tables and comparisons, `text` for reading and forms. */
  width?: 'text' | 'page' | 'wide'
  children: ReactNode
}

/** Every page: one heading, its actions, its content. */
export function Page({ title, above, lead, actions, width = 'page', children }: PageProps) {
  usePageTitle(title)
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.head}>
        <div className={classes.words}>
          {above && <div className={classes.above}>{above}</div>}
          <h1 className={classes.title} data-long={title.length > 48}>{title}</h1>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Опора`
  }, [title])
}
