import Expressions
import Formats
import Tables
import Values

/// The part that a channel with a field shows.
func drawnPart(
    _ prepared: PreparedChannel, _ key: String, _ cells: Column, _ unit: PreparedUnit,
    _ naming: DrawnNaming
) -> DrawnPart {
    let written = prepared.writtenTitle
    let shown = shownCells(prepared, cells)
    let name = prepared.field?.field?.name
    let origin = name.map { naming.origin(of: $0) }
    let column = DrawnColumn(
        name: columnName(prepared, key), dataset: origin?.dataset ?? naming.dataset,
        field: origin?.field, title: written ?? derivedTitle(prepared, key, naming),
        type: prepared.type ?? .nominal, format: shown.format, channels: [prepared.channel])
    let ends = prepared.bin == nil ? nil : prepared.endColumn.flatMap { unit.main[$0] }
    let roots: [ColumnRoot] =
        prepared.aggregate?.isCount == true
        ? [.made(key, prepared.definition.span)] : naming.lineage.roots(of: name ?? key)
    var (isSorted, isDescending, period): (Bool, Bool, DrawnColumn.Period?) = (false, false, nil)
    if case .aggregate(let order, _, let descending, let ofRaw) = prepared.sort {
        (isSorted, isDescending) = (true, descending)
        period = order.flatMap { (ofRaw ? unit.raw : unit.main)[$0] }.flatMap(periodOfNames)
    }
    return DrawnPart(
        DrawnFields(
            column: column, cells: shown.cells, drawn: cells, key: key, isTitled: written != nil,
            aggregate: prepared.aggregate, binEnds: ends?.coercedNumbers,
            isSortedByValue: isSorted, sortedPeriod: period, isDescending: isDescending,
            roots: roots),
        places: places(prepared, unit))
}

/// The end of bins, after the part with their start.
func binEnd(
    of prepared: PreparedChannel, _ key: String, _ cells: Column, _ unit: PreparedUnit,
    _ naming: DrawnNaming
) -> DrawnPart {
    let title = prepared.writtenTitle ?? derivedTitle(prepared, key, naming)
    let name = prepared.field?.field?.name
    let origin = name.map { naming.origin(of: $0) }
    let column = DrawnColumn(
        name: columnName(prepared, key) + "_end", dataset: origin?.dataset ?? naming.dataset,
        field: origin?.field, title: title + " " + naming.words.binEnd, type: .quantitative,
        format: .number(nil), channels: [])
    return DrawnPart(
        DrawnFields(
            column: column, cells: cells, drawn: cells, key: key, isTitled: true, aggregate: nil,
            binEnds: cells.coercedNumbers, isSortedByValue: false,
            roots: naming.lineage.roots(of: name ?? key)),
        places: .numbers)
}

/// A field that only tells series apart.
func detailPart(_ key: String, _ cells: Column, _ naming: DrawnNaming) -> DrawnPart {
    let origin = naming.origin(of: key)
    let column = DrawnColumn(
        name: key, dataset: origin.dataset, field: origin.field,
        title: naming.title(of: key) ?? withoutProperties(key), type: .nominal, format: .text,
        channels: [.detail])
    return DrawnPart(
        DrawnFields(
            column: column, cells: cells, drawn: cells, key: key, isTitled: false, aggregate: nil,
            binEnds: nil, isSortedByValue: false, roots: naming.lineage.roots(of: key)),
        places: .appearance)
}

/// The name of a property of GeoJSON as people read it.
private func withoutProperties(_ key: String) -> String {
    key.parts(between: "properties.").last ?? key
}

/// The column of a field that the picture does not show and its tooltips would.
func tooltipPart(
    _ tooltip: PreparedTooltip, _ cells: Column, _ naming: DrawnNaming
) -> DrawnPart {
    var part = detailPart(tooltip.column, cells, naming)
    part.change { part in
        part.column.channels = [.tooltip]
        if let title = tooltip.title {
            part.column.title = title
            part.isTitled = true
        }
        if case .number = cells.cells { part.column.format = .number(nil) }
    }
    return part
}

private func columnName(_ prepared: PreparedChannel, _ key: String) -> String {
    if prepared.aggregate?.isCount == true { return "count" }
    if prepared.aggregate != nil { return key }
    return prepared.field?.field?.name ?? key
}

