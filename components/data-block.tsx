import { type Graph, renderJsonLd } from '../lib/structured-data/graph.ts';

/** What machines read of the page: one JSON-LD graph. */
export const DataBlock = ({ graph }: { graph: Graph }) => (
  <script type="application/ld+json">{renderJsonLd(graph)}</script>
);
