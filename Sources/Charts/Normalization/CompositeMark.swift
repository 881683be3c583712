import Diagnostics
import Expressions
import Formats
import OrderedCollections

/// A boxplot, error bar or error band as its parts see it: which axis it measures along, and everything else.
///
/// Source: https://vega.github.io/vega-lite/docs/boxplot.html and its neighbours
struct CompositeMark {
    let mark: MarkDefinition
    let common: CommonProperties
    /// `x` or `y`: the axis that the parts lie along.
    let axis: Channel
    let definition: ChannelDefinition
    /// The measured column.
    let field: String
    let orientation: Orientation
    /// The other channels, time units taken out of them.
    private(set) var encoding: Encoding
    /// Time units, as transforms.
    private(set) var transforms: [Transform] = []
    /// The columns of the other channels.
    private(set) var groupby: [String] = []
    private let configuration: Boxed<ConfigurationDefinition>

    /// Nil if no axis is quantitative.
    init?(_ unit: UnitSpec, _ configuration: Boxed<ConfigurationDefinition>) {
        mark = unit.mark
        common = unit.common
        self.configuration = configuration
        let isX = unit.encoding[.x]?.isContinuousMeasure == true
        let isY = unit.encoding[.y]?.isContinuousMeasure == true
        if isX, isY {
            let isXTemporal = unit.encoding[.x]?.type == .temporal
            let isYTemporal = unit.encoding[.y]?.type == .temporal
            let natural: Orientation = isYTemporal && !isXTemporal ? .horizontal : .vertical
            orientation = mark.orient ?? natural
        } else if isX || isY {
            orientation = isX ? .horizontal : .vertical
        } else {
            return nil
        }
        axis = orientation == .vertical ? .y : .x
        guard let definition = unit.encoding[axis], let name = definition.field?.field?.name else {
            return nil
        }
        self.definition = definition
        field = name
        encoding = unit.encoding
        for channel in [axis, axis.secondary, .xError, .xError2, .yError, .yError2] {
            if let channel { encoding[channel] = nil }
        }
        // What a pointer would show is of the rows that the parts summarise.
        encoding.tooltip = []
        extractTimeUnits()
    }

    private mutating func extractTimeUnits() {
        for (channel, definition) in encoding.channels {
            guard var field = definition.field, let name = field.field else { continue }
            if let unit = field.timeUnit {
                let column = field.columnName(for: name.name)
                transforms.append(
                    Transform(
                        operation: .timeUnit(unit, field: name.name, as: column),
                        span: definition.span))
                var replaced = definition
                if replaced.title.isAutomatic, let title = defaultTitle(field, countTitle: "") {
                    replaced.title = .explicit([title])
                }
                replaced.type = replaced.type ?? .temporal
                field.timeUnit = nil
                field.field?.name = column
                field.type = replaced.type
                replaced.source = .field(field)
                encoding[channel] = replaced
            }
            if field.aggregate == nil, let column = field.field?.name, !groupby.contains(column) {
                groupby.append(column)
            }
        }
        for name in encoding.detail.compactMap({ $0.field?.name }) where !groupby.contains(name) {
            groupby.append(name)
        }
    }

    /// How the part at `property` looks: nil if it is hidden.
    func part(
        _ property: KeyPath<MarkDefinition, MarkPart?>, _ name: String, type: MarkType,
        isShownByDefault: Bool, base: (inout MarkDefinition) -> Void = { _ in }
    ) -> MarkDefinition? {
        let configured = mark.type.flatMap { configuration.marks[$0] }?[property: property]
        let own = mark[keyPath: property]
        switch own ?? configured {
        case .hidden: return nil
        case nil where !isShownByDefault: return nil
        default: break
        }
        var result = MarkDefinition(type: type)
        result.span = mark.span
        result.style = ["\(mark.type?.rawValue ?? "")-\(name)"]
        result.clip = mark.clip
        result.color = mark.color
        result.opacity = mark.opacity
        result.invalid = mark.invalid
        base(&result)
        if case .shown(let definition) = configured { result.override(with: definition) }
        if case .shown(let definition) = own { result.override(with: definition) }
        return result
    }

