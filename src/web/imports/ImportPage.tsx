import { Page } from '../kit/parts/Page.tsx'

export function ImportPage() {
  return <Page title="ImportPage">…</Page>
}
