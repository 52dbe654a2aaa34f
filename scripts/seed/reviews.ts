// What do the demo's customers say of what they bought?
import { hash } from "../../simulators/catalogue/dice.ts";

interface ReviewText {
  rating: number;
  title: string;
  body: string;
}

const said = (rating: number, title: string, body: string): ReviewText => ({ rating, title, body });

/** True of anything that was bought and used for some days. */
const texts: readonly ReviewText[] = [
  said(
    5,
    "Better than expected",
    "I was not sure at this price, but it feels solid and does exactly what it should. I would buy it again.",
  ),
  said(5, "Just as in the pictures", "Colour and size are as shown. It was packed well and nothing was missing."),
  said(4, "Good, with a little wait", "Delivery took close to two weeks, as the page had said. The thing itself is lovely."),
  said(5, "A present that went down well", "Bought for my sister, who now uses it every day. She asked where it is from."),
  said(3, "Fine", "It does its job. I had hoped for a slightly better finish along the edges."),
  said(5, "Use it every day", "Three weeks in and no complaints. It has found its place and I would miss it."),
  said(4, "Nice quality", "Feels well made. One star less because the instructions are short."),
  said(5, "Could follow it all the way", "The link in the mail always told where it was. It came a day earlier than promised."),
  said(5, "Second one", "I liked the first so much that I ordered another for my partner."),
  said(4, "Happy with it", "A tad smaller than I had imagined, but the measurements were on the page. That is on me."),
  said(5, "Simple and good", "No fuss, no smell, worked right out of the box."),
  said(2, "Not for me", "It is well made, but not as comfortable as I had hoped. Sending it back was easy, at least."),
  said(5, "Looks far more expensive", "Friends thought that it had cost three times as much. Very pleased."),
  said(5, "Great service", "I had typed the wrong house number and they put it right within the hour."),
  said(4, "Would recommend", "Good value. The box had a dent, what was in it was perfect."),
  said(5, "Exactly what I was looking for", "I had compared a dozen of these. Glad that I took this one."),
  said(3, "All right for the price", "Not a thing for life, but for what it costs I cannot complain."),
  said(5, "Lovely colour", "Even nicer in daylight than on the screen. It goes with everything."),
  said(4, "Does what it says", "Easy to use and easy to clean. I would like a longer guarantee."),
  said(5, "Pleasantly surprised", "My first order here. Quick answer to my question, and the parcel was on time."),
  said(5, "Well thought out", "Small details show that somebody has really used this before selling it."),
  said(4, "Solid", "A bit heavier than my old one, which I have come to like."),
  said(5, "My favourite this autumn", "I take it everywhere. After a month it still looks new."),
  said(1, "Arrived damaged", "One corner was broken. The money came back after two days, so I cannot be too cross."),
  said(5, "Ten out of ten", "Nothing to add. Order it."),
  said(4, "Good buy", "Took a few days to get used to, now I would not be without it."),
  said(5, "Worth the wait", "It was on its way for eleven days and I would order it again at once."),
  said(4, "Pretty and practical", "The material is nicer than I expected. Only the packaging was more than needed."),
  said(5, "Thank you", "Everything as described. A shop that keeps its promises."),
];

/** The nth review of a shop. Each shop begins somewhere else, and none repeats itself before everything was said. */
export function reviewFor(slug: string, n: number): ReviewText {
  return texts[(hash(slug) + n * 11) % texts.length] ?? said(5, "Good", "As described.");
}
