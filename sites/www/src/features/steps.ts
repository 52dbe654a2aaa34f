// What does Tradewind do, in the order a business lives it?

export interface Step {
  title: string;
  text: string;
}

export const steps: readonly Step[] = [
  {
    title: "Find",
    text: "Search AliExpress and CJ Dropshipping side by side, or paste a product's address. You see what it costs at your door, what you would earn, and what to be careful of.",
  },
  {
    title: "Import",
    text: "Pictures, options, prices and words come over while you watch each step. Nothing is imported twice, and what fails says why.",
  },
  {
    title: "Sell",
    text: "Your shop answers from the edge near each visitor, on your own address, and works without JavaScript. The price shown is the price paid.",
  },
  {
    title: "Take the money",
    text: "Every cent of an order is explained by its lines. Two people cannot buy the last one, and nobody pays twice, whatever breaks in between.",
  },
  {
    title: "Order",
    text: "Paid orders are checked, split by supplier, quoted again and placed exactly once. Dearer than you allow? You are asked first.",
  },
  { title: "Tell", text: "Your customers follow each parcel with one link, without an account. You see what every order really earned." },
];
