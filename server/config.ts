import { z } from 'zod'

const Config = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4680),
  DATA_DIR: z.string().min(1).default('data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  /** The address people type, if it is not http://HOST:PORT, as behind a proxy: sign-in links are made from it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
})

export type Config = z.infer<typeof Config>

/** The settings of this process, from its environment. Throws one readable sentence a wrong setting. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Config.safeParse(environment)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`)
  throw new Error(
    `Concord cannot start with these settings:\n${wrong.join('\n')}\nThe README lists what each may be.`,
  )
}
