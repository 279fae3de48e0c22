import { Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'

/** Grey lines in the place of what is coming; not before 200 ms have gone, for a flash disturbs more than it tells. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 200)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return <div aria-busy style={{ minBlockSize: `${lines * 2.5}rem` }} />
  return (
    <output aria-busy style={{ display: 'block' }}>
      <span className="visually-hidden">Загружается…</span>
      {Array.from({ length: lines }, (_, line) => <Skeleton key={line} h="1.25rem" mb="1.25rem" w={`${100 - ((line * 17) % 40)}%`} radius="sm" />)}
    </output>
  )
}
