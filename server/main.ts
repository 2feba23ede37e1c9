import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import closeWithGrace from 'close-with-grace'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { openKeys } from './keyFiles.ts'
import { conveneSample, SAMPLE_FORUM } from './sampleForum.ts'
import { openSqlite } from './store/sqlite.ts'
import { printedLinks } from './welcome.ts'
import { createWorld } from './world.ts'

/** Connections that may wait to be accepted: a whole hall reaches for its phones in the same second. */
const HALL = 4_096

/** Starts Concord: settings, store, sample forum, server, links. Ctrl-C and SIGTERM close it cleanly. */
async function start(): Promise<void> {
  const config = readConfig(process.env)
  const store = openSqlite(join(config.DATA_DIR, 'concord.sqlite'))
  const world = createWorld({
    store,
    keys: openKeys(join(config.DATA_DIR, 'keys')),
    failed: (error) => console.error('Concord could not save and told everyone so:', error),
  })
  const fresh = conveneSample(world)
  const app = await createApp({ world, forumId: SAMPLE_FORUM, logLevel: config.LOG_LEVEL, serveClient: true })
  closeWithGrace({ delay: 5_000 }, async ({ err }) => {
    if (err) console.error('Concord stops because of a fault:', err)
    await app.close()
    store.close()
  })
  const address = await app.listen({ host: config.HOST, port: config.PORT, backlog: HALL })
  console.log(printedLinks(world, { at: config.PUBLIC_URL ?? reachable(address, config.HOST), fresh }))
}

start().catch((error: unknown) => {
  console.error(readable(error))
  process.exit(1)
})

/** The address that phones in the hall can open, where the server listens on all of them. */
function reachable(address: string, host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return address
  const outward = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  const found = outward.find((each) => each.family === 'IPv4' && !each.internal)
  return found ? `http://${found.address}:${new URL(address).port}` : address
}

function readable(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is taken: stop what runs there, or start with another PORT.`
  if (code === 'EACCES') return `Not allowed: ${error.message}. Check HOST, PORT and DATA_DIR.`
  return error.message
}