    /// A part from one column to another, or at one.
    func unit(
        _ mark: MarkDefinition, from start: String, to end: String?, _ encoding: Encoding
    ) -> ChartSpec {
        var encoding = encoding
        encoding[axis] = position(start)
        if let end, let secondary = axis.secondary {
            var definition = ChannelProperties(source(end), span: self.definition.span)
            definition.title = .disabled
            encoding[secondary] = ChannelDefinition(definition)
        }
        return .unit(
            UnitSpec(
                common: CommonProperties(span: common.span), mark: mark, encoding: encoding))
    }

    /// The axis's definition on another column, under the title of the measured one.
    func position(_ column: String) -> ChannelDefinition {
        var position = definition
        position.source = source(column)
        position.type = definition.type ?? .quantitative
        position.stack = .disabled
        if position.title.isAutomatic { position.title = .explicit([field]) }
        return position
    }

    private func source(_ column: String) -> ChannelDefinition.Source {
        var field = FieldDefinition(
            field: FieldName(column, span: definition.span), span: definition.span)
        field.type = definition.type ?? .quantitative
        return .field(field)
    }

    func transform(_ operation: Transform.Operation) -> Transform {
        Transform(operation: operation, span: common.span)
    }

    /// `operation(column)` under a name.
    func aggregate(
        _ operation: AggregateOperation, _ column: String, as name: String
    ) -> AggregateField {
        AggregateField(aggregate: .operation(operation), field: column, name: name)
    }

    /// An expression of our own making.
    func expression(_ text: String) -> ExpressionText? {
        let source = SourceText(path: common.span.path, text: text)
        guard let compiled = parseExpression(source).value else { return nil }
        return ExpressionText(text: source, span: common.span, compiled: compiled)
    }

    func calculate(_ text: String, as name: String) -> Transform? {
        expression(text).map { transform(.calculate($0, as: name)) }
    }

    /// The chart's layers over data that `transforms` have prepared.
    func layer(
        _ layers: [ChartSpec], _ transforms: [Transform], isWhole: Bool = false
    ) -> ChartSpec {
        var properties = isWhole ? common : CommonProperties(span: common.span)
        properties.transforms += transforms
        return .layer(LayerSpec(common: properties, layers: layers, encoding: Encoding()))
    }
}

/// `datum["name"]`.
func datumReference(_ name: String) -> String {
    let isPlain = !name.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }
    if isPlain { return "datum[\"" + name + "\"]" }
    var escaped = ""
    for scalar in name.unicodeScalars {
        if scalar == "\\" || scalar == "\"" { escaped.unicodeScalars.append("\\") }
        escaped.unicodeScalars.append(scalar)
    }
    return "datum[\"\(escaped)\"]"
}

extension ChannelDefinition {
    /// Unbinned numbers or dates.
    fileprivate var isContinuousMeasure: Bool {
        guard let field, field.bin == .none else { return false }
        return type == .quantitative || type == .temporal
    }
}

extension MarkDefinition {
    /// The common properties of parts that `other` sets.
    fileprivate mutating func override(with other: MarkDefinition) {
        color = other.color ?? color
        fill = other.fill ?? fill
        stroke = other.stroke ?? stroke
        opacity = other.opacity ?? opacity
        fillOpacity = other.fillOpacity ?? fillOpacity
        strokeOpacity = other.strokeOpacity ?? strokeOpacity
        strokeWidth = other.strokeWidth ?? strokeWidth
        strokeDash = other.strokeDash ?? strokeDash
        size = other.size ?? size
        width = other.width ?? width
        height = other.height ?? height
        thickness = other.thickness ?? thickness
        filled = other.filled ?? filled
        shape = other.shape ?? shape
        orient = other.orient ?? orient
        interpolate = other.interpolate ?? interpolate
        cornerRadius = other.cornerRadius ?? cornerRadius
        clip = other.clip ?? clip
        if !other.style.isEmpty { style = other.style }
        type = other.type ?? type
    }
}
