// What are the console's pages made of?
import type { Child } from "hono/jsx";
import { htmlPage } from "../html.tsx";
import type { World } from "../world.ts";
import { consoleCss } from "./console.css.ts";

const pages = [
  ["/", "Overview"],
  ["/inbox", "Inbox"],
  ["/payments", "Payments"],
  ["/suppliers", "Suppliers"],
  ["/ai", "AI log"],
  ["/journal", "Journal"],
  ["/webhooks", "Webhooks"],
] as const;

interface PageProps {
  /** The path of the menu's entry this page belongs to. */
  at: (typeof pages)[number][0];
  title: string;
  lead?: Child;
  /** Beside the title. */
  actions?: Child;
  children: Child;
  status?: number;
}

export function consolePage({ at, title, lead, actions, children, status }: PageProps): Response {
  const body = (
    <div class="shell">
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="bar">
        <div>
          <a class="brand" href="/">
            <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
              <rect width="32" height="32" rx="8" fill="currentColor" opacity=".16" />
              <path d="M7 20c5-9 9 5 18-8" stroke="currentColor" stroke-width="3" fill="none" stroke-linecap="round" />
            </svg>
            The world <span>simulated</span>
          </a>
          <nav aria-label="Console">
            <ul>
              {pages.map(([path, name]) => (
                <li>
                  <a href={path} aria-current={path === at ? "page" : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="main">
        <div class="head">
          <div>
            <h1>{title}</h1>
            {lead && <p class="lead">{lead}</p>}
          </div>
          {actions}
        </div>
        {children}
      </main>
    </div>
  );
  return htmlPage({ title: `${title} · The world`, css: consoleCss, body, status });
}

export function missing(at: PageProps["at"], what: string): Response {
  return consolePage({
    at,
    title: `No such ${what}`,
    children: <p>It may have been dropped to make room, or the world was reset.</p>,
    status: 404,
  });
}

/** A button that posts to the control API and comes back. */
export function Action({ to, label, fields = {}, kind }: { to: string; label: string; fields?: Record<string, string>; kind?: string }) {
  return (
    <form method="post" action={to}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={kind}>
        {label}
      </button>
    </form>
  );
}

/** "12 s ago", with the exact moment on hover. */
export function Ago({ at, now }: { at: number; now: number }) {
  const exact = new Date(at).toISOString();
  return (
    <time datetime={exact} title={exact}>
      {ago(now - at)}
    </time>
  );
}

function ago(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 5) return "just now";
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3_600) return `${Math.round(seconds / 60)} min ago`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h ago` : `${Math.round(seconds / 86_400)} days ago`;
}

/** "Mon, 2 Nov 2026, 09:14" */
export function dateTime(at: number): string {
  const format = {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  } as const;
  return new Intl.DateTimeFormat("en-GB", format).format(at);
}

const tones: Record<string, string> = {
  good: "paid complete succeeded delivered verified enabled won end_turn tool_use opened clicked active",
  bad: "failed bounced complained lost refusal blocked declined expired needs_response",
  warn: "open pending requires_payment_method requires_action under_review max_tokens held waiting unpaid",
};

/** A word of state in its colour. */
export function Tag({ word, tone }: { word: string; tone?: "good" | "bad" | "warn" | "" }) {
  const found = tone ?? Object.keys(tones).find((one) => tones[one]?.split(" ").includes(word)) ?? "";
  return <span class={`tag ${found}`}>{word.replaceAll("_", " ")}</span>;
}

/** An HTTP status in its colour; 0 means that the connection was lost. */
export function Status({ code }: { code: number }) {
  if (code === 0) return <Tag word="no answer" tone="bad" />;
  return <Tag word={String(code)} tone={code < 300 ? "good" : code < 400 ? "" : "bad"} />;
}

/** JSON or a form in readable lines; anything else as it is. */
export function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    if (!/^[\w[\]%.]+=[^\n]*$/.test(text)) return text;
    return [...new URLSearchParams(text)].map(([name, value]) => `${name} = ${value}`).join("\n");
  }
}

export function Code({ text }: { text: string }) {
  return <pre tabindex={0}>{readable(text) || "(empty)"}</pre>;
}

const numbers = ["Amount", "Refunded", "Balance", "Fee", "Calls", "Failed", "Attempts", "Tokens"];

/** Rows under headings; on a small screen each row becomes a list of its own. An empty heading is for a button. */
export function Table({ columns, rows }: { columns: string[]; rows: Child[][] }) {
  const style = (column: string) => (numbers.includes(column) ? "number" : undefined);
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={style(column)}>
              {column || <span class="visually-hidden">Action</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell, index) => (
              <td class={style(columns[index] ?? "")} data-label={columns[index]}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What every page needs to know of the world. */
export interface Scene {
  world: World;
  query: Record<string, string>;
}
