import { Page } from '../kit/parts/Page.tsx'

export function ComparisonPage() {
  return <Page title="Сравнение редакций">Скоро здесь.</Page>
}
