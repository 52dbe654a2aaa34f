// Of which parts is the body of a mail put together?
import type { Child } from "hono/jsx";
import type { Brand } from "./brand.rules.ts";

export const font = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
export const ink = "#14201f";
export const soft = "#4d5b59";
export const line = "#e1e5e4";

export function Heading({ children }: { children?: Child }) {
  return (
    <h1 class="ink" style={`margin:0 0 16px;color:${ink};font:600 22px/30px ${font};letter-spacing:-0.01em`}>
      {children}
    </h1>
  );
}

export function Text({ children }: { children?: Child }) {
  return (
    <p class="ink" style={`margin:0 0 16px;color:${ink};font:400 16px/25px ${font}`}>
      {children}
    </p>
  );
}

/** Said more quietly: conditions, "if this was not you". */
export function Small({ children }: { children?: Child }) {
  return (
    <p class="soft" style={`margin:0 0 8px;color:${soft};font:400 14px/21px ${font};overflow-wrap:anywhere;word-break:break-word`}>
      {children}
    </p>
  );
}

/** A link inside a text: as dark or light as the text around it. */
export function Link({ href, children }: { href: string; children?: Child }) {
  return (
    <a href={href} style="color:inherit;text-decoration:underline">
      {children}
    </a>
  );
}

/** What to do next, in order. */
export function Steps({ steps }: { steps: readonly Child[] }) {
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px">
      <tbody>
        {steps.map((step, at) => (
          <tr>
            <td class="soft" valign="top" style={`padding:4px 0;width:28px;color:${soft};font:600 16px/25px ${font}`}>
              {at + 1}
            </td>
            <td class="ink" valign="top" style={`padding:4px 0;color:${ink};font:400 16px/25px ${font}`}>
              {step}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The one thing to do. A table cell carries the colour, since Outlook draws no padding on links. */
export function Button({ brand, href, children }: { brand: Brand; href: string; children?: Child }) {
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 24px">
      <tbody>
        <tr>
          <td style={`background:${brand.accent};border:1px solid rgba(127,127,127,0.25);border-radius:8px`}>
            <a
              href={href}
              style={`display:inline-block;padding:12px 22px;color:${brand.on_accent};font:600 16px/20px ${font};text-decoration:none`}
            >
              {children}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Names and values under each other: "Order" "#1001", "Delivery" "9 to 16 days". */
export function Details({ rows }: { rows: readonly (readonly [name: string, value: Child])[] }) {
  return (
    <table
      class="panel"
      role="presentation"
      width="100%"
      cellpadding="0"
      cellspacing="0"
      style="margin:0 0 24px;background:#f5f6f6;border-radius:8px"
    >
      <tbody>
        {rows.map(([name, value]) => (
          <tr>
            <td class="soft" valign="top" style={`padding:8px 16px;color:${soft};font:400 14px/21px ${font};width:36%`}>
              {name}
            </td>
            <td class="ink" valign="top" style={`padding:8px 16px;color:${ink};font:500 14px/21px ${font};overflow-wrap:anywhere`}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface MailLine {
  title: string;
  /** "Red / M" */
  variant: string;
  quantity: number;
  /** Written out: brandMoney(...). */
  price: string;
  /** A small square picture, absolute; null where there is none. */
  image_url: string | null;
}

/** What was bought: picture, name, quantity, price. */
export function Lines({ lines }: { lines: readonly MailLine[] }) {
  return (
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 8px">
      <tbody>
        {lines.map((one) => (
          <tr>
            <td class="rule" width="64" valign="top" style={`padding:12px 0;border-bottom:1px solid ${line}`}>
              {one.image_url ? (
                <img src={one.image_url} width="56" height="56" alt="" style="display:block;border-radius:8px" />
              ) : (
                <div class="panel" style="width:56px;height:56px;border-radius:8px;background:#f5f6f6" />
              )}
            </td>
            <td
              class="rule ink"
              valign="top"
              style={`padding:12px 8px;border-bottom:1px solid ${line};color:${ink};font:500 15px/21px ${font}`}
            >
              <span dir="auto">{one.title}</span>
              <br />
              <span class="soft" style={`color:${soft};font-weight:400;font-size:14px`}>
                {one.variant ? <span dir="auto">{one.variant}</span> : null}
                {one.variant ? " · " : ""}× {one.quantity}
              </span>
            </td>
            <td
              class="rule ink"
              valign="top"
              style={`padding:12px 0;border-bottom:1px solid ${line};color:${ink};font:500 15px/21px ${font};white-space:nowrap;text-align:end`}
            >
              {one.price}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type SumRow = readonly [name: string, amount: string];

/** Subtotal, shipping, tax, total: the last row is the strong one. `notes` stand below it, quietly: the tax that the total contains. */
export function Sums({ rows, notes = [] }: { rows: readonly SumRow[]; notes?: readonly SumRow[] }) {
  const strong = `${ink};font:600 17px/25px ${font}`;
  return (
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 24px">
      <tbody>
        {rows.map((row, at) => (
          <Sum row={row} look={at === rows.length - 1 ? strong : `${ink};font:400 15px/21px ${font}`} name="ink" />
        ))}
        {notes.map((row) => (
          <Sum row={row} look={`${soft};font:400 14px/21px ${font}`} name="soft" />
        ))}
      </tbody>
    </table>
  );
}

function Sum({ row: [title, amount], look, name }: { row: SumRow; look: string; name: "ink" | "soft" }) {
  return (
    <tr>
      <td class={name} style={`padding:5px 0;color:${look}`}>
        {title}
      </td>
      <td class={name} style={`padding:5px 0;color:${look};white-space:nowrap;text-align:end`}>
        {amount}
      </td>
    </tr>
  );
}
