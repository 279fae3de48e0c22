import { Page } from '../kit/parts/Page.tsx'

export function ImportDeskPage() {
  return <Page title="ImportDeskPage">…</Page>
}
