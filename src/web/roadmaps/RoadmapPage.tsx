import { Page } from '../kit/parts/Page.tsx'

export function RoadmapPage() {
  return <Page title="Дорожная карта">Скоро здесь.</Page>
}
