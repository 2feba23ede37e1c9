import type { IncomingMessage } from 'node:http'
import { fileURLToPath } from 'node:url'
import cookiePlugin from '@fastify/cookie'
import helmet from '@fastify/helmet'
import staticFiles from '@fastify/static'
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import { whyNotSay } from '../shared/draft/margin.ts'
import { whyNotRead, whyNotWrite } from '../shared/session.ts'
import { beginningOf } from './drafting/beginning.ts'
import { type Drafting, openDraftingDoor } from './drafting/door.ts'
import { downloads } from './http/downloads.ts'
import { draftDownloads } from './http/draftDownloads.ts'
import { inkHistory } from './http/inkHistory.ts'
import { type LiveStream, openLiveStream } from './http/liveStream.ts'
import { isOwnOrigin } from './http/origin.ts'
import { paperDownloads } from './http/paperDownloads.ts'
import { provenance } from './http/provenance.ts'
import { voteRoute } from './http/votes.ts'
import { appRouter } from './router.ts'
import type { Context } from './trpc.ts'
import type { World } from './world.ts'

const CLIENT = fileURLToPath(new URL('../dist/client', import.meta.url))
const COOKIE = 'concord'
const BODY_LIMIT = 256 * 1024

export interface AppParts {
  world: World
  /** The forum this installation's pages open. */
  forumId: string
  logLevel: string
  /** False in tests that need no pages. */
  serveClient: boolean
}

/** The one HTTP server: static client, tRPC, live stream, downloads and the drafting sockets, on one port. */
export async function createApp({
  world,
  forumId,
  logLevel,
  serveClient,
}: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  })
  const drafting = openDrafting(app, world, forumId)
  const streams = new Map<string, LiveStream>()

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    // A hall's own laptop serves plain HTTP; whoever puts TLS in front sets this there.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(cookiePlugin)

  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    if (isOwnOrigin(request.headers)) return
    return reply
      .status(403)
      .send({ error: { message: 'foreign-origin', code: -32_003, data: { refusal: 'foreign-origin' } } })
  })

  const contextOf = (request: FastifyRequest, setCookie: Context['setCookie'] = () => {}): Context => ({
    world,
    drafting,
    who: world.signIn.whoIs(request.cookies[COOKIE]),
    from: request.ip,
    cookie: request.cookies[COOKIE],
    setCookie,
  })

  voteRoute(app, (request) => contextOf(request))
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      allowBatching: false,
      createContext: ({ req, res }: { req: FastifyRequest; res: import('fastify').FastifyReply }) =>
        contextOf(req, (token) => {
          const options = {
            path: '/',
            httpOnly: true,
            sameSite: 'strict',
            secure: req.protocol === 'https',
          } as const
          if (token === null) void res.clearCookie(COOKIE, options)
          else void res.setCookie(COOKIE, token, { ...options, maxAge: 14 * 86_400 })
        }),
      onError: ({ error, path }: { error: { code: string; cause?: unknown }; path: string | undefined }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          app.log.error({ err: error.cause ?? error, path }, 'procedure failed')
      },
    },
  })

  const streamOf = (id: string): LiveStream | null => {
    const open = streams.get(id)
    if (open) return open
    const forum = world.forum(id)
    if (!forum) return null
    const stream = openLiveStream(forum.live, (seq, atMost) => world.store.entries(id, seq, atMost))
    streams.set(id, stream)
    return stream
  }

  app.get<{ Params: { id: string } }>('/forums/:id/snapshot', async ({ params }, reply) => {
    const stream = streamOf(params.id)
    if (!stream) return reply.status(404).send({ refusal: 'unknown-forum' })
    return reply
      .headers({
        'content-type': 'application/json; charset=utf-8',
        'content-encoding': 'gzip',
        'cache-control': 'no-store',
        'x-server-time': world.now(),
      })
      .send(await stream.snapshot())
  })

  app.get<{ Params: { id: string }; Querystring: { after?: string } }>(
    '/forums/:id/journal',
    { exposeHeadRoute: false },
    (request, reply) => {
      const stream = streamOf(request.params.id)
      const seen = request.headers['last-event-id'] ?? request.query.after ?? '0'
      const after = Number(seen)
      if (!stream) return reply.status(404).send({ refusal: 'unknown-forum' })
      const head = world.forum(request.params.id)?.live.forum.seq ?? 0
      if (!Number.isSafeInteger(after) || after < 0 || after > head) {
        return reply.status(400).send({ refusal: 'input-unreadable' })
      }
      reply.hijack()
      stream.follow(reply.raw, after)
    },
  )

  app.get('/here', async () => ({ forumId }))
  provenance(app, world)
  downloads(app, world)
  paperDownloads(app, { world, forumId, whoIs: (request) => world.signIn.whoIs(request.cookies[COOKIE]) })
  inkHistory(app, { world, forumId, whoIs: (request) => world.signIn.whoIs(request.cookies[COOKIE]) })
  draftDownloads(app, {
    world,
    forumId,
    drafting,
    whoIs: ({ cookies }) => world.signIn.whoIs(cookies[COOKIE]),
  })
  if (serveClient) await serveStatic(app)

  app.addHook('preClose', async () => {
    for (const stream of streams.values()) stream.close()
    await drafting.close()
  })
  return app
}

function openDrafting(app: FastifyInstance, world: World, forumId: string): Drafting {
  const state = () => {
    const forum = world.forum(forumId)
    if (!forum) throw new Error(`There is no forum ${forumId}`)
    return forum.live.forum
  }
  return openDraftingDoor(app.server, {
    store: world.store,
    now: world.now,
    forumId,
    signedIn: (request: IncomingMessage) => {
      const who = world.signIn.whoIs(app.parseCookie(request.headers.cookie ?? '')[COOKIE])
      return who && who.forumId === forumId ? { personId: who.personId, name: who.name } : null
    },
    whyNotRead: (personId, sessionId) => whyNotRead(state(), personId, sessionId),
    whyNotWrite: (personId, sessionId) => whyNotWrite(state(), personId, sessionId),
    whyNotSay: (margin, saying) => whyNotSay({ forum: state(), margin }, saying),
    beginning: (sessionId) => beginningOf(state(), sessionId),
    nameOf: (personId) => world.store.person(personId)?.name ?? null,
    log: app.log,
  })
}

/** Every page is the same document; its scripts and fonts carry their hash in their names and are kept for good. */
async function serveStatic(app: FastifyInstance): Promise<void> {
  await app.register(staticFiles, {
    root: CLIENT,
    preCompressed: true,
    wildcard: false,
    setHeaders: (reply, path) => {
      const lasting = /\/assets\//.test(path)
      void reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!wantsPage) return reply.status(404).send({ refusal: 'not-found' })
    return reply.header('cache-control', 'no-cache').type('text/html').sendFile('index.html')
  })
}
