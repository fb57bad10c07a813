// The messages of one customer: what she got, what she did not get, and why.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
import { usePages } from '../../../shared/api/usePages'
import { Empty } from '../../../shared/ui/Empty'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { More } from '../../../shared/ui/More'
import { Skeletons } from '../../../shared/ui/Skeletons'
import classes from '../Reach.module.css'
import { MessagePanel } from './MessagePanel'
import { MessageTable } from './MessageTable'
import { SendForm } from './SendForm'

export function MessagesTab() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const may = useMay()
  const [message, setMessage] = useState('')
  const list = usePages(['messages', 'of', id], cursor => take(api.GET('/api/profiles/{id}/messages', { params: { path: { id }, query: { limit: 50, ...(cursor ? { cursor } : {}) } } })), { enabled: may('ReadMessages') })
  return (
    <div className={classes.tab}>
      {may('ChangeMessages') && <SendForm profile={id} />}
      {list.query.isPending && may('ReadMessages') && <Skeletons rows={5} />}
      {list.query.isError && <ErrorNote error={list.query.error} retry={() => void list.query.refetch()} />}
      {list.query.isSuccess && list.rows.length === 0 && <Empty small title={t('reach:messages.ofNone.title')} text={t('reach:messages.ofNone.text')} />}
      {list.rows.length > 0 && <MessageTable messages={list.rows} withCustomer={false} open={setMessage} />}
      <More has={list.query.hasNextPage} loading={list.query.isFetchingNextPage} load={() => void list.query.fetchNextPage()} />
      <MessagePanel id={message} onClose={() => setMessage('')} />
    </div>
  )
}
