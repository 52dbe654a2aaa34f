// What is said to somebody who registers an address that has an account?
import { greeting, mailKind } from "../mail-kind.rules.ts";
import { Button, Heading, Link, Small, Text } from "../mail-parts.rules.tsx";

export const accountExistsMail = mailKind<{ name: string | null; login_url: string; forgot_url: string }>({
  name: "account_exists",
  sample: {
    name: "Ada Lovelace",
    login_url: "https://app.tradewind.example/login",
    forgot_url: "https://app.tradewind.example/forgot",
  },
  compose: ({ name, login_url, forgot_url }, brand) => ({
    subject: "You already have an account",
    preview: "Somebody, probably you, tried to open another one with this address.",
    body: (
      <>
        <Heading>You already have an account</Heading>
        <Text>
          {greeting(name)} somebody, probably you, tried to open a {brand.name} account with this address. There is one already, so nothing
          was changed.
        </Text>
        <Button brand={brand} href={login_url}>
          Log in
        </Button>
        <Small>
          Do not know the password? <Link href={forgot_url}>Choose a new one</Link>. That also confirms this address.
        </Small>
        <Small>If it was not you, there is nothing to do.</Small>
      </>
    ),
    text: [
      greeting(name),
      `somebody, probably you, tried to open a ${brand.name} account with this address. There is one already, so nothing was changed.`,
      `Log in: ${login_url}`,
      `Do not know the password? Choose a new one, which also confirms this address: ${forgot_url}`,
      "If it was not you, there is nothing to do.",
    ],
  }),
});
