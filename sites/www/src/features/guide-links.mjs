// Where do links between guides lead on the website?

/** "checkout.md" -> "/guides/checkout"; what lies outside the guides is named and not linked. */
export function guideLinks() {
  const visit = (node) => {
    if (node.type === "link" && !/^([a-z]+:|\/|#)/i.test(node.url)) {
      const match = /^(?:\.\/|\.\.\/docs\/|docs\/)?((?:decisions\/)?[\w-]+)\.md(#.*)?$/.exec(node.url);
      if (match) node.url = `/guides/${match[1].toLowerCase()}${match[2] ?? ""}`;
      else Object.assign(node, { type: "text", value: node.children.map((child) => child.value ?? "").join(""), children: undefined });
    }
    for (const child of node.children ?? []) visit(child);
  };
  return visit;
}
