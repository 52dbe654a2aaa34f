// Of what is a mail about an order put together, as a page and as plain text?
import type { Child } from "hono/jsx";
import { orderWords } from "../orders/order-words.rules.ts";
import { contrast } from "../themes/colours.rules.ts";
import { type Brand, brandUrl } from "./brand.rules.ts";
import type { Composed } from "./mail-kind.rules.ts";
import { Button, Details, font, Heading, ink, Lines, Link, line, type MailLine, Small, Sums, soft, Text } from "./mail-parts.rules.tsx";
import type { ShownLines } from "./order-mail.rules.ts";
import { fill, mailWords } from "./words.rules.ts";

type Row = readonly [name: string, value: string];

interface Block {
  title: string;
  lines: readonly string[];
}

/** A mail about an order, in the order a reader meets its parts. Only what is given is shown. */
export interface OrderMail {
  number: number;
  status_path: string;
  subject: string;
  preview: string;
  title: string;
  /** Paragraphs above the button. */
  texts: readonly string[];
  /** How many of the four steps are reached; none for an order that goes nowhere. */
  reached?: 1 | 2 | 3 | 4;
  /** Groups of names and values. */
  details?: readonly (readonly Row[])[];
  /** A sentence with a second link, below the button. */
  aside?: { text: string; link: string };
  /** What was bought, or is inside. */
  items?: { title: string; shown: ShownLines };
  /** The last one is the total. */
  sums?: readonly Row[];
  /** Below the total, quietly. */
  notes?: readonly Row[];
  /** Side by side where there is room; the blocks of one column under each other. */
  columns?: readonly (readonly Block[])[];
}

export function composeOrderMail(brand: Brand, mail: OrderMail): Composed {
  const words = mailWords(brand.language);
  const url = brandUrl(brand, mail.status_path);
  return {
    subject: mail.subject,
    preview: mail.preview,
    body: (
      <>
        <Kicker>{fill(words.order, { number: mail.number })}</Kicker>
        <Heading>{mail.title}</Heading>
        {mail.reached ? <Progress brand={brand} reached={mail.reached} /> : null}
        {mail.texts.map((text) => (
          <Text>{text}</Text>
        ))}
        {mail.details?.map((rows) => (
          <Details rows={rows.map(([name, value]) => [name, <span dir="auto">{value}</span>])} />
        ))}
        <Button brand={brand} href={url}>
          {words.follow}
        </Button>
        {mail.aside ? (
          <Small>
            {mail.aside.text} <Link href={url}>{mail.aside.link}</Link>
          </Small>
        ) : null}
        {mail.items && mail.items.shown.lines.length > 0 ? <Items items={mail.items} /> : null}
        {mail.sums ? <Sums rows={mail.sums} notes={mail.notes ?? []} /> : null}
        {mail.columns ? <Columns columns={mail.columns} /> : null}
        <Small>{words.questions}</Small>
      </>
    ),
    text: textOf(mail, url, words),
  };
}

const rowText = ([name, value]: Row) => `${name}: ${value}`;

function lineText({ title, variant, quantity, price }: MailLine): string {
  return `${quantity} × ${title}${variant ? ` (${variant})` : ""}${price ? `: ${price}` : ""}`;
}

function textOf(mail: OrderMail, url: string, words: ReturnType<typeof mailWords>): string[] {
  const { items } = mail;
  const rest = items && items.shown.more > 0 ? [fill(words.more, { count: items.shown.more })] : [];
  return [
    mail.title,
    ...mail.texts,
    ...(mail.details ?? []).map((rows) => rows.map(rowText).join("\n")),
    `${words.follow}:\n${url}`,
    ...(mail.aside ? [`${mail.aside.text}\n${mail.aside.link}: ${url}`] : []),
    ...(items && items.shown.lines.length > 0 ? [[`${items.title}:`, ...items.shown.lines.map(lineText), ...rest].join("\n")] : []),
    ...(mail.sums ? [[...mail.sums, ...(mail.notes ?? [])].map(rowText).join("\n")] : []),
    ...(mail.columns ?? []).flat().map(({ title, lines }) => [`${title}:`, ...lines].join("\n")),
    words.questions,
  ];
}

/** "Order #1001", above the heading. */
function Kicker({ children }: { children?: Child }) {
  return (
    <p class="soft" style={`margin:0 0 4px;color:${soft};font:500 14px/21px ${font}`}>
      {children}
    </p>
  );
}

function Section({ children }: { children?: Child }) {
  return (
    <h2 class="ink" style={`margin:24px 0 4px;color:${ink};font:600 16px/24px ${font}`}>
      {children}
    </h2>
  );
}

/** The accent where it can be told from the card in light and in dark; else the colour of the text, which changes with the card. */
function barColour(brand: Brand): string {
  return ["#ffffff", "#151919"].every((card) => contrast(brand.accent, card) >= 2) ? brand.accent : "currentColor";
}

/** Four bars: paid, being prepared, on its way, delivered. */
function Progress({ brand, reached }: { brand: Brand; reached: 1 | 2 | 3 | 4 }) {
  const { paid, preparing, shipped, delivered } = orderWords(brand.language).step;
  const done = barColour(brand);
  return (
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:4px 0 20px;table-layout:fixed">
      <tbody>
        <tr>
          {[paid, preparing, shipped, delivered].map((name, at) => (
            <td valign="top" width="25%" style={at < 3 ? "padding-inline-end:6px" : ""}>
              <div
                class={at < reached ? "ink" : "rule"}
                style={`color:${ink};font-size:0;line-height:0;border-top:4px solid ${at < reached ? done : line};border-radius:2px`}
              />
              <div
                class={at === reached - 1 ? "ink" : "soft"}
                style={`padding-top:6px;color:${at === reached - 1 ? ink : soft};font:${at === reached - 1 ? 600 : 400} 12px/16px ${font}`}
              >
                {name}
              </div>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Items({ items }: { items: NonNullable<OrderMail["items"]> }) {
  const { lines, more } = items.shown;
  return (
    <>
      <Section>{items.title}</Section>
      <Lines lines={lines} />
      {more > 0 ? <Small>+ {more}</Small> : null}
    </>
  );
}

function Labelled({ block: { title, lines } }: { block: Block }) {
  return (
    <>
      <p class="soft" style={`margin:16px 0 2px;color:${soft};font:500 13px/20px ${font}`}>
        {title}
      </p>
      {lines.map((text) => (
        <p class="ink" style={`margin:0;padding-inline-end:16px;color:${ink};font:400 15px/22px ${font};overflow-wrap:anywhere`}>
          <span dir="auto">{text}</span>
        </p>
      ))}
    </>
  );
}

/** Columns that stand side by side on a wide screen and under each other on a phone, without a style sheet. */
function Columns({ columns }: { columns: NonNullable<OrderMail["columns"]> }) {
  return (
    <div class="rule" style={`margin:0 0 8px;border-top:1px solid ${line};font-size:0`}>
      {columns.map((blocks) => (
        <div style="display:inline-block;vertical-align:top;width:100%;max-width:246px">
          {blocks.map((block) => (
            <Labelled block={block} />
          ))}
        </div>
      ))}
      <div style="height:20px" />
    </div>
  );
}
