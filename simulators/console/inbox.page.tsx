// Which mails arrived, and what is in them?
import { findMail, listMails, type Mail } from "../mail/mails.ts";
import { Action, Ago, Code, consolePage, missing, type Scene, Tag } from "./parts.tsx";

export function inboxPage({ world, query }: Scene): Response {
  const to = query.to ?? "";
  const mails = listMails(world, to);
  return consolePage({
    at: "/inbox",
    title: "Inbox",
    lead: "All mail the platform sent, to whomever. An address that begins with bounce or complain does just that.",
    children: (
      <section class="card">
        <form class="row">
          <label class="field">
            To
            <input name="to" type="search" value={to} placeholder="ada@example.com" />
          </label>
          <button type="submit">Search</button>
        </form>
        {mails.length === 0 ? (
          <p class="empty">{to ? `No mail for "${to}".` : "No mail yet. Place an order or sign up, and the confirmation lands here."}</p>
        ) : (
          <ul class="letters">
            {mails.map((mail) => (
              <li>
                <a class="letter" href={`/inbox/${mail.id}`}>
                  <span class="top">
                    <span>
                      {mail.sender} to {mail.to.join(", ")}
                    </span>
                    <span class="tight">
                      <Ago at={mail.at} now={world.wall()} />
                    </span>
                  </span>
                  <span class="subject">
                    {mail.subject} <Fate mail={mail} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
    ),
  });
}

/** Only what is out of the ordinary. */
function Fate({ mail }: { mail: Mail }) {
  const last = mail.events.at(-1)?.type ?? "sent";
  return last === "delivered" || last === "sent" ? null : <Tag word={last} />;
}

/** The address for a one-click unsubscribe (RFC 8058), where the mail offers one. */
export function oneClickUrl(mail: Mail): string | null {
  const header = (name: string) => Object.entries(mail.headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
  if (header("list-unsubscribe-post") !== "List-Unsubscribe=One-Click") return null;
  return /<(https?:\/\/[^>]+)>/.exec(header("list-unsubscribe"))?.[1] ?? null;
}

export function mailPage({ world, query }: Scene, id: string): Response {
  const mail = findMail(world, id);
  if (!mail) return missing("/inbox", "mail");
  return consolePage({
    at: "/inbox",
    title: mail.subject,
    lead: (
      <>
        <Ago at={mail.at} now={world.wall()} /> by {mail.vendor} {mail.events.map((event) => [<Tag word={event.type} />, " "])}
      </>
    ),
    children: (
      <>
        <Envelope mail={mail} />
        <Reader mail={mail} answer={query.unsubscribe} />
        {mail.html && (
          <section class="card">
            <h2>As it looks</h2>
            <iframe
              class="mail"
              title="The mail's HTML"
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              src={`/inbox/${encodeURIComponent(mail.id)}/html`}
            />
          </section>
        )}
        <section class="card">
          <h2>Plain text</h2>
          <Code text={mail.text} />
        </section>
        <section class="card">
          <h2>Headers and tags</h2>
          <Code text={JSON.stringify({ headers: mail.headers, tags: mail.tags })} />
        </section>
      </>
    ),
  });
}

function Envelope({ mail }: { mail: Mail }) {
  return (
    <section class="card">
      <dl class="facts">
        <dt>From</dt>
        <dd>{mail.sender}</dd>
        <dt>To</dt>
        <dd>{mail.to.join(", ")}</dd>
        {mail.cc.length > 0 && [<dt>Cc</dt>, <dd>{mail.cc.join(", ")}</dd>]}
        {mail.bcc.length > 0 && [<dt>Bcc</dt>, <dd>{mail.bcc.join(", ")}</dd>]}
        {mail.reply_to.length > 0 && [<dt>Reply to</dt>, <dd>{mail.reply_to.join(", ")}</dd>]}
        {mail.attachments.length > 0 && [
          <dt>Attached</dt>,
          <dd>{mail.attachments.map((file) => `${file.filename} (${file.bytes} bytes)`).join(", ")}</dd>,
        ]}
      </dl>
    </section>
  );
}

/** What the person who got the mail may do. */
function Reader({ mail, answer }: { mail: Mail; answer?: string }) {
  const to = `/_world/inbox/${encodeURIComponent(mail.id)}`;
  return (
    <section class="card stack">
      <h2>Be the reader</h2>
      <div class="row">
        {mail.vendor === "resend" &&
          (["opened", "clicked", "complained", "bounced"] as const).map((type) => (
            <Action
              to={`${to}/events`}
              label={{ opened: "Open", clicked: "Click", complained: "Report as spam", bounced: "Bounce" }[type]}
              fields={{ type }}
            />
          ))}
        {oneClickUrl(mail) && <Action to={`${to}/unsubscribe`} label="Unsubscribe with one click" />}
      </div>
      {answer && (
        <p role="status">
          The sender answered the unsubscribe request with <Tag word={answer} tone={answer.startsWith("2") ? "good" : "bad"} />
        </p>
      )}
    </section>
  );
}

/** The mail's own HTML, shut in: no scripts, no forms; links open in a new tab. */
export function mailHtml({ world }: Scene, id: string): Response {
  const mail = findMail(world, id);
  if (!mail) return missing("/inbox", "mail");
  return new Response(`<!doctype html><base target="_blank">${mail.html}`, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src * data:; style-src 'unsafe-inline'; font-src *; frame-ancestors 'self'",
    },
  });
}
