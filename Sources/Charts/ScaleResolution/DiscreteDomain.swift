package import Expressions
import Formats

/// The values of a discrete scale, each once, in order.
package struct DiscreteDomain: Sendable, Hashable {
    package private(set) var values: [ExpressionValue] = []
    /// The text of values that have one of their own: bins as `10 – 20`.
    package var labels: [ExpressionValue: String] = [:]
    /// The marks of the values, which tell most of them apart.
    private var marks: [UInt64] = []
    /// The places of the values, once there are too many to go through: few are faster compared than hashed.
    private var positions: [ExpressionValue: Int] = [:]

    private static let fewValues = 16

    package init(_ values: some Sequence<ExpressionValue> = []) {
        for value in values { append(value) }
    }

    /// The domain of values of which no two are equal.
    init(distinct values: [ExpressionValue]) {
        self.values = values
        marks = values.map(\.mark)
        if values.count > Self.fewValues { addPositions() }
    }

    package var count: Int { values.count }
    package var isEmpty: Bool { values.isEmpty }

    package mutating func append(_ value: ExpressionValue) {
        let mark = value.mark
        guard position(of: value, mark) == nil else { return }
        values.append(value)
        marks.append(mark)
        if values.count > Self.fewValues { addPositions() }
    }

    private mutating func addPositions() {
        for index in positions.count..<values.count { positions[values[index]] = index }
    }

    private func position(of value: ExpressionValue) -> Int? { position(of: value, value.mark) }

    private func position(of value: ExpressionValue, _ mark: UInt64) -> Int? {
        if values.count > Self.fewValues { return positions[value] }
        for index in marks.indices where marks[index] == mark && values[index] == value {
            return index
        }
        return nil
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
        (labels.isEmpty ? nil : labels[value]) ?? value.scaleText
    }

    package mutating func reverse() {
        let labels = labels
        self = DiscreteDomain(distinct: values.reversed())
        self.labels = labels
    }
}

extension ExpressionValue {
    /// A number that is the same for equal values and most often another for others, found faster than a hash.
    fileprivate var mark: UInt64 {
        switch self {
        // Zero and minus zero are equal.
        case .number(let number): return (number + 0).bitPattern
        case .instant(let instant): return UInt64(bitPattern: instant.milliseconds)
        case .string(let text):
            var mark: UInt64 = 0
            var bits: UInt8 = 0
            for byte in text.utf8 {
                mark = mark &* 31 &+ UInt64(byte)
                bits |= byte
            }
            // Beyond ASCII texts of different bytes can be equal.
            return bits < 0x80 ? mark : 0
        default: return 0
        }
    }
}
