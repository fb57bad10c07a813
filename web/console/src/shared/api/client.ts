// The one client of the management API: typed from OpenAPI, carries the CSRF token, turns problem details into errors.
import createClient from 'openapi-fetch'
import type { paths } from '../../generated/api'
import { ApiError } from './ApiError'

export function csrfToken(): string {
  const found = document.cookie.split('; ').find(part => part.startsWith('mitos_csrf='))
  return found ? decodeURIComponent(found.slice('mitos_csrf='.length)) : ''
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin' })

api.use({
  onRequest({ request }) {
    if (!safeMethods.has(request.method)) request.headers.set('X-CSRF-Token', csrfToken())
    return request
  },
  onError({ error }) {
    return new ApiError(0, 'unreachable', error instanceof Error ? error.message : null)
  },
})

interface Answer<T> { data?: T; error?: unknown; response: Response }

/** The body of an answer; anything but success is thrown as an ApiError. */
export async function take<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw ApiError.fromProblem(response.status, error)
  return data as T
}