/// The cells as CSV has them, and how they are written for people.
///
/// Years are numbers. Units without a year, such as months of any year, are text, for their dates lie in a year
/// that means nothing.
private func shownCells(
    _ prepared: PreparedChannel, _ cells: Column
) -> (cells: Column, format: DrawnColumn.Format) {
    if case .instant(let instants) = cells.cells {
        return shownDates(prepared, cells, instants)
    }
    if case .number(let numbers) = cells.cells, prepared.aggregate == nil, prepared.bin == nil,
        isYears(cells, numbers, prepared.field?.field?.name)
    {
        return (cells, .period(.year))
    }
    if prepared.type == .quantitative, case .number = cells.cells {
        return (cells, .number(prepared.numberSpecifier))
    }
    return (cells, .text)
}

private func shownDates(
    _ prepared: PreparedChannel, _ cells: Column, _ instants: [Instant]
) -> (cells: Column, format: DrawnColumn.Format) {
    guard let unit = prepared.timeUnit?.unit else {
        let period = period(of: cells, instants)
        let isDate = cells.field.type == .datetime && period == .day
        return (isDate ? dated(cells, as: .date) : cells, .period(period))
    }
    guard unit.contains(.year) else {
        // A year has few months or weekdays, and its rows are many.
        let format = try? TimeFormat(unit.specifier(locale: .vega))
        let codes = cells.distinctCodes
        let texts = codes.firstRows.map { row -> Value in
            cells.isNull[row]
                ? .null : .string(format?.format(instants[row], locale: .vega) ?? "")
        }
        let field = Field(name: cells.field.name, type: .string)
        return (Column(field: field, values: texts).selecting(codes.codes), .text)
    }
    switch unit.smallestPart {
    case .year:
        let years = instants.map { Double(CivilDateTime($0).date.year) }
        let field = Field(name: cells.field.name, type: .year)
        return (
            Column(field: field, cells: .number(years), isNull: cells.isNull), .period(.year)
        )
    case .quarter: return (dated(cells, as: .date), .period(.quarter))
    case .month: return (dated(cells, as: .yearmonth), .period(.month))
    case .week, .day, .dayofyear, .date:
        return (dated(cells, as: .date), .period(.day))
    case .hours, .minutes, .seconds, .milliseconds: return (cells, .period(.time))
    }
}

/// Numbers that are years by the schema, or by their name and size.
private func isYears(_ cells: Column, _ numbers: [Double], _ name: String?) -> Bool {
    if cells.field.type == .year { return true }
    // Most names are longer.
    guard let name, name.utf8.count < 6, ["year", "tahun"].contains(name.lowercased()) else {
        return false
    }
    return zip(numbers, cells.isNull).allSatisfy { number, isNull in
        isNull || ((1000...2999).contains(number) && number == number.rounded())
    }
}

/// Without a unit a date is a day, unless its type is a month or there are times of day.
private func period(of cells: Column, _ instants: [Instant]) -> DrawnColumn.Period {
    if cells.field.type == .yearmonth { return .month }
    return isDaily(instants, cells.isNull) ? .day : .time
}

/// The length of the periods that names stand for which a column of dates orders: months and years go by their first
/// day, or their last.
private func periodOfNames(of cells: Column) -> DrawnColumn.Period? {
    guard case .instant(let instants) = cells.cells else { return nil }
    let period = period(of: cells, instants)
    guard period == .day else { return period }
    let days = zip(instants, cells.isNull).filter { !$1 }.map { CivilDateTime($0.0).date }
    let isByFirst = days.allSatisfy { $0.day == 1 }
    guard isByFirst || days.allSatisfy(\.isMonthEnd) else { return .day }
    let month = isByFirst ? 1 : 12
    return days.allSatisfy { $0.month == month } && Set(days).count > 1 ? .year : .month
}

private func dated(_ cells: Column, as type: FieldType) -> Column {
    var cells = cells
    cells.field.type = type
    return cells
}

private func isDaily(_ instants: [Instant], _ isNull: [Bool]) -> Bool {
    zip(instants, isNull).allSatisfy { $1 || $0.milliseconds % 86_400_000 == 0 }
}

/// The cells of a column that the rows lack, because there are no rows or it was misspelt.
func absentCells(_ prepared: PreparedChannel, _ key: String, count: Int) -> Column {
    switch prepared.type {
    case .quantitative:
        return Column(name: key, numbers: [Double](repeating: .nan, count: count))
    case .temporal: return Column(name: key, optionalInstants: Array(repeating: nil, count: count))
    default: return Column(name: key, values: [Value](repeating: .null, count: count))
    }
}

private func places(_ prepared: PreparedChannel, _ unit: PreparedUnit) -> RowPlaces {
    guard let member = ScaleMember(unit, prepared.channel), member.hasDiscreteScale else {
        return .numbers
    }
    return .scale([member])
}

extension CivilDate {
    fileprivate var isMonthEnd: Bool { day == Self.daysInMonth(month, of: year) }
}
