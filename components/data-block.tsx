/** What machines read of the page: one JSON-LD graph. The renderer escapes what would end the element. */
export const DataBlock = ({ graph }: { graph: unknown }) => (
  <script type="application/ld+json">{JSON.stringify(graph)}</script>
);
