import { describe, expect, it, test } from 'vitest'
import { levelOf, roles, type Role } from '../access/role.ts'
import { appointableRoles, mayAppoint } from './may-appoint.ts'

const level = (role: Role) => levelOf[role] ?? -1

describe('who may appoint whom', () => {
  it('never reaches above the own level, and makes administrators by administrators only', () => {
    for (const actor of roles.filter((role) => levelOf[role] !== null)) expect(appointableRoles(actor).filter((role) => level(role) > level(actor))).toEqual([])
    expect(roles.filter((actor) => mayAppoint(actor, 'administrator'))).toEqual(['administrator'])
  })

  it('keeps the own level from a municipality and a school', () => {
    expect(appointableRoles('municipal-coordinator')).toEqual(['body-member', 'school-head', 'school-team'])
    expect(appointableRoles('school-head')).toEqual(['school-team'])
  })

  it('gives a region its own bodies', () => {
    for (const peer of ['regional-authority', 'regional-coordinator', 'regional-operator', 'curator'] as const) expect(mayAppoint('regional-coordinator', peer)).toBe(true)
    expect(mayAppoint('regional-coordinator', 'federal-operator')).toBe(false)
  })
})

test('nobody without an appointment appoints', () => expect(appointableRoles(null)).toEqual([]))
