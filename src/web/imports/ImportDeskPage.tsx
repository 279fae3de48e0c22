import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { DropZone } from './DropZone.tsx'
import classes from './ImportDeskPage.module.css'
import { ImportList } from './ImportList.tsx'
import { importListQuery } from './import.queries.ts'
import { UploadList } from './UploadList.tsx'
import { useUploads } from './use-uploads.ts'

export function ImportDeskPage() {
  const { data: items, error, refetch } = useQuery(importListQuery)
  const { uploads, add, drop } = useUploads()
  return (
    <Page title="Стол импорта" lead="Документ читается, сверяется с подлинником и правится здесь. Пока его не приняли, в дорожных картах ничего не меняется.">
      <DropZone onFiles={add} />
      <div className={classes.documents}>
        <UploadList uploads={uploads} onDrop={drop} />
        <ProblemNote error={error} onRetry={() => void refetch()} />
        {!items && !error && <Waiting lines={5} />}
        {items && items.length > 0 && <ImportList items={items} />}
        {items?.length === 0 && uploads.length === 0 && <EmptyState title="На столе пусто">Загрузите первый документ: приказ с планом-графиком, таблицу или выгрузку другой дорожной карты.</EmptyState>}
      </div>
    </Page>
  )
}
