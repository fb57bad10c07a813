// Sends a file with progress, which fetch cannot report; errors are the same as the API client's.
import { ApiError } from '../../../../shared/api/ApiError'
import { csrfToken } from '../../../../shared/api/client'

export function upload<T>(path: string, parts: Record<string, string | Blob>, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<T> {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) form.append(name, value)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('X-CSRF-Token', csrfToken())
    request.responseType = 'json'
    request.upload.onprogress = event => onProgress?.(event.total > 0 ? event.loaded / event.total : 0)
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T)
      else reject(ApiError.fromProblem(request.status, request.response))
    }
    request.onerror = () => reject(new ApiError(0, 'unreachable', null))
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

const previewBytes = 1_000_000

/** The beginning of a file, cut at the end of a line: enough to show its columns without sending it twice. */
export async function beginningOf(file: File): Promise<File> {
  if (file.size <= previewBytes) return file
  const bytes = new Uint8Array(await file.slice(0, previewBytes).arrayBuffer())
  const end = bytes.lastIndexOf(10)
  return new File([bytes.subarray(0, end < 0 ? bytes.length : end + 1)], file.name)
}
