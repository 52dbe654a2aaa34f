// What does the mail say that lets somebody choose a new password?
import { greeting, mailKind } from "../mail-kind.rules.ts";
import { Button, Heading, Small, Text } from "../mail-parts.rules.tsx";

export const resetPasswordMail = mailKind<{ name: string | null; url: string; minutes: number }>({
  name: "reset_password",
  sample: { name: "Ada Lovelace", url: "https://app.tradewind.example/reset?token=tok_0.sample", minutes: 10 },
  compose: ({ name, url, minutes }, brand) => ({
    subject: "Choose a new password",
    preview: `The link works once, for ${minutes} minutes.`,
    body: (
      <>
        <Heading>Choose a new password</Heading>
        <Text>
          {greeting(name)} somebody, probably you, asked for a new password for your {brand.name} account.
        </Text>
        <Button brand={brand} href={url}>
          Choose a new password
        </Button>
        <Small>The link works once, for {minutes} minutes. Using it logs every device out.</Small>
        <Small>If it was not you, leave this mail alone: your password stays as it is.</Small>
      </>
    ),
    text: [
      greeting(name),
      `somebody, probably you, asked for a new password for your ${brand.name} account. Choose one here:\n${url}`,
      `The link works once, for ${minutes} minutes. Using it logs every device out.`,
      "If it was not you, leave this mail alone: your password stays as it is.",
    ],
  }),
});
