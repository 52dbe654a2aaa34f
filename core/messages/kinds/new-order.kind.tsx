// What does a merchant read when something was sold?
import { type Money, money } from "../../../kit/money.ts";
import { type Brand, brandMoney } from "../brand.rules.ts";
import { mailKind } from "../mail-kind.rules.ts";
import { Button, Details, Heading, Lines, Small, Sums, Text } from "../mail-parts.rules.tsx";
import { oneLine } from "../messages.rules.ts";
import { type LineFacts, sampleOrder } from "../order-facts.rules.ts";
import { inert, showLines } from "../order-mail.rules.ts";

interface Facts {
  number: number;
  store_name: string;
  /** The shop's address, for the pictures, and how its country writes amounts. */
  store_url: string;
  locale: string;
  customer: string;
  /** "Berlin, Germany" */
  place: string;
  lines: readonly LineFacts[];
  total: Money;
  profit: Money;
  /** From what was paid to what is left: the amounts sum to the profit. */
  profit_lines: readonly { label: string; amount: Money }[];
  /** False while a cost or fee is only expected. */
  settled: boolean;
  /** What the shopper wrote. */
  note: string;
  /** The store is asked before anything is ordered at a supplier. */
  asks_first: boolean;
  url: string;
}

export const newOrderMail = mailKind<Facts>({
  name: "new_order",
  sample: {
    ...sampleOrder,
    store_name: "Volt & Co",
    store_url: "https://volt.tradewind.example/",
    locale: "en-DE",
    customer: "Ada Lovelace",
    place: "Berlin, Germany",
    profit: money(3_911, "EUR"),
    profit_lines: [
      { label: "Paid", amount: money(8_660, "EUR") },
      { label: "Tax", amount: money(-1_383, "EUR") },
      { label: "Supplier", amount: money(-2_940, "EUR") },
      { label: "Payment fee", amount: money(-253, "EUR") },
      { label: "Platform fee", amount: money(-173, "EUR") },
    ],
    settled: false,
    note: "Please ring twice.",
    asks_first: true,
    url: "https://app.tradewind.example/stores/sto_0/orders/ord_0",
  },
  compose(facts, platform) {
    const brand: Brand = { ...platform, locale: facts.locale };
    const { number, store_name, total, profit, url, asks_first } = facts;
    const customer = inert(facts.customer);
    const amount = brandMoney(brand, total);
    const earned = brandMoney(brand, profit);
    const expected = facts.settled ? "profit" : "expected profit";
    const ask = "Your store asks before it orders at suppliers: agree to it in the dashboard.";
    const details = [
      ["Customer", customer],
      ["Ships to", inert(facts.place)],
      ...(facts.note ? [["Note", inert(facts.note)] as const] : []),
    ] as const;
    const shop: Brand = { ...brand, home_url: facts.store_url };
    const shown = showLines(shop, facts.lines);
    const sums = [
      ...facts.profit_lines.map((line) => [line.label, brandMoney(brand, line.amount)] as const),
      [facts.settled ? "Profit" : "Expected profit", earned] as const,
    ];
    return {
      subject: `Order #${number}: ${amount} at ${store_name}`,
      preview: `${oneLine(customer)}, ${expected} ${earned}`,
      body: (
        <>
          <Heading>
            You sold something for <span style="white-space:nowrap">{amount}</span>
          </Heading>
          <Text>
            Order #{number} at {store_name} is paid: {expected} {earned}.
          </Text>
          {asks_first ? <Text>{ask}</Text> : null}
          <Details rows={details} />
          <Button brand={brand} href={url}>
            Open the order
          </Button>
          <Lines lines={shown.lines} />
          {shown.more > 0 ? <Small>and {shown.more} more</Small> : null}
          <Sums rows={sums} />
        </>
      ),
      text: [
        `Order #${number} at ${store_name} is paid: ${amount}, ${expected} ${earned}.`,
        ...(asks_first ? [ask] : []),
        details.map(([name, value]) => `${name}: ${value}`).join("\n"),
        `Open the order: ${url}`,
        [
          ...shown.lines.map((line) => `${line.quantity} × ${line.title}${line.variant ? ` (${line.variant})` : ""}: ${line.price}`),
          ...(shown.more > 0 ? [`and ${shown.more} more`] : []),
        ].join("\n"),
        sums.map(([name, value]) => `${name}: ${value}`).join("\n"),
      ],
    };
  },
});
