import Expressions
import Formats

/// What layers of constants add: a line at a target and its label, a note. Layers at the same constant are
/// one sentence.
func constantSentences(
    _ constants: [PreparedUnit], _ units: [PreparedUnit], _ words: Boxed<DescriptionWords>,
    _ locale: FormatLocale
) -> [String] {
    var lines: [(what: String, isLine: Bool, key: String, labels: [String])] = []
    var notes: [String] = []
    for unit in constants {
        let label = constantText(of: unit)
        guard let place = constantPlace(of: unit, units, locale) else {
            if let label { notes.append(fill(words.note, ["text": label])) }
            continue
        }
        let key = place.channel.rawValue + place.text
        let labels = label.map { [$0] } ?? []
        let isLine = unit.markType == .rule
        let template =
            isLine
            ? (place.channel == .x ? words.verticalLine : words.horizontalLine) : words.marker
        let what = fill(template, ["value": place.text])
        if let known = lines.firstIndex(where: { $0.key == key }) {
            lines[known].labels += labels
            if isLine, !lines[known].isLine {
                (lines[known].what, lines[known].isLine) = (what, true)
            }
        } else {
            lines.append((what, isLine, key, labels))
        }
    }
    return lines.map { line in
        line.labels.isEmpty
            ? line.what + "."
            : fill(
                words.labelled, ["what": line.what, "text": line.labels.joined(separator: ", ")])
    } + notes
}

/// The text that the mark shows, without a final stop.
private func constantText(of unit: PreparedUnit) -> String? {
    guard unit.markType == .text else { return nil }
    var lines = unit.mark.text ?? []
    if let definition = unit[.text]?.definition {
        if case .text(let text)? = definition.value { lines = text }
        if let datum = definition.datum { lines = [datum.scaleText] }
    }
    var text = lines.joined(separator: " ")
    if text.hasSuffix(".") { text.removeLast() }
    return text.isEmpty ? nil : text
}

/// The constant on a position's scale, written as the data on that scale are.
private func constantPlace(
    of unit: PreparedUnit, _ units: [PreparedUnit], _ locale: FormatLocale
) -> (channel: Channel, text: String)? {
    let places = [Channel.x, .y].compactMap { channel -> (channel: Channel, text: String)? in
        guard let prepared = unit[channel], let datum = prepared.definition.datum else {
            return nil
        }
        let others = units.compactMap { $0[channel] }.filter { $0.column != nil }
        return (channel, constantText(datum, prepared, others, locale))
    }
    guard let first = places.first else { return nil }
    let text = places.map(\.text).joined(separator: "; ")
    return places.count == 1 ? first : (.y, text)
}

private func constantText(
    _ datum: ExpressionValue, _ prepared: PreparedChannel, _ others: [PreparedChannel],
    _ locale: FormatLocale
) -> String {
    let type = others.compactMap(\.type).first ?? prepared.type
    let number = datum.scaleNumber
    guard number.isFinite else { return datum.scaleText }
    var isTime = type == .temporal
    if case .instant = datum { isTime = true }
    if isTime {
        let unit = others.compactMap { $0.timeUnit?.unit }.first
        let period = unit.map { constantPeriod($0) } ?? .day
        guard period == .year else {
            return periodText(number, period, locale: locale) ?? datum.scaleText
        }
        return Instant(milliseconds: number).map { "\(CivilDateTime($0).date.year)" }
            ?? datum.scaleText
    }
    guard type == .quantitative else { return datum.scaleText }
    let specifier = (others + [prepared]).compactMap(\.numberSpecifier).first
    return proseNumber(number, specifier: specifier, locale: locale)
}

private func constantPeriod(_ unit: TimeUnit) -> DrawnColumn.Period {
    switch unit.smallestPart {
    case .year: .year
    case .quarter: .quarter
    case .month: .month
    case .hours, .minutes, .seconds, .milliseconds: .time
    case .week, .day, .dayofyear, .date: .day
    }
}
