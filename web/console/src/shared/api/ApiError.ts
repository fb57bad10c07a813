// A refusal or failure of the API, with its stable code, so that pages can say what happened and what to do.

interface ProblemBody { code?: string | null; detail?: string | null; title?: string | null; errors?: Record<string, string[]> | null }

export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string | null
  readonly fields: Record<string, string[]>

  constructor(status: number, code: string, detail: string | null, fields: Record<string, string[]> = {}) {
    super(detail ?? code)
    this.status = status
    this.code = code
    this.detail = detail
    this.fields = fields
  }

  static fromProblem(status: number, body: unknown): ApiError {
    const problem: ProblemBody = typeof body === 'object' && body !== null ? body : {}
    return new ApiError(status, problem.code ?? `http_${status}`, problem.detail ?? problem.title ?? null, problem.errors ?? {})
  }

  /** True where trying again without a change can help. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}
