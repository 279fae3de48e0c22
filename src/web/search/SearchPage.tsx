import { Page } from '../kit/parts/Page.tsx'

export function SearchPage() {
  return <Page title="SearchPage">…</Page>
}
