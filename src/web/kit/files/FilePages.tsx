import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import classes from './FileField.module.css'

type Props = { name: string; /** The address of a page as a picture. */ source: (page: number) => string; /** Pages that it may have at most; past the last there is nothing to turn to. */ most: number; /** A picture is no document of pages. */ isPicture?: boolean }

/** A file page by page. */
export function FilePages({ name, source, most, isPicture = false }: Props) {
  const [page, setPage] = useState(1)
  const [last, setLast] = useState(most)
  const [isMissing, setMissing] = useState(false)
  const failed = () => {
    if (page === 1) setMissing(true)
    else {
      setLast(page - 1)
      setPage(page - 1)
    }
  }
  if (isMissing) return <p>Показать файл не удалось. Скачайте его и откройте у себя.</p>
  return (
    <>
      <img key={page} className={classes.page} src={source(page)} alt={isPicture ? name : `Страница ${page} файла ${name}`} onError={failed} />
      {last > 1 && (
        <Group justify="space-between" mt="sm">
          <Button variant="default" size="sm" disabled={page === 1} onClick={() => setPage(page - 1)}>Назад</Button>
          <span aria-live="polite">Страница {page}</span>
          <Button variant="default" size="sm" disabled={page >= last} onClick={() => setPage(page + 1)}>Вперёд</Button>
        </Group>
      )}
    </>
  )
}
