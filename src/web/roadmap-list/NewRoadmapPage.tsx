import { Page } from '../kit/parts/Page.tsx'

export function NewRoadmapPage() {
  return <Page title="NewRoadmapPage">…</Page>
}
