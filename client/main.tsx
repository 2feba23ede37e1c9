import '@fontsource-variable/noto-sans/wght.css'
import '@fontsource-variable/noto-serif/wght.css'
import '@fontsource/noto-serif/latin-400-italic.css'
import './styles/base.css'
import './styles/tokens.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createClient, TRPCProvider } from './trpc.ts'

/** Nothing is fetched twice by itself: what changes arrives over the live stream. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always' },
  },
})
const trpcClient = createClient()

async function start(root: HTMLElement): Promise<void> {
  const forumId = await forumHere()
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <App forumId={forumId} />
      </TRPCProvider>
    </QueryClientProvider>,
  )
}

/** Which forum this house holds. Asks again until somebody answers: a phone may open the page before it has a line. */
async function forumHere(): Promise<string> {
  for (;;) {
    try {
      return ((await (await fetch('/here')).json()) as { forumId: string }).forumId
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
  }
}

const root = document.getElementById('root')
if (root) void start(root)
