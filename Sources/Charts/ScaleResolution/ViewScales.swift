import Expressions
import Formats
import Scales

/// The names under which expressions know the size of their view.
func sizeValues(width: Double, height: Double) -> [String: ExpressionValue] {
    ["width": .number(width), "height": .number(height)]
}

/// A view's scales, as expressions ask for them by the names of channels.
///
/// Source: https://vega.github.io/vega/docs/expressions/#scale-functions
struct ViewScales: ExpressionScales {
    private let set: ScaleSet
    /// The units whose scales are known; of several that of the first counts.
    private let units: Range<Int>

    /// - Parameter unit: The only unit whose scales are meant; nil for all of the view.
    init(_ set: ScaleSet, unit: Int? = nil) {
        self.set = set
        units = unit.map { $0..<$0 + 1 } ?? 0..<set.unitCount
    }

    private func scale(_ name: String) -> ChannelScale? {
        guard let channel = Channel(rawValue: name) else { return nil }
        return units.lazy.compactMap { set.scale(channel, ofUnit: $0) }.first
    }

    func scaled(_ value: ExpressionValue, by name: String) -> ExpressionValue {
        guard let scale = scale(name) else { return .undefined }
        switch scale.output {
        case .numbers: return scale.number(for: value).map(ExpressionValue.number) ?? .undefined
        case .texts, .ramp: return scale.text(for: value).map(ExpressionValue.string) ?? .undefined
        case .dashes: return .undefined
        }
    }

    func inverted(_ position: ExpressionValue, by name: String) -> ExpressionValue {
        guard let scale = scale(name), case .numbers(let range) = scale.output else {
            return .undefined
        }
        if let domain = scale.discreteDomain {
            let index = scale.band?.index(at: position.number)
            return index.map { domain.values[$0] } ?? .undefined
        }
        guard let domain = scale.continuousDomain, domain.count == range.count else {
            return .undefined
        }
        let value = ContinuousScale(
            scale.kind, domain: domain, range: range, isClamped: scale.isClamped
        ).invert(position.number)
        return dataValue(value, of: scale)
    }

    func bandwidth(of name: String) -> Double { scale(name)?.bandwidth ?? 0 }

    func domain(of name: String) -> [ExpressionValue] {
        guard let scale = scale(name) else { return [] }
        switch scale.domain {
        case .discrete(let domain): return domain.values
        case .continuous(let numbers): return numbers.map { dataValue($0, of: scale) }
        case .thresholds(let numbers): return numbers.map(ExpressionValue.number)
        }
    }

    func range(of name: String) -> [ExpressionValue] {
        switch scale(name)?.output {
        case .numbers(let numbers)?: numbers.map(ExpressionValue.number)
        case .texts(let texts)?: texts.map(ExpressionValue.string)
        case .dashes(let dashes)?: dashes.map { .array($0.map(ExpressionValue.number)) }
        case .ramp?, nil: []
        }
    }

    /// Source: vega-functions `src/scale-gradient.js`.
    func gradient(of name: String, count: Double) -> [(offset: Double, color: String)] {
        guard let scale = scale(name) else { return [] }
        if let domain = scale.discreteDomain {
            // Names have no place between the ends of the line: Vega puts all of them at its start.
            return domain.values.compactMap { value in scale.text(for: value).map { (0, $0) } }
        }
        guard let domain = scale.continuousDomain, let low = domain.first, let high = domain.last,
            low != high, !low.isNaN
        else { return [] }
        let line = ContinuousScale(scale.kind, domain: [low, high], range: [0, 1])
        var values = line.ticks(count: count)
        if values.first != low { values.insert(low, at: 0) }
        if values.last != high { values.append(high) }
        return values.compactMap { value in
            scale.text(for: .number(value)).map { (line.position(value), $0) }
        }
    }

    /// A number of a temporal scale is an instant.
    private func dataValue(_ number: Double, of scale: ChannelScale) -> ExpressionValue {
        guard scale.isTemporal else { return .number(number) }
        return Instant(milliseconds: number).map(ExpressionValue.instant) ?? .null
    }
}
