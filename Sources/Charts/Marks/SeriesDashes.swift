import Expressions
import Scenes

/// The dashes of a report's lines: each series its own, so that they are told apart in grey print too. The first
/// is solid.
struct SeriesDashes: Sendable {
    private static let patterns: [[Double]] = [
        [], [6, 3], [2, 2], [9, 3, 2, 3], [4, 2], [1, 3],
    ]

    private let domain: DiscreteDomain

    /// Nil unless the unit is a report's lines, of several colours, whose dashes nobody chose.
    init?(
        _ unit: PreparedUnit, scale: ChannelScale?, properties: Cascade<MarkDefinition>,
        configuration: ChartConfiguration
    ) {
        guard configuration.theme == .report, unit.markType == .line, unit[.strokeDash] == nil,
            properties.strokeDash == nil, let domain = scale?.discreteDomain, domain.count > 1
        else { return nil }
        self.domain = domain
    }

    func dash(of value: ExpressionValue) -> [Double]? {
        domain.index(of: value).map { Self.patterns[$0 % Self.patterns.count] }
    }
}
