import Expressions
import Tables

/// The numbers that the members of a continuous scale have, before zero, padding and nice: two, or more if they
/// were written.
///
/// Source: vega-lite `src/compile/scale/domain.ts`.
func continuousDomain(_ members: [ScaleMember]) -> [Double] {
    if let written = writtenDomain(members) {
        let numbers = written.map(\.scaleNumber).filter(\.isFinite)
        if numbers.count > 1 { return numbers }
    }
    var extent = Extent()
    for member in members {
        if case .unionWith(let values) = member.definition?.domain {
            for value in values { extent.include(value.scaleNumber) }
        }
        extent.include(member)
    }
    return extent.isEmpty ? [] : [extent.low, extent.high]
}

/// The domain that was written; if several were, all of their values.
func writtenDomain(_ members: [ScaleMember]) -> [ExpressionValue]? {
    var values: [ExpressionValue]?
    for member in members {
        guard case .values(let written) = member.definition?.domain else { continue }
        if values == nil { values = written } else if values != written { values? += written }
    }
    return values
}

/// The ends of a domain for which there is no number: none either, so that an axis has neither ticks nor labels. Where
/// several columns make the domain and it is to hold zero, Vega is left with zero alone.
///
/// Source: vega-transforms `src/Extent.js`, vega-encode `src/MultiExtent.js`.
func domainWithoutData(of members: [ScaleMember], withZero hasZero: Bool) -> [Double] {
    var columns: Set<String> = []
    for member in members where member.channel.bin == nil {
        let channel = member.channel
        let names =
            member.isStacked
            ? [channel.stackStartColumn, channel.stackEndColumn]
            : [
                channel.column, member.usesEndColumn ? channel.endColumn : nil,
                member.secondary?.column,
            ]
        columns.formUnion(names.compactMap(\.self))
    }
    return hasZero && columns.count > 1 ? [0, 0] : [.nan, .nan]
}

/// The least and the greatest of the numbers seen.
struct Extent: Sendable {
    private(set) var low = Double.infinity
    private(set) var high = -Double.infinity

    var isEmpty: Bool { low > high }

    mutating func include(_ number: Double) {
        guard number.isFinite else { return }
        low = min(low, number)
        high = max(high, number)
    }

    mutating func include(_ column: Column?) {
        guard let column else { return }
        for row in 0..<column.count { include(column.numericCell(at: row)) }
    }

    fileprivate mutating func include(_ member: ScaleMember) {
        let table = member.unit.domainRows ?? member.unit.main
        if member.isStacked, let stack = member.unit.stack {
            if stack.offset == .normalize {
                include(0)
                return include(1)
            }
            include(member.channel.stackStartColumn.flatMap { table[$0] })
            include(member.channel.stackEndColumn.flatMap { table[$0] })
            return
        }
        if member.definition?.domain == .unaggregated, let name = member.channel.field?.field?.name
        {
            return include(member.unit.raw[name])
        }
        include(member.channel, of: table, withEnd: member.usesEndColumn)
        if let secondary = member.secondary { include(secondary, of: table, withEnd: false) }
    }

    private mutating func include(_ channel: PreparedChannel, of table: Table, withEnd: Bool) {
        if let datum = channel.definition.datum { include(datum.scaleNumber) }
        if let bin = channel.bin {
            include(bin.start)
            return include(bin.stop)
        }
        if withEnd, let interval = channel.offsetInterval {
            include(table[interval.start])
            return include(table[interval.end])
        }
        include(channel.column.flatMap { table[$0] })
        if withEnd { include(channel.endColumn.flatMap { table[$0] }) }
    }
}
