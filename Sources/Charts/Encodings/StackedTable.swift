import Expressions
import Tables

extension ChartPreparation {
    /// The stack in terms of columns.
    func preparedStack(
        _ decision: StackDecision, _ encoding: Encoding, _ fields: EncodedFields
    ) -> PreparedStack {
        let groupBy = decision.groupBy.flatMap { channel -> [String] in
            guard let names = encoding[channel]?.field.flatMap(fields.columns) else { return [] }
            let field = encoding[channel]?.field
            return [names.start]
                + (field?.bin.definition == nil ? [] : [names.end].compactMap { $0 })
        }
        let stackBy = decision.stackBy.compactMap { part in
            fields.columns(of: part.field).map { $0.range ?? $0.start }
        }
        return PreparedStack(
            channel: decision.channel, offset: decision.offset, stackBy: stackBy,
            groupBy: groupBy)
    }

    /// The table with the start and end of each row's part of its stack; areas and lines first get a zero where
    /// a series has no row.
    func stackedTable(
        _ table: Table, _ mark: MarkDefinition, _ encoding: Encoding, _ fields: EncodedFields,
        _ decision: StackDecision, _ stack: PreparedStack, divisions: [String]
    ) -> Table {
        guard let field = encoding[decision.channel]?.field,
            let names = fields.columns(of: field)
        else { return table }
        var table = table
        if mark.type?.isPath == true, let key = stack.groupBy.first {
            table = zeroFilled(table, names.start, key, stack, divisions)
        }
        var sort = stackOrder(encoding, fields, decision, stack)
        if let rank = colorDomainRank(table, encoding, fields) {
            table = table.setting(rank)
            sort = [SortKey(field: rank.field.name, descending: decision.channel == .y)]
        }
        return stacked(
            table,
            StackTransform(
                field: names.start, groupby: stack.groupBy + divisions, sort: sort,
                offset: decision.offset,
                startName: names.start + "_start", endName: names.start + "_end"))
    }

    private func zeroFilled(
        _ table: Table, _ field: String, _ key: String, _ stack: PreparedStack,
        _ divisions: [String]
    ) -> Table {
        var settings = ImputeDefinition()
        settings.value = .number(0)
        let filled = Charts.imputed(
            table,
            ImputeTransform(
                field: field, key: key, groupby: stack.stackBy + divisions, settings: settings))
        // The end of a bin follows from its start.
        guard stack.groupBy.count > 1, filled.rowCount > table.rowCount else { return filled }
        let starts = filled.columnOrNulls(key)
        var result = filled
        for name in stack.groupBy.dropFirst() {
            let ends = filled.columnOrNulls(name)
            var known: [ExpressionValue: ExpressionValue] = [:]
            for row in 0..<table.rowCount {
                known[starts.expressionValue(at: row)] = ends.expressionValue(at: row)
            }
            let values = (0..<filled.rowCount).map { row in
                known[starts.expressionValue(at: row)] ?? .null
            }
            result = result.setting(Column(name: name, values: values))
        }
        return result
    }

    private func stackOrder(
        _ encoding: Encoding, _ fields: EncodedFields, _ decision: StackDecision,
        _ stack: PreparedStack
    ) -> [SortKey] {
        if let order = encoding.order.value, !order.isEmpty {
            return order.compactMap { field in
                fields.columns(of: field).map {
                    SortKey(field: $0.start, descending: field.sort == .descending)
                }
            }
        }
        let isDescending =
            switch encoding.orderDirection {
            case .ascending: false
            case .descending: true
            default: decision.channel == .y
            }
        return stack.stackBy.map { SortKey(field: $0, descending: isDescending) }
    }

    /// The place of each row's colour in an explicit domain, which the order of the stack then follows.
    private func colorDomainRank(
        _ table: Table, _ encoding: Encoding, _ fields: EncodedFields
    ) -> Column? {
        guard encoding.order.isAutomatic, encoding.orderDirection == .automatic,
            let definition = encoding[.color] ?? encoding[.fill], definition.type == .nominal,
            case .values(let domain) = definition.scale.value?.domain,
            let name = definition.field.flatMap(fields.columns)?.start, let column = table[name]
        else { return nil }
        let colors = column.distinctCodes
        let ranks = colors.firstRows.map { row -> Double in
            let value = column.expressionValue(at: row)
            return Double(domain.firstIndex(of: value) ?? domain.count)
        }
        return Column(
            name: "_" + name + "_sort_index", numbers: colors.codes.map { ranks[$0] })
    }

    /// `impute` of a position: rows for the other axis's values that a series lacks.
    func imputed(
        _ table: Table, _ encoding: Encoding, _ fields: EncodedFields, _ grouping: [String]
    ) -> Table {
        for (channel, other) in [(Channel.x, Channel.y), (.y, .x)] {
            guard let settings = encoding[channel]?.impute,
                let field = encoding[channel]?.field.flatMap(fields.columns),
                let key = encoding[other]?.field.flatMap(fields.columns)
            else { continue }
            return Charts.imputed(
                table,
                ImputeTransform(
                    field: field.start, key: key.start, groupby: grouping, settings: settings))
        }
        return table
    }
}
