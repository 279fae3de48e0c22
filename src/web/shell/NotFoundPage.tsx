import { ButtonLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { paths } from '../paths.ts'

export function NotFoundPage() {
  return (
    <Page title="Такой страницы нет" width="text" lead="Адрес набран с ошибкой, или то, что здесь было, убрали.">
      <ButtonLink {...paths.roadmaps()}>К дорожным картам</ButtonLink>
    </Page>
  )
}
