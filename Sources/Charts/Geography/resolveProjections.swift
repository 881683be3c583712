import Geo

/// The projection of each unit that lies on a map, by its number in the whole chart.
///
/// Layers and cells share a projection, which is fitted to the data of all of them, unless they ask for different ones.
///
/// Source: vega-lite `src/compile/projection/parse.ts`.
func resolveProjections(
    _ node: PreparedNode, configuration: ChartConfiguration
) -> [Int: ProjectionPlan] {
    var resolution = ProjectionResolution(base: configuration.projection, units: node.units)
    if let component = resolution.component(of: node) { resolution.plan(component) }
    return resolution.plans
}

/// A projection, and the units that have it so far.
private struct ProjectionComponent {
    var definition: ProjectionDefinition
    /// The type where none is written: Equal Earth, but Vega's Mercator where parts share a projection.
    var natural: ProjectionType
    /// The written width and height: views of one size can share a projection.
    var size: [SizeDefinition?]
    var units: [Int]
}

private struct ProjectionResolution {
    let base: ProjectionDefinition
    let units: [PreparedUnit]
    var plans: [Int: ProjectionPlan] = [:]
    private var next = 0

    init(base: ProjectionDefinition, units: [PreparedUnit]) {
        (self.base, self.units) = (base, units)
    }

    mutating func component(of node: PreparedNode) -> ProjectionComponent? {
        switch node {
        case .unit(let unit):
            defer { next += 1 }
            guard unit.usesProjection else { return nil }
            let definition = unit.common.projection ?? ProjectionDefinition()
            return ProjectionComponent(
                definition: definition.otherwise(base).withoutPlace, natural: .equalEarth,
                size: [unit.common.width, unit.common.height], units: [next])
        case .layer(let layer):
            guard var result = shared(layer.children, ofOneSize: true) else { return nil }
            let written = [layer.common.width, layer.common.height]
            result.size = zip(written, result.size).map { $0 ?? $1 }
            return result
        case .facet(let facet): return shared([facet.child], ofOneSize: true)
        case .concat(let concat): return shared(concat.children, ofOneSize: false)
        }
    }

    /// The projection that all parts can have; where there is none, each keeps its own.
    private mutating func shared(
        _ nodes: [PreparedNode], ofOneSize: Bool
    ) -> ProjectionComponent? {
        var components: [ProjectionComponent] = []
        for node in nodes {
            if let component = component(of: node) { components.append(component) }
        }
        guard var result = components.first else { return nil }
        for other in components.dropFirst() {
            let isOneSize = ofOneSize || result.size == other.size
            guard let definition = merged(result.definition, other.definition, isOneSize) else {
                components.forEach { plan($0) }
                return nil
            }
            result.definition = definition
            result.units += other.units
        }
        result.natural = .mercator
        return result
    }

    private func merged(
        _ first: ProjectionDefinition, _ second: ProjectionDefinition, _ isOneSize: Bool
    ) -> ProjectionDefinition? {
        guard first.isPlaced == second.isPlaced, first.isPlaced || isOneSize else { return nil }
        if first == second { return first }
        if first == ProjectionDefinition() { return second }
        return second == ProjectionDefinition() ? first : nil
    }

    mutating func plan(_ component: ProjectionComponent) {
        let plan = ProjectionPlan(
            component.definition, natural: component.natural,
            units: component.units.map { units[$0] })
        for unit in component.units { plans[unit] = plan }
    }
}
