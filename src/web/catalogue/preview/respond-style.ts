import { queryOptions } from '@tanstack/react-query'

/** The style of the respondent's page as the server sends it inside that page; empty where it can't be had, for the form is whole without it. */
export const respondStyleQuery = queryOptions({
  queryKey: ['respond-style'], staleTime: Number.POSITIVE_INFINITY, retry: false,
  queryFn: async ({ signal }) => {
    const page = await fetch('/a', { signal, headers: { accept: 'text/html' } }).then((reply) => reply.text()).catch(() => '')
    return /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
  },
})
