import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useConnectionLost } from '../kit/api/connection.ts'
import classes from './ConnectionBar.module.css'

/** Quiet while the server answers. When it is back, what the page shows is asked for anew. */
export function ConnectionBar() {
  const isLost = useConnectionLost()
  const wasLost = useRef(false)
  const queries = useQueryClient()
  useEffect(() => {
    if (wasLost.current && !isLost) void queries.invalidateQueries()
    wasLost.current = isLost
  }, [isLost, queries])
  return (
    <output className={`${classes.place} no-print`}>
      {isLost && <p className={classes.bar}>Нет связи с сервером. Страница продолжит сама, как только связь появится.</p>}
    </output>
  )
}
