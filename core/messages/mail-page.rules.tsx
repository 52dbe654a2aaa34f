// How is a mail laid out so that every client, in light and dark, on a phone and in Outlook, shows it well?
import type { Child } from "hono/jsx";
import { type Brand, directionOf } from "./brand.rules.ts";
import { font, ink, line, soft } from "./mail-parts.rules.tsx";

// Clients strip style sheets or ignore them, so what must hold stands in style attributes; the sheet only adds the dark colours and the phone.
const sheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) { .card { padding: 24px 20px !important; } .frame { padding: 16px 8px !important; } }
@media (prefers-color-scheme: dark) {
  .canvas { background: #0d1011 !important; }
  .card { background: #151919 !important; border-color: #272e2e !important; }
  .ink { color: #e9eeed !important; }
  .soft { color: #a6b3b1 !important; }
  .rule { border-color: #272e2e !important; }
  .panel { background: #101414 !important; }
}`;

/** Fills what is left of the preview, so that the client does not go on with the first words of the mail. */
const filler = "\u00a0\u200c".repeat(60);

function Page({ brand, subject, preview, body }: { brand: Brand; subject: string; preview: string; body: Child }) {
  return (
    <html lang={brand.language} dir={directionOf(brand)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{subject}</title>
        <style dangerouslySetInnerHTML={{ __html: sheet }} />
      </head>
      <body class="canvas" style="margin:0;padding:0;background:#f5f6f6;-webkit-text-size-adjust:100%">
        <div style="display:none;max-height:0;overflow:hidden;opacity:0">
          {preview}
          {filler}
        </div>
        <table class="canvas" role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f5f6f6">
          <tbody>
            <tr>
              <td class="frame" align="center" style="padding:32px 16px">
                <table role="presentation" width="560" cellpadding="0" cellspacing="0" style="width:100%;max-width:560px">
                  <tbody>
                    <tr>
                      <td style="padding:0 4px 16px">
                        <Wordmark brand={brand} />
                      </td>
                    </tr>
                    <tr>
                      <td
                        class="card"
                        style={`background:#ffffff;border:1px solid ${line};border-radius:12px;padding:32px;font-family:${font}`}
                      >
                        {body}
                      </td>
                    </tr>
                    <tr>
                      <td style="padding:16px 4px 0">
                        <Foot brand={brand} />
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

/** The whole document. */
export function mailPage(brand: Brand, mail: { subject: string; preview: string; body: Child }): string {
  return `<!doctype html>${String(<Page brand={brand} {...mail} />)}`;
}

/** The brand's initial on its colour, and its name: no picture that a client could block. */
function Wordmark({ brand }: { brand: Brand }) {
  const tile = `background:${brand.accent};color:${brand.on_accent};border-radius:8px;width:32px;height:32px;text-align:center;font:600 17px/32px ${font}`;
  return (
    <table role="presentation" cellpadding="0" cellspacing="0">
      <tbody>
        <tr>
          <td style={tile}>{[...brand.name][0]?.toUpperCase()}</td>
          <td class="ink" style={`padding-inline-start:10px;padding-left:10px;padding-right:10px;color:${ink};font:600 16px/32px ${font}`}>
            {brand.name}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Foot({ brand }: { brand: Brand }) {
  return (
    <p class="soft" style={`margin:0;color:${soft};font:400 13px/20px ${font}`}>
      <a class="soft" href={brand.home_url} style={`color:${soft}`}>
        {new URL(brand.home_url).host}
      </a>
      {brand.reply_to ? (
        <>
          {" · "}
          <a class="soft" href={`mailto:${brand.reply_to}`} style={`color:${soft}`}>
            {brand.reply_to}
          </a>
        </>
      ) : null}
    </p>
  );
}
