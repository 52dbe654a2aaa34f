// What does the mail say that proves a new account's address?
import { mailKind } from "../mail-kind.rules.ts";
import { Button, Heading, Small, Text } from "../mail-parts.rules.tsx";

/** Says no name: nobody has proved yet that whoever typed it and whoever reads this are one. */
export const verifyEmailMail = mailKind<{ url: string }>({
  name: "verify_email",
  sample: { url: "https://app.tradewind.example/verify?token=tok_0.sample" },
  compose: ({ url }, brand) => ({
    subject: "Confirm your e-mail address",
    preview: "One click, and you can open your first store.",
    body: (
      <>
        <Heading>Confirm your e-mail address</Heading>
        <Text>Welcome to {brand.name}. Confirm that this address is yours, and you can open your first store.</Text>
        <Button brand={brand} href={url}>
          Confirm address
        </Button>
        <Small>The link works once, for 24 hours.</Small>
        <Small>If you did not open an account with us, leave this mail alone: without the click nothing happens.</Small>
      </>
    ),
    text: [
      `Welcome to ${brand.name}.`,
      `Confirm that this address is yours, and you can open your first store:\n${url}`,
      "The link works once, for 24 hours.",
      "If you did not open an account with us, leave this mail alone: without the click nothing happens.",
    ],
  }),
});
