import './kit/theme/mantine.css'
import '@fontsource/golos-text/cyrillic-400.css'
import '@fontsource/golos-text/cyrillic-500.css'
import '@fontsource/golos-text/cyrillic-600.css'
import '@fontsource/golos-text/latin-400.css'
import '@fontsource/golos-text/latin-500.css'
import '@fontsource/golos-text/latin-600.css'
import './kit/theme/base.css'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import { newQueryClient } from './kit/api/query-client.ts'
import { SpokenPlace } from './kit/parts/SpokenPlace.tsx'
import { cssVariables, theme } from './kit/theme/theme.ts'
import { newRouter } from './routes.tsx'

// The security policy forbids code made of strings, which schemas would otherwise be compiled to.
config({ jitless: true })

const queries = newQueryClient()
const router = newRouter(queries)
const colourScheme = localStorageColorSchemeManager({ key: 'opora-colour-scheme' })
const place = document.querySelector('#root')

if (place) {
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={colourScheme}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <SpokenPlace />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
