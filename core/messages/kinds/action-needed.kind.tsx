// What does a merchant read when something stands still until a person decides?
import { adviceOn } from "../action-needed.rules.ts";
import { mailKind } from "../mail-kind.rules.ts";
import { Button, Details, Heading, Text } from "../mail-parts.rules.tsx";
import { inert } from "../order-mail.rules.ts";

interface Facts {
  store_name: string;
  /** null where it is about the store, not about one order. */
  number: number | null;
  /** What happened, as a word that does not change. */
  code: string;
  /** The same for people; it may hold a supplier's own words. */
  reason: string;
  url: string;
}

export const actionNeededMail = mailKind<Facts>({
  name: "action_needed",
  sample: {
    store_name: "Volt & Co",
    number: 1001,
    code: "dearer",
    reason: "The supplier asks $34.10; $29.40 was expected.",
    url: "https://app.tradewind.example/stores/sto_0/orders/ord_0",
  },
  compose({ store_name, number, code, reason, url }, brand) {
    const { title, next } = adviceOn(code);
    const about = number === null ? store_name : `order #${number}`;
    const rows = [
      ["Store", store_name],
      ...(number === null ? [] : [["Order", `#${number}`] as const]),
      ...(reason ? [["What happened", inert(reason)] as const] : []),
    ] as const;
    const open = number === null ? "Have a look" : "Open the order";
    return {
      subject: `${title} (${about})`,
      preview: next,
      body: (
        <>
          <Heading>{title}</Heading>
          <Details rows={rows} />
          <Text>{next}</Text>
          <Button brand={brand} href={url}>
            {open}
          </Button>
        </>
      ),
      text: [title, rows.map(([name, value]) => `${name}: ${value}`).join("\n"), next, `${open}: ${url}`],
    };
  },
});
