// What does somebody see where a page's content could not be had, and where do they go from there?
import { LinkButton } from "../../../../shared/components/button.tsx";
import { Card } from "../../../../shared/components/card.tsx";
import { EmptyState } from "../../../../shared/components/states.tsx";
import type { IconName } from "../../../../shared/icons/names.ts";
import type { ShownProblem } from "./pages.server.ts";

const known: Readonly<Record<number, { icon: IconName; title: string; says?: string; again?: boolean }>> = {
  403: { icon: "hand", title: "This is not open to your role", says: "Ask the store's owner or an admin if you need it." },
  404: { icon: "search", title: "There is nothing here", says: "It may have been removed, or the address is incomplete." },
  422: { icon: "info", title: "That did not work" },
  429: { icon: "clock", title: "A little slower, please", again: true },
  503: { icon: "plug", title: "Not available right now", again: true },
};

export function PageProblem(props: { problem: ShownProblem; back: { label: string; href: string } }) {
  const shown = known[props.problem.status] ?? { icon: "octagon-alert" as const, title: "This page could not be loaded", again: true };
  return (
    <Card>
      <EmptyState
        page
        icon={shown.icon}
        title={shown.title}
        actions={
          <>
            {shown.again ? (
              <LinkButton kind="primary" href="">
                Try again
              </LinkButton>
            ) : null}
            <LinkButton href={props.back.href}>{props.back.label}</LinkButton>
          </>
        }
      >
        <p>{shown.says ?? props.problem.message}</p>
        {props.problem.requestId && props.problem.status >= 500 ? (
          <p class="small">
            If it stays, tell us this number: <code>{props.problem.requestId}</code>
          </p>
        ) : null}
      </EmptyState>
    </Card>
  );
}
