// A new import: choose the file and its kind, match its columns on a preview, start.
import { Button, FileButton, Progress, Select, TextInput } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreviewView, ImportView } from '../../../../generated/api'
import { Said } from '../../../../shared/text/Said'
import { useFormat } from '../../../../shared/text/format'
import { ErrorNote } from '../../../../shared/ui/ErrorNote'
import { SidePanel } from '../../../../shared/ui/SidePanel'
import { draftOf, mappingOf, missingOf, type MappingDraft } from './columns'
import { ColumnMapping } from './ColumnMapping'
import classes from './ImportsPage.module.css'
import { beginningOf, upload } from './upload'

const kinds = ['csv', 'ndjson', 'shopify-customers', 'shopify-orders', 'shopify-products', 'woocommerce-orders', 'woocommerce-customers', 'vcard', 'online-retail'] as const
type Kind = (typeof kinds)[number]
const isMapped = (kind: Kind) => kind === 'csv' || kind === 'ndjson'

/** Kinds that tell of consent without its day. */
const isUndated = (kind: Kind) => kind === 'shopify-customers' || kind === 'vcard'

export function NewImport({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return <SidePanel opened={opened} title={t('imports:new')} onClose={onClose}>{opened && <Steps onDone={onClose} />}</SidePanel>
}

function Steps({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [kind, setKind] = useState<Kind>('csv')
  const [draft, setDraft] = useState<MappingDraft | null>(null)
  const [share, setShare] = useState(0)
  const [over, setOver] = useState(false)
  const abort = useRef<AbortController | null>(null)

  const [asOf, setAsOf] = useState('')
  const preview = useMutation({
    // The head of the file says its kind, unless it was chosen.
    mutationFn: async (wanted: { file: File; kind: Kind | null }) => {
      const part = await beginningOf(wanted.file)
      const found = await upload<ImportPreviewView>('/api/imports/preview', { kind: wanted.kind ?? '', file: part })
      return { ...found, kind: wanted.kind ?? found.kind }
    },
    onSuccess: found => {
      if (kinds.some(known => known === found.kind)) setKind(found.kind as Kind)
      setDraft(isMapped(found.kind as Kind) ? draftOf(found.columns, found.suggested) : null)
    },
  })
  const start = useMutation({
    mutationFn: () => {
      abort.current = new AbortController()
      const dated: Record<string, string> = isUndated(kind) && asOf ? { mapping: JSON.stringify({ timestamp: { value: asOf } }) } : {}
      const mapping: Record<string, string> = draft && isMapped(kind) ? { mapping: JSON.stringify(mappingOf(draft)) } : dated
      return upload<ImportView>('/api/imports', { kind, ...mapping, file: file! }, setShare, abort.current.signal)
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['imports'] })
      onDone()
    },
  })

  function choose(chosen: File | null, as?: Kind) {
    if (!chosen) return
    setFile(chosen)
    if (as) setKind(as)
    setDraft(null)
    preview.reset()
    start.reset()
    preview.mutate({ file: chosen, kind: as ?? null })
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files[0] ?? null)
  }
  const missing = draft ? missingOf(draft) : null
  const isStock = preview.data?.kind === 'shopify-inventory'
  const ready = file !== null && preview.isSuccess && !isStock && (!isMapped(kind) || (draft !== null && missing === null))
  const aborted = start.error instanceof DOMException

  return (
    <div className={classes.form}>
      <div className={over ? `${classes.drop} ${classes.over}` : classes.drop} onDrop={drop} onDragOver={event => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)}>
        <IconFileUpload size={28} stroke={1.4} aria-hidden="true" />
        {file ? <span><Said>{file.name}</Said> · {format.bytes(file.size)}</span> : <span>{t('imports:drop')}</span>}
        <FileButton onChange={chosen => choose(chosen)} accept=".csv,.tsv,.txt,.ndjson,.jsonl,.json,.vcf,.gz">
          {props => <Button {...props} variant="default" size="xs">{file ? t('imports:otherFile') : t('imports:chooseFile')}</Button>}
        </FileButton>
      </div>
      {file && (
        <Select label={t('imports:kindLabel')} allowDeselect={false} value={kind} data={kinds.map(value => ({ value, label: t(`imports:kind.${value}`) }))} onChange={value => value && choose(file, value as Kind)} />
      )}
      {preview.isSuccess && kind === 'online-retail' && <p className={classes.note}>{t('imports:onlineRetailNote')}</p>}
      {preview.isSuccess && !isMapped(kind) && kind !== 'online-retail' && !isStock && <p className={classes.note}>{t('imports:known')}</p>}
      {isStock && <p className={classes.note} role="alert">{t('imports:stock')}</p>}
      {preview.isSuccess && isUndated(kind) && !isStock && <TextInput type="date" label={t('imports:asOf')} description={t('imports:asOfNote')} value={asOf} onChange={event => setAsOf(event.currentTarget.value)} />}
      {preview.isPending && <p className={classes.note} role="status">{t('imports:reading')}</p>}
      {preview.isError && <ErrorNote error={preview.error} />}
      {draft && preview.data && isMapped(kind) && <ColumnMapping draft={draft} rows={preview.data.rows} change={setDraft} />}
      {start.isError && !aborted && <ErrorNote error={start.error} />}
      {start.isPending && <div role="status"><p className={classes.note}>{t('imports:uploading', { share: format.percent(share) })}</p><Progress value={share * 100} animated aria-label={t('imports:uploadingLabel')} /></div>}
      {missing && <p className={classes.note}>{t(`imports:missing.${missing}`)}</p>}
      {file && <p className={classes.note}>{t('imports:again')}</p>}
      <div className={classes.footer}>
        {start.isPending && <Button variant="default" onClick={() => abort.current?.abort()}>{t('common:cancel')}</Button>}
        <Button disabled={!ready} loading={start.isPending} onClick={() => start.mutate()}>{t('imports:start')}</Button>
      </div>
    </div>
  )
}
