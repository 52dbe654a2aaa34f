// What is said to somebody whose store has just opened?
import { mailKind } from "../mail-kind.rules.ts";
import { Button, Heading, Link, Steps, Text } from "../mail-parts.rules.tsx";

export const welcomeMail = mailKind<{ name: string; store_name: string; store_url: string; dashboard_url: string }>({
  name: "welcome",
  sample: {
    name: "Ada Lovelace",
    store_name: "Volt & Co",
    store_url: "https://volt.tradewind.example/",
    dashboard_url: "https://app.tradewind.example/stores/sto_0",
  },
  compose: ({ name, store_name, store_url, dashboard_url }, brand) => ({
    subject: `${store_name} is open`,
    preview: "Your store has an address, pages and delivery. Next: something to sell.",
    body: (
      <>
        <Heading>{store_name} is open</Heading>
        <Text>
          Congratulations, {name}. Your store has an address, its first pages and delivery. Three things are left until the first sale:
        </Text>
        <Steps
          steps={[
            "Connect a supplier and import your first products.",
            "Look over titles, prices and pictures, then publish.",
            "Finish the payment account, so that money can come in.",
          ]}
        />
        <Button brand={brand} href={dashboard_url}>
          Go on in the dashboard
        </Button>
        <Text>
          Shoppers find you at <Link href={store_url}>{new URL(store_url).host}</Link>.
        </Text>
      </>
    ),
    text: [
      `Congratulations, ${name}. ${store_name} is open: it has an address, its first pages and delivery.`,
      [
        "Three things are left until the first sale:",
        "1. Connect a supplier and import your first products.",
        "2. Look over titles, prices and pictures, then publish.",
        "3. Finish the payment account, so that money can come in.",
      ].join("\n"),
      `Go on in the dashboard: ${dashboard_url}`,
      `Shoppers find you at ${store_url}`,
    ],
  }),
});
