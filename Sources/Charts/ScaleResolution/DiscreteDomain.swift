package import Expressions
import Formats

/// The values of a discrete scale, each once, in order.
package struct DiscreteDomain: Sendable, Hashable {
    package private(set) var values: [ExpressionValue] = []
    /// The text of values that have one of their own: bins as `10 – 20`.
    package var labels: [ExpressionValue: String] = [:]
    /// The places of the values, once there are too many to go through: few are faster compared than hashed.
    private var positions: [ExpressionValue: Int] = [:]

    private static let fewValues = 16

    package init(_ values: some Sequence<ExpressionValue> = []) {
        for value in values { append(value) }
    }

    package var count: Int { values.count }
    package var isEmpty: Bool { values.isEmpty }

    package mutating func append(_ value: ExpressionValue) {
        guard position(of: value) == nil else { return }
        values.append(value)
        guard values.count > Self.fewValues else { return }
        for index in positions.count..<values.count { positions[values[index]] = index }
    }

    private func position(of value: ExpressionValue) -> Int? {
        values.count > Self.fewValues ? positions[value] : values.firstIndex(of: value)
    }

    package func index(of value: ExpressionValue) -> Int? {
        if let position = position(of: value) { return position }
        // A domain written in a specification may have "1" where the data have 1, and the reverse.
        switch value {
        case .number: return position(of: .string(value.scaleText))
        case .string(let text):
            guard let number = Double(text) else { return nil }
            return position(of: .number(number))
        case .instant(let instant): return position(of: .number(Double(instant.milliseconds)))
        default: return nil
        }
    }

    package func contains(_ value: ExpressionValue) -> Bool { index(of: value) != nil }

    package func label(of value: ExpressionValue) -> String {
        labels[value] ?? value.scaleText
    }

    package mutating func reverse() {
        let labels = labels
        self = DiscreteDomain(values.reversed())
        self.labels = labels
    }
}
