import { Button, Group } from '@mantine/core'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ProblemError } from '../kit/api/problem-error.ts'
import { ButtonLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { paths } from '../paths.ts'

/** A page that could not be shown: what is wrong, and two ways on. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const title = error instanceof ProblemError && error.status === 404 ? 'Здесь ничего нет' : 'Страница не открылась'
  return (
    <Page title={title} width="text">
      <ProblemNote error={error} />
      <Group mt="lg">
        <Button onClick={() => { reset(); void router.invalidate() }}>Попробовать ещё раз</Button>
        <ButtonLink variant="default" {...paths.roadmaps()}>К дорожным картам</ButtonLink>
      </Group>
    </Page>
  )
}
