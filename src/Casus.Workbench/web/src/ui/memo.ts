import { Component, createElement, type FunctionComponent, type VNode } from "preact";

/** Draws again only if something that it was given is something else. */
export function memo<P extends object>(inner: FunctionComponent<P>): FunctionComponent<P> {
  class Kept extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const [before, after] = [this.props as Record<string, unknown>, next as Record<string, unknown>];
      return Object.keys({ ...before, ...after }).some((key) => before[key] !== after[key]);
    }

    override render(): VNode {
      return createElement(inner, this.props as P) as VNode;
    }
  }
  return Kept as unknown as FunctionComponent<P>;
}
