import { Anchor, Button, Menu, type AnchorProps, type ButtonProps, type MenuItemProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ReactNode, Ref } from 'react'

type Linked<Props> = Omit<Props, 'href'> & { ref?: Ref<HTMLAnchorElement>; children?: ReactNode; 'aria-label'?: string }

// Each takes what `paths` builds: <TextLink {...paths.roadmap(id)}>…</TextLink>
export const TextLink = createLink((props: Linked<AnchorProps>) => <Anchor inherit {...props} />)
export const ButtonLink = createLink((props: Linked<ButtonProps>) => <Button component="a" {...props} />)
export const MenuLink = createLink((props: Linked<MenuItemProps>) => <Menu.Item component="a" {...props} />)
