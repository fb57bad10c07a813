// Tables as CSV files that spreadsheets open with Greek letters right and cannot be tricked by.

export interface Sheet { columns: string[]; rows: (string | number)[][] }

export function csvOf(sheet: Sheet): Blob {
  const lines = [sheet.columns, ...sheet.rows].map(row => row.map(cell).join(','))
  // The byte-order mark makes spreadsheets read the file as UTF-8.
  return new Blob(['\uFEFF', lines.join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' })
}

export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  // A cell that begins like a formula would be run by a spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function save(content: Blob, fileName: string) {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
