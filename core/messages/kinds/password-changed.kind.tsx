// What is said to somebody whose password has changed?
import { brandMoment } from "../brand.rules.ts";
import { mailKind } from "../mail-kind.rules.ts";
import { Button, Details, Heading, Small, Text } from "../mail-parts.rules.tsx";

export const passwordChangedMail = mailKind<{ name: string; at: number; by: "reset" | "change"; forgot_url: string }>({
  name: "password_changed",
  sample: { name: "Ada Lovelace", at: 1_795_000_000_000, by: "change", forgot_url: "https://app.tradewind.example/forgot" },
  compose: ({ name, at, by, forgot_url }, brand) => {
    const ended = by === "reset" ? "Every device was logged out." : "Every other device was logged out.";
    const when = brandMoment(brand, at);
    return {
      subject: "Your password was changed",
      preview: "If it was you, all is well.",
      body: (
        <>
          <Heading>Your password was changed</Heading>
          <Text>
            Hello {name}, your {brand.name} account has a new password. {ended}
          </Text>
          <Details rows={[["When", when]]} />
          <Text>If it was you, all is well. If it was not, choose a new password now: it locks the other person out.</Text>
          <Button brand={brand} href={forgot_url}>
            It was not me
          </Button>
          <Small>We never ask for your password by mail.</Small>
        </>
      ),
      text: [
        `Hello ${name},`,
        `your ${brand.name} account has a new password since ${when}. ${ended}`,
        `If it was you, all is well. If it was not, choose a new password now; it locks the other person out:\n${forgot_url}`,
        "We never ask for your password by mail.",
      ],
    };
  },
});
