import { Component, type ReactNode } from 'react'

/**
 * Keeps a part of the page that could not be shown, or not be fetched without a line, from taking the rest of the page with
 * it: what somebody is writing stays.
 */
export class Boundary extends Component<{ instead: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
