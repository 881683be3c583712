// A chart runs through these phases, each a function whose result the next one takes:
//
//   ValueNode ──decode──► ChartDocument ──normalize──► ChartSpec ──prepare──► PreparedNode
//   ──resolveScales──► ScaleSet ──lay out──► Scene ──writeSVG──► bytes
