// How do Stripe's pages look?
import { tokens } from "../../tokens.ts";

export const payCss = `${tokens}
.checkout { display: grid; min-height: 100vh; }
.summary, .payment { padding: 24px 20px; }
.summary { background: var(--sunken); }
.inner { max-width: 460px; margin: 0 auto; }
.back { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; color: var(--ink-soft); text-decoration: none; font-weight: 500; }
.back:hover { color: var(--ink); }
.back svg { flex: none; }
.test-badge { background: var(--warn-soft); color: var(--warn); border-radius: 4px; padding: 1px 8px; font-size: 12px; font-weight: 700; letter-spacing: .04em; }
.pay-to { color: var(--ink-soft); font-weight: 500; margin-top: 16px; }
.total { font-size: 36px; line-height: 1.2; font-weight: 650; letter-spacing: -.02em; font-variant-numeric: tabular-nums; margin-top: 4px; }
.lines { display: grid; gap: 16px; margin-top: 8px; }
.lines li { display: grid; grid-template-columns: 48px 1fr auto; gap: 14px; align-items: start; }
.thumb { width: 48px; height: 48px; border-radius: 6px; object-fit: cover; background: var(--line); display: block; }
.thumb.none { display: grid; place-items: center; color: var(--ink-soft); }
.line-name { font-weight: 550; overflow-wrap: anywhere; }
.line-note { color: var(--ink-soft); font-size: 14px; overflow-wrap: anywhere; }
.amount { font-variant-numeric: tabular-nums; white-space: nowrap; text-align: right; }
.amount small { display: block; color: var(--ink-soft); font-size: 13px; }
.sums { margin: 24px 0 0; padding-top: 16px; border-top: 1px solid var(--line); display: grid; gap: 8px; font-size: 15px; }
.sums div { display: flex; justify-content: space-between; gap: 16px; }
.sums .due { border-top: 1px solid var(--line); padding-top: 12px; margin-top: 4px; font-weight: 650; }
summary { cursor: pointer; min-height: 44px; display: flex; align-items: center; gap: 8px; color: var(--ink-soft); font-weight: 500; margin-top: 8px; }
summary::-webkit-details-marker { display: none; }
details[open] summary svg { rotate: 180deg; }
.group { margin-top: 28px; display: grid; gap: 12px; }
.payment .group:first-child { margin-top: 0; }
.notice + .group { margin-top: 20px; }
legend { font-weight: 600; font-size: 15px; padding: 0; margin-bottom: 12px; width: 100%; }
.with-link a { float: right; font-weight: 500; font-size: 14px; }
.field { display: grid; gap: 4px; }
.field > label { font-size: 14px; font-weight: 550; color: var(--ink-soft); }
.field input, .field select { width: 100%; min-height: 46px; padding: 9px 12px; border: 1px solid var(--line-strong); border-radius: 6px; background: var(--raised); box-shadow: var(--shadow); }
.field input[readonly] { background: var(--sunken); box-shadow: none; }
.field [aria-invalid="true"] { border-color: var(--bad); box-shadow: 0 0 0 1px var(--bad); }
.mistake { color: var(--bad); font-size: 14px; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; align-items: start; }
.choice { display: flex; gap: 12px; align-items: center; border: 1px solid var(--line-strong); border-radius: 6px; padding: 11px 12px; background: var(--raised); }
.choice input { width: 18px; height: 18px; accent-color: var(--accent); }
.choice .amount { margin-left: auto; }
.box .notice { margin-top: 20px; }
.notice { border-radius: 6px; padding: 12px 14px; background: var(--bad-soft); color: var(--bad); font-weight: 550; }
.pay, .plain { width: 100%; min-height: 48px; border-radius: 6px; border: 1px solid transparent; font-weight: 650; cursor: pointer; padding: 10px 16px; text-align: center; text-decoration: none; display: inline-block; }
.pay { background: var(--accent); color: var(--accent-ink); margin-top: 28px; box-shadow: var(--shadow); }
.pay:hover { filter: brightness(1.08); }
.plain { background: transparent; border-color: var(--line-strong); color: var(--ink); }
.plain:hover { background: var(--sunken); }
.small { color: var(--ink-soft); font-size: 13px; text-align: center; margin-top: 16px; }
.cards { padding: 24px 20px 40px; background: var(--sunken); }
.cards p { font-size: 14px; color: var(--ink-soft); margin: 4px 0 12px; }
.cards h2 { font-size: 15px; font-weight: 600; }
.cards ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 8px; }
.cards button { width: 100%; height: 100%; min-height: 56px; text-align: left; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); padding: 7px 10px; cursor: pointer; line-height: 1.35; }
.cards button:hover { border-color: var(--accent); }
.cards b { display: block; font-weight: 600; font-size: 14px; }
.cards code { font-family: var(--mono); font-size: 12.5px; color: var(--ink-soft); }
.box { min-height: 100vh; display: grid; place-items: center; padding: 24px 16px; background: var(--sunken); }
.box > main { width: 100%; max-width: 480px; background: var(--raised); border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow); padding: 28px 24px; }
.box h1 { font-size: 22px; line-height: 1.3; margin: 12px 0 8px; }
.box main > p { color: var(--ink-soft); }
.box .buttons { display: grid; gap: 12px; margin-top: 24px; }
.box .buttons .pay { margin-top: 0; }
.facts { margin: 20px 0 0; display: grid; gap: 8px; border-block: 1px solid var(--line); padding: 14px 0; }
.facts div { display: flex; justify-content: space-between; gap: 16px; }
.facts dt { color: var(--ink-soft); }
.check { display: flex; gap: 12px; align-items: start; font-size: 15px; }
.check input { width: 18px; height: 18px; margin-top: 3px; accent-color: var(--accent); flex: none; }
@media (min-width: 900px) {
  .checkout { grid-template: "summary payment" auto "cards payment" 1fr / 1fr 1fr; }
  .summary { grid-area: summary; padding: 56px 48px 0; }
  .payment { grid-area: payment; padding: 56px 48px; }
  .cards { grid-area: cards; padding: 40px 48px 56px; }
  .summary .inner, .cards .inner { margin-right: 0; margin-left: auto; }
  .cards .inner { border-top: 1px solid var(--line); padding-top: 24px; }
  .payment .inner { margin-left: 0; }
  .with-link a { display: none; }
}
`;
