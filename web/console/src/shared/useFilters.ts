// Filters that live in the URL, so that a filtered page can be linked to and Back works.
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

export function useFilters<Name extends string>(names: readonly Name[]) {
  const [params, setParams] = useSearchParams()
  const filters = useMemo(() => {
    const found = {} as Record<Name, string>
    for (const name of names) found[name] = params.get(name) ?? ''
    return found
  }, [params, names])

  const change = useCallback((changes: Partial<Record<Name, string | null>>, options: { replace?: boolean } = {}) => {
    setParams(previous => {
      const next = new URLSearchParams(previous)
      for (const [name, value] of Object.entries(changes) as [Name, string | null | undefined][]) {
        if (value) next.set(name, value)
        else next.delete(name)
      }
      return next
    }, { replace: options.replace ?? true, preventScrollReset: true })
  }, [setParams])

  return [filters, change] as const
}
