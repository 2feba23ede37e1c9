import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { Route, Switch } from 'wouter'
import { NotFound } from './features/lobby/NotFound.tsx'
import { LiveView } from './liveView.ts'
import { useTRPC } from './trpc.ts'
import { LiveViewContext, useLine } from './useForum.ts'
import { MeContext } from './useMe.ts'
import { Speaking } from './words/Speaking.tsx'
import { useWords } from './words/useWords.ts'

const AmendmentsPage = lazy(() => import('./features/amendments/AmendmentsPage.tsx'))
const Lobby = lazy(() => import('./features/lobby/Lobby.tsx'))
const PlenaryPage = lazy(() => import('./features/plenary/PlenaryPage.tsx'))
const DraftPage = lazy(() => import('./features/drafting/DraftPage.tsx'))
const ScreenPage = lazy(() => import('./features/drafting/screen/ScreenPage.tsx'))
const ChairPage = lazy(() => import('./features/chair/ChairPage.tsx'))
const SecretariatPage = lazy(() => import('./features/secretariat/SecretariatPage.tsx'))
const ProjectorPage = lazy(() => import('./features/projector/ProjectorPage.tsx'))
const RecordPage = lazy(() => import('./features/record/RecordPage.tsx'))

export function App({ forumId }: { forumId: string }) {
  const live = useMemo(() => new LiveView(forumId), [forumId])
  return (
    <LiveViewContext value={live}>
      <Speaking>
        <KnowingWhoIAm>
          <WithForum>
            <Suspense fallback={<Waiting />}>
              <Switch>
                <Route path="/" component={Lobby} />
                <Route path="/join" component={Lobby} />
                <Route path="/plenary" component={PlenaryPage} />
                <Route path="/amendments" component={AmendmentsPage} />
                <Route path="/drafts/:sessionId">
                  {({ sessionId }) => <DraftPage sessionId={sessionId} />}
                </Route>
                <Route path="/drafts/:sessionId/screen">
                  {({ sessionId }) => <ScreenPage sessionId={sessionId} />}
                </Route>
                <Route path="/chair" component={ChairPage} />
                <Route path="/secretariat" component={SecretariatPage} />
                <Route path="/projector" component={ProjectorPage} />
                <Route path="/record" component={RecordPage} />
                <Route component={NotFound} />
              </Switch>
            </Suspense>
          </WithForum>
        </KnowingWhoIAm>
      </Speaking>
    </LiveViewContext>
  )
}

function KnowingWhoIAm({ children }: { children: ReactNode }) {
  const me = useQuery(useTRPC().signIn.me.queryOptions())
  return me.isPending ? <Waiting /> : <MeContext value={me.data ?? null}>{children}</MeContext>
}

/** Pages inside can read the forum without asking whether it is there. */
function WithForum({ children }: { children: ReactNode }) {
  const { arrived, line } = useLine()
  const { w } = useWords()
  if (arrived) return children
  if (line === 'missing') return <p role="alert">{w.app.missing}</p>
  return <Waiting offline={line === 'offline'} />
}

function Waiting({ offline = false }: { offline?: boolean }) {
  const { w } = useWords()
  return <p role="status">{offline ? w.app.offlineLong : w.app.loading}</p>
}
