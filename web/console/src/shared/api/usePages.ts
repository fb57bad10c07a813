// A cursor-paged list of the API as one growing list of rows.
import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query'
import { useMemo } from 'react'

export interface Page<T> { items: T[]; next: string | null }

interface Options { keepWhileLoading?: boolean; staleTime?: number; enabled?: boolean }

export function usePages<T>(queryKey: QueryKey, load: (cursor: string | undefined) => Promise<Page<T>>, options: Options = {}) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.next ?? undefined,
    enabled: options.enabled ?? true,
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    ...(options.keepWhileLoading ? { placeholderData: keepPreviousData } : {}),
  })
  const rows = useMemo(() => query.data?.pages.flatMap(page => page.items) ?? [], [query.data])
  return { query, rows }
}
