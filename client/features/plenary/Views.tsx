import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { useWords } from '../../words/useWords.ts'
import styles from './Views.module.css'

const VIEWS = ['original', 'proposed', 'marked'] as const

/** The same recommendation as it stands, as it is proposed, and with the change marked. */
export function Views(panels: Record<(typeof VIEWS)[number], ReactNode>) {
  const { w } = useWords()
  return (
    <Tabs defaultSelectedKey="proposed">
      <TabList className={`${styles.list}`} aria-label={w.amend.tabs.label}>
        {VIEWS.map((view) => (
          <Tab key={view} id={view} className={`${styles.tab}`}>
            {w.amend.tabs[view]}
          </Tab>
        ))}
      </TabList>
      {VIEWS.map((view) => (
        <TabPanel key={view} id={view} className={`${styles.panel}`}>
          {panels[view]}
        </TabPanel>
      ))}
    </Tabs>
  )
}
