import { createTheme, type CSSVariablesResolver } from '@mantine/core'
import { accent, brick, ink, ochre, stone } from './colours.ts'

const font = "'Golos Text', system-ui, 'Segoe UI', Roboto, sans-serif"

// Its head is a `header` element, which would be a second banner of the page.
const dialog = { defaultProps: { attributes: { header: { role: 'none' } } }, styles: { title: { fontWeight: 600, fontSize: '1.125rem' } } }

// The list of choices scrolls itself: a box around it that scrolls would have to be reached by the keyboard.
const choice = { defaultProps: { withScrollArea: false }, styles: { options: { maxBlockSize: '15rem', overflowY: 'auto' } } } as const

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 5 },
  colors: { accent, ochre, brick, gray: stone, dark: ink, red: brick },
  black: '#16201f',
  fontFamily: font,
  headings: { fontFamily: font, fontWeight: '600' },
  defaultRadius: 'sm',
  radius: { sm: '0.375rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Modal: dialog,
    Drawer: dialog,
    // Else the place that takes the first focus stands among the items of a menu without being one: the menu takes it itself.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Select: choice,
    MultiSelect: choice,
    // Menus, lists of choices and the like open within the page's content, not outside all its landmarks.
    Popover: { defaultProps: { portalProps: { target: '#main' } } },
  },
})

/** The few colours that mean something, light and dark, each checked for AA against the surface it stands on. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f7f8f6',
    '--mantine-color-dimmed': '#56635f',
    '--mantine-color-placeholder': '#66736f',
    '--mantine-color-error': '#a93322',
    '--mantine-color-anchor': '#0f4f5c',
    '--op-surface': '#ffffff',
    '--op-sunken': '#eef0ee',
    '--op-rule': '#dbe0de',
    '--op-rule-strong': '#b4beba',
    '--op-accent-ink': '#0f4f5c',
    '--op-accent-wash': '#e7f1f1',
    '--op-doubt': '#70500b',
    '--op-doubt-wash': '#fdf4dd',
    '--op-doubt-rule': '#d6a42c',
    '--op-refusal': '#8a281b',
    '--op-refusal-wash': '#fdf0ed',
    '--op-good': '#22603f',
    '--op-good-wash': '#e8f3ec',
  },
  dark: {
    '--mantine-color-body': '#131b1d',
    '--mantine-color-dimmed': '#a8b5b2',
    '--mantine-color-placeholder': '#93a29f',
    '--mantine-color-error': '#f0a193',
    '--mantine-color-anchor': '#9ccbd0',
    '--op-surface': '#1a2426',
    '--op-sunken': '#0e1517',
    '--op-rule': '#2d393b',
    '--op-rule-strong': '#4a5a5b',
    '--op-accent-ink': '#9ccbd0',
    '--op-accent-wash': '#1d3438',
    '--op-doubt': '#f0cf85',
    '--op-doubt-wash': '#34290f',
    '--op-doubt-rule': '#8f6510',
    '--op-refusal': '#f0a193',
    '--op-refusal-wash': '#371b16',
    '--op-good': '#93d1ad',
    '--op-good-wash': '#15301f',
  },
})
