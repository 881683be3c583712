import Diagnostics
import Expressions
import OrderedCollections
import Tables

extension ChartPreparation {
    /// Runs the data of a unit through its phases, in Vega-Lite's order: transforms, parsing, bins and time units,
    /// aggregation, imputation, stacks, and the filter of invalid values.
    mutating func prepareUnit(
        _ unit: UnitSpec, _ around: Inheritance
    ) -> PreparedUnit {
        let isInLayer = around.isInLayer
        let divisions = around.divisions.flatMap(\.columns)
        let type = unit.mark.type ?? .point
        let isFilled =
            unit.mark.filled ?? (unit.drawsGraticule ? false : configured(unit.mark, \.filled))
            ?? (type != .point && type != .line && type != .rule)
        let encoding = initialEncoding(
            unit.encoding, mark: unit.mark, isFilled: isFilled, config: configuration.scale)
        let direction = orientation(
            of: type, encoding, specified: configured(unit.mark, \.orient))
        let decision = stackDecision(type, encoding, orientation: direction)

        var fields = EncodedFields(encoding)
        var table = around.rows
        // In a layer the bins of the encoding come before the child's own transforms.
        if isInLayer { table = fields.addBins(to: parsed(table, fields, reporting: false)) }
        table = transformed(table, .unit(unit), dividedBy: divisions)
        table = providingShapes(parsed(table, fields, reporting: true), unit, encoding)
        if !isInLayer || !unit.common.transforms.isEmpty { table = fields.addBins(to: table) }
        table = fields.addTimeUnits(to: table)
        let raw = table
        let isAggregated = fields.areAggregated
        if isAggregated { table = fields.aggregate(table, alsoBy: divisions) }
        let grouping = pathGroupingColumns(type, encoding, fields)
        table = imputed(table, encoding, fields, grouping + divisions)
        let stack = decision.map { preparedStack($0, encoding, fields) }
        if let stack, let decision {
            table = stackedTable(
                table, unit.mark, encoding, fields, decision, stack, divisions: divisions)
        }
        table = addOffsetIntervals(to: table, unit.mark, encoding, fields)
        let invalidMode = invalidMode(of: unit.mark)
        let valid = ValidRows(
            mode: invalidMode, shownChannels: Set(configuration.scale.invalid.keys),
            encoding: encoding, fields: fields)
        let main = table.selecting(valid.drawn(of: table, as: type))
        let channels = preparedChannels(
            unit.mark, encoding, fields, decision, main)
        let tooltips = encoding.tooltip.compactMap { field -> PreparedTooltip? in
            guard let name = fields.columns(of: field)?.start, main.index(ofColumn: name) != nil
            else { return nil }
            return PreparedTooltip(
                column: name, title: field.title.value.map { $0.joined(separator: " ") })
        }
        var prepared = PreparedUnit(
            UnitParts(
                common: unit.common, markType: type, mark: unit.mark, orientation: direction,
                isFilled: isFilled, isAggregated: isAggregated, channels: channels,
                groupingColumns: grouping, pathOrder: pathOrder(encoding, fields), stack: stack,
                invalidMode: invalidMode, main: main, unfiltered: table,
                domainRows: valid.domain(of: table, as: type).map(table.selecting), raw: raw,
                shapes: type == .geoshape ? shapes.shapes : [], tooltips: tooltips,
                divisions: around.divisions))
        if prepared.usesProjection {
            prepared.placeNames = placeNames(encoding, fields, in: main)
            for name in prepared.placeNames {
                prepared.main = prepared.main.providing(field: name)
            }
            checkPlaceNames(of: prepared)
        }
        let addresses = imageAddresses(of: prepared)
        if !addresses.isEmpty { prepared.imageAddresses = addresses }
        return prepared
    }

    /// A property of the mark, its type's configuration or that of all marks.
    func configured<Part>(_ mark: MarkDefinition, _ property: (MarkDefinition) -> Part?) -> Part? {
        if let own = property(mark) { return own }
        for style in mark.style.reversed() {
            if let styled = configuration.styles[style].flatMap({ property($0.wrappedValue) }) {
                return styled
            }
        }
        guard let type = mark.type else { return property(configuration.mark) }
        return configuration.styles[type.rawValue].flatMap { property($0.wrappedValue) }
            ?? configuration.marks[type].flatMap { property($0.wrappedValue) }
            ?? property(configuration.mark)
    }

    private func invalidMode(of mark: MarkDefinition) -> InvalidMode {
        let setting = configured(mark) { $0.invalid.isAutomatic ? nil : $0.invalid }
        switch setting {
        case .disabled: return .show
        case .explicit(let mode): return mode
        case .automatic, nil: return .breakPathsShowPathDomains
        }
    }

    /// The table with a column for each field of the encoding, of numbers for quantitative ones and of dates for
    /// temporal ones.
    mutating func parsed(
        _ table: Table, _ fields: EncodedFields, reporting: Bool
    ) -> Table {
        var table = table
        for field in fields.all {
            guard let name = field.field, !name.name.isEmpty else { continue }
            if reporting, field.aggregate?.isCount != true {
                context.check(name.name, in: table, at: name.span)
            }
            table = table.providing(field: name.name)
            if let meaning = field.meaning, let column = table.text(name.name, readAs: meaning) {
                table = table.setting(column)
                continue
            }
            guard let column = table[name.name] else { continue }
            switch field.meaning {
            case .instants:
                let instants = column.asInstants
                if let fault = unreadableDates(column, instants, at: name.span) {
                    context.diagnostics.append(fault)
                }
                table = table.setting(instants)
            case .numbers:
                switch column.cells {
                case .instant, .number: continue
                default: break
                }
                table = table.setting(column.asNumbers)
            case nil: break
            }
        }
        return table
    }

    private func pathOrder(_ encoding: Encoding, _ fields: EncodedFields) -> [SortKey]? {
        switch encoding.order {
        case .automatic: return nil
        case .disabled: return []
        case .explicit(let order):
            return order.compactMap { field in
                fields.columns(of: field).map {
                    SortKey(field: $0.start, descending: field.sort == .descending)
                }
            }
        }
    }
}

extension FieldDefinition {
    /// What the field's cells are read as, whatever they are written as; nil where they stay as they are.
    fileprivate var meaning: TextMeaning? {
        if timeUnit != nil { return .instants }
        switch aggregate {
        case .operation(.count): return nil
        case .operation(.distinct), .argmin, .argmax: return type == .temporal ? .instants : nil
        case .operation, nil:
            return type == .temporal ? .instants : type == .quantitative ? .numbers : nil
        }
    }
}

extension Aggregate {
    /// `argmin` or `argmax`.
    var isArgument: Bool {
        switch self {
        case .argmin, .argmax: true
        case .operation: false
        }
    }
}
