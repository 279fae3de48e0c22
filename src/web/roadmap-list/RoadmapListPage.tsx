import { Page } from '../kit/parts/Page.tsx'

export function RoadmapListPage() {
  return <Page title="RoadmapListPage">…</Page>
}
