import { describe, expect, it } from 'vitest'
import { requireSiteAddress } from './site-address.ts'

describe('the address of a document on the site of its school', () => {
  it.each(['https://school.example/docs/concept.pdf', 'http://школа-7.рф/документы', ' https://school.example/a?b=c#d '])('may be %s', (address) => {
    expect(requireSiteAddress(address)).toMatch(/^https?:\/\//)
  })

  it.each(['', 'школа', 'ftp://school.example/a', 'file:///etc/passwd', 'javascript:alert(1)', 'https://name:word@school.example/', 'http://localhost/a', 'gopher://school.example'])('may not be «%s»', (address) => {
    expect(() => requireSiteAddress(address)).toThrow('programme-document.bad-address')
  })
})
