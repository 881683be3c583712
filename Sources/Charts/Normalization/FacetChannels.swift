import Diagnostics
import OrderedCollections

extension Normalizer {
    /// The facet that `row`, `column` or `facet` of a unit's encoding stand for; nil without them.
    ///
    /// Size, view and mark stay with the cells; data, title and transforms go with the facet.
    ///
    /// Source: vega-lite `src/normalize/core.ts` (`mapFacetedUnit`).
    mutating func dividedByChannels(_ unit: UnitSpec) -> ChartSpec? {
        let channels = unit.encoding.channels.keys.filter(\.isFacet)
        guard !channels.isEmpty else { return nil }
        var inner = unit
        var outer = CommonProperties(span: unit.common.span)
        for channel in channels { inner.encoding[channel] = nil }
        inner.common = CommonProperties(span: unit.common.span)
        (inner.common.width, inner.common.height) = (unit.common.width, unit.common.height)
        inner.common.view = unit.common.view
        inner.common.projection = unit.common.projection
        (outer.name, outer.title) = (unit.common.name, unit.common.title)
        (outer.data, outer.transforms) = (unit.common.data, unit.common.transforms)
        outer.resolve = unit.common.resolve
        guard let child = normalize(inner) else { return nil }
        let divisions = unit.encoding.channels.filter { $0.key.isFacet }
        let facet = FacetSpec(common: outer, divisions: divisions, grid: unit.grid, child: child)
        return checked(facet)
    }

    /// The facet with its chart normalised.
    mutating func divided(_ facet: FacetSpec, _ around: Surroundings) -> ChartSpec? {
        var facet = facet
        for (channel, definition) in facet.divisions {
            facet.divisions[channel] = repeated(definition, around.repeater)
        }
        guard let child = normalize(facet.child, around) else { return nil }
        facet.child = child
        return checked(facet)
    }

    /// The facet with what its channels say of the grid; nil if nothing divides it.
    private mutating func checked(_ facet: FacetSpec) -> ChartSpec? {
        var facet = facet
        for definition in facet.divisions.values {
            facet.grid = definition.grid.otherwise(facet.grid)
        }
        if facet.divisions.count > 1, let wrapped = facet.divisions[.facet] {
            diagnostics.append(
                .error(
                    .conflictingFacets, at: wrapped.span,
                    help: "divide by 'row' and 'column', or by 'facet' alone"))
            facet.divisions[.facet] = nil
        }
        for (channel, definition) in facet.divisions where definition.field?.field == nil {
            diagnostics.append(.error(.facetWithoutField, at: definition.span))
            facet.divisions[channel] = nil
        }
        return facet.divisions.isEmpty ? facet.child : .facet(facet)
    }

    /// The encoding without channels that divide, which only a whole chart can be.
    mutating func withoutDivision(_ encoding: Encoding) -> Encoding {
        var result = encoding
        for (channel, definition) in encoding.channels where channel.isFacet {
            diagnostics.append(
                .error(
                    .dividedLayer(channel.rawValue), at: definition.span,
                    help: "put the layers into 'facet' with a 'spec'"))
            result[channel] = nil
        }
        return result
    }
}

extension Diagnostic.Message {
    fileprivate static var conflictingFacets: Self {
        Self(id: "conflicting-facets", text: "'facet' stands beside 'row' or 'column'")
    }

    fileprivate static var facetWithoutField: Self {
        Self(id: "facet-without-field", text: "a facet needs a field whose values make its cells")
    }

    fileprivate static func dividedLayer(_ channel: String) -> Self {
        Self(id: "divided-layer", text: "'\(channel)' cannot divide layers")
    }
}
