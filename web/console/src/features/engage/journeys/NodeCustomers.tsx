// Who is at a node now, and the path of the one that is chosen; and why somebody did not enter.
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { JourneyGraph } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { usePages } from '../../../shared/api/usePages'
import { Said } from '../../../shared/text/Said'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Moment } from '../../../shared/ui/Moment'
import { More } from '../../../shared/ui/More'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import classes from './Canvas.module.css'
import { useReasonWords } from './words'
import { WayPath } from './WayPath'

interface Props { id: number; node: string | null; graph: JourneyGraph; chosen: string | null; choose: (profile: string | null) => void }

export function NodeCustomers({ id, node, graph, chosen, choose }: Props) {
  const { t } = useTranslation()
  const { query, rows: items } = usePages(['journeyCustomers', id, node], cursor =>
    take(api.GET('/api/journeys/{id}/customers', { params: { path: { id }, query: { ...(node === null ? {} : { node }), ...(cursor === undefined ? {} : { cursor }) } } })))
  if (chosen !== null) return <Explained id={id} profile={chosen} graph={graph} back={() => choose(null)} />
  return (
    <>
      <Finder find={choose} />
      {query.isPending && <Skeletons rows={4} />}
      {query.isError && <ErrorNote error={query.error} />}
      {query.isSuccess && items.length === 0 && <p className={classes.small}>{t('journeys:nobodyHere')}</p>}
      <ul className={classes.faults}>
        {items.map(row => (
          <li key={`${row.profile}/${row.key}/${row.visit}`}>
            {row.profile === null ? t('journeys:erased') : <button type="button" className={rows.link} onClick={() => choose(row.profile)}>{row.name ? <Said>{row.name}</Said> : t('customers:anonymousOne')}</button>}
            <span className={classes.small}>{row.key} <Moment at={row.nodeAt} /></span>
          </li>
        ))}
      </ul>
      <More has={query.hasNextPage} loading={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />
    </>
  )
}

/** Anybody, also who is not on the journey: why not? */
function Finder({ find }: { find: (profile: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const found = useQuery({ queryKey: ['journeyFind', asked], enabled: asked !== '', queryFn: () => take(api.GET('/api/profiles', { params: { query: { search: asked, limit: 5 } } })) })
  function submit(event: FormEvent) {
    event.preventDefault()
    setAsked(text.trim())
  }
  return (
    <form onSubmit={submit}>
      <div className={classes.line}>
        <TextInput label={t('journeys:findCustomer')} value={text} onChange={event => setText(event.currentTarget.value)} />
        <Button type="submit" variant="default">{t('journeys:find')}</Button>
      </div>
      {found.isSuccess && found.data.items.length === 0 && <p className={classes.small}>{t('journeys:nobodyFound')}</p>}
      <ul className={classes.faults}>
        {found.data?.items.map(row => <li key={row.id}><button type="button" className={rows.link} onClick={() => find(row.id)}>{row.name ? <Said>{row.name}</Said> : t('customers:anonymousOne')}</button></li>)}
      </ul>
    </form>
  )
}

function Explained({ id, profile, graph, back }: { id: number; profile: string; graph: JourneyGraph; back: () => void }) {
  const { t } = useTranslation()
  const reason = useReasonWords()
  const ways = useQuery({ queryKey: ['journeyPath', id, profile], queryFn: () => take(api.GET('/api/journeys/{id}/customers/{profile}', { params: { path: { id, profile } } })) })
  return (
    <>
      <Button variant="subtle" size="xs" onClick={back}>{t('journeys:backToList')}</Button> <Link to={`/customers/${profile}`}>{t('journeys:toCustomer')}</Link>
      {ways.isPending && <Skeletons rows={4} />}
      {ways.isError && <ErrorNote error={ways.error} />}
      {ways.data && (
        <>
          {ways.data.ways.map((way, index) => <WayPath key={index} way={way} graph={graph} />)}
          {ways.data.ways.length === 0 && <p>{t('journeys:neverEntered')}</p>}
          {ways.data.refused && <p>{t('journeys:notEntered')} <Moment at={ways.data.refused.at} />: {reason(`refused_${ways.data.refused.why}`)}</p>}
          {ways.data.candidates.length > 0 && (
            <>
              <h2>{t('journeys:candidates')}</h2>
              <ul className={classes.faults}>
                {ways.data.candidates.map((one, index) => (
                  <li key={index}>{one.event} <Moment at={one.at} /><span className={classes.small}>{one.misses.length > 0 ? t('journeys:misses', { filters: one.misses.join(' · '), interpolation: { escapeValue: false } }) : one.tooOld ? t('journeys:tooOld') : t('journeys:fits')}</span></li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </>
  )
}
