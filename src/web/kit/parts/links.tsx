import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ReactNode, Ref } from 'react'

type Linked<Props> = Omit<Props, 'href'> & { ref?: Ref<HTMLAnchorElement>; children?: ReactNode; 'aria-label'?: string }

// Each takes what `paths` builds: <TextLink {...paths.roadmap(id)}>…</TextLink>
export const TextLink = createLink((props: Linked<AnchorProps>) => <Anchor inherit {...props} />)
export const ButtonLink = createLink((props: Linked<ButtonProps>) => <Button component="a" {...props} />)
