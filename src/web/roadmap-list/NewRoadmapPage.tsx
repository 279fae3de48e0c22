import { SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { paths } from '../paths.ts'
import { BlankRoadmapForm } from './BlankRoadmapForm.tsx'
import { CopiedRoadmapForm } from './CopiedRoadmapForm.tsx'
import classes from './NewRoadmapPage.module.css'

const route = getRouteApi('/roadmaps/new')

export function NewRoadmapPage() {
  const { from } = route.useSearch()
  const [way, setWay] = useState(from === undefined ? 'blank' : 'copy')
  return (
    <Page
      title="Новая дорожная карта" width="text" above={<TextLink {...paths.roadmaps()}>Дорожные карты</TextLink>}
      lead={<>Карта из приказа заводится на странице <TextLink underline="always" {...paths.imports()}>Импорт</TextLink>.</>}
    >
      <SegmentedControl
        fullWidth className={classes.way} aria-label="С чего начать" value={way} onChange={setWay}
        data={[{ value: 'blank', label: 'С чистого листа' }, { value: 'copy', label: 'По образцу другой' }]}
      />
      {way === 'blank' ? <BlankRoadmapForm /> : <CopiedRoadmapForm initial={from ?? null} />}
    </Page>
  )
}
