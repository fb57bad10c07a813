// The mark of Mitos: a thread that writes an M and ends in a bead.
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M6 25V10c0-4 5-4 5 0v8c0 4 5 4 5 0v-8c0-4 5-4 5 0v8c0 4 1 6 3.4 6" />
      <circle cx="26" cy="24" r="2.6" />
    </svg>
  )
}
