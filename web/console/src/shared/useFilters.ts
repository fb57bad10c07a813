// Filters that live in the URL, so that a filtered page can be linked to and Back works.
import { useCallback, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

export function useFilters<Name extends string>(names: readonly Name[]) {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const filters = useMemo(() => {
    const found = {} as Record<Name, string>
    for (const name of names) found[name] = params.get(name) ?? ''
    return found
  }, [params, names])

  const change = useCallback((changes: Partial<Record<Name, string | null>>, options: { replace?: boolean } = {}) => {
    // Of the address as it is now: a search that is typed is set a moment later, and by then a customer may have been opened beside the list.
    const next = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(changes) as [Name, string | null | undefined][]) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    void navigate({ pathname: location.pathname, search: next.toString() }, { replace: options.replace ?? true, preventScrollReset: true })
  }, [navigate])

  return [filters, change] as const
}
