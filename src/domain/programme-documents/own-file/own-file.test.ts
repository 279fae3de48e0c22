import { expect, it } from 'vitest'
import { problemOfStatus } from './own-file.ts'

it.each([[200, null], [204, null], [404, 'not-found'], [403, 'needs-login'], [500, 'refused'], [304, 'refused']])('the site answers %i: %s', (status, problem) => expect(problemOfStatus(status)).toBe(problem))
