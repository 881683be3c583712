import Formats

/// Reads the cells of one sheet.
///
/// Specification: ECMA-376 part 1, 18.3
final class SheetReader: XMLReader {
    private(set) var sheet: Sheet
    /// What was found that no sheet may have.
    private(set) var fault: WorkbookFault?
    private let strings: [[UInt8]]
    private let styles: CellStyles
    private let countsFrom1904: Bool

    private var row = -1
    private var column = -1
    private var type = "n"
    private var style = 0
    private var hasFormula = false
    private var hasValue = false
    private var isText = false
    private var isPhonetic = false
    private var content: [UInt8] = []

    private static let greatestCount = 20_000_000

    init(_ name: String, strings: [[UInt8]], styles: CellStyles, countsFrom1904: Bool) {
        sheet = Sheet(name: name)
        self.strings = strings
        self.styles = styles
        self.countsFrom1904 = countsFrom1904
    }

    func began(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "col": hide(attributes)
        case "row":
            row = attributes["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
            column = -1
            if !(0..<1_048_576).contains(row) {
                fault = fault ?? .tooLarge("row \(row + 1)")
                row = 0
            }
            if isTrue(attributes["hidden"]) { sheet.hiddenRows.append(row) }
        case "c": beginCell(attributes)
        case "f": hasFormula = true
        case "v", "t": isText = !isPhonetic
        case "rPh": isPhonetic = true
        case "mergeCell":
            if let range = attributes["ref"].flatMap(CellRange.init) {
                sheet.mergedRanges.append(range)
            }
        default: break
        }
    }

    func ended(_ element: String) {
        switch element {
        case "v", "t":
            isText = false
            if !content.isEmpty || element == "t" { hasValue = true }
        case "rPh": isPhonetic = false
        case "c": endCell()
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isText { content.append(contentsOf: bytes) }
    }

    private func hide(_ attributes: XMLAttributes) {
        guard isTrue(attributes["hidden"]), let first = attributes["min"].flatMap({ Int($0) }),
            let last = attributes["max"].flatMap({ Int($0) }), first > 0, first <= last,
            last <= 16_384
        else { return }
        sheet.hiddenColumns += (first - 1)...(last - 1)
    }

    private func beginCell(_ attributes: XMLAttributes) {
        let place = attributes["r"].flatMap { cellReference($0.utf8) }
        column = place?.column ?? column + 1
        if let place { row = place.row }
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) } ?? 0
        hasFormula = false
        hasValue = false
        content = []
    }

    private func endCell() {
        guard sheet.cells.count < Self.greatestCount else {
            fault = fault ?? .tooLarge("more than \(Self.greatestCount) cells")
            return
        }
        guard row >= 0, column >= 0 else { return }
        if hasValue {
            let (kind, text) = value()
            if !text.isEmpty || kind != .text { append(kind, text) }
        } else if hasFormula, type != "str" {
            append(.uncomputed, [])
        }
    }

    private func append(_ kind: Sheet.Cell.Kind, _ text: [UInt8]) {
        sheet.cells.append(Sheet.Cell(row: row, column: column, kind: kind, text: text))
    }

    private func value() -> (Sheet.Cell.Kind, [UInt8]) {
        switch type {
        case "s":
            let index = Int(String(decoding: content, as: UTF8.self)) ?? -1
            guard strings.indices.contains(index) else {
                fault = fault ?? .missingPart("shared text \(index)")
                return (.text, [])
            }
            return (.text, strings[index])
        case "b":
            return (.typed, Array((content == [UInt8(ascii: "1")] ? "true" : "false").utf8))
        case "e": return (.error, content)
        case "d": return (.typed, content)
        case "n":
            guard let number = Double(String(decoding: content, as: UTF8.self)), number.isFinite
            else { return (.error, content) }
            let text = sheetText(
                number, styles.kind(ofStyle: style), countsFrom1904: countsFrom1904)
            return (.typed, Array(text.utf8))
        default: return (.text, content)
        }
    }

    private func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }
}

/// A number of a sheet in the form that programs read.
///
/// Days are counted from 31 December 1899 as if 1900 had a 29 February, or from 1 January 1904.
func sheetText(_ number: Double, _ kind: CellStyles.Kind, countsFrom1904: Bool) -> String {
    guard kind != .number, number >= 0, number < 2_958_466 else { return javaScriptString(number) }
    let milliseconds = Int64((number * 86_400_000).rounded())
    let day = Int(milliseconds / 86_400_000)
    let seconds = Int(milliseconds % 86_400_000) / 1000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits)
        .joined(separator: ":")
    if kind == .time, day == 0 { return clock }
    // Day 60 of the first way of counting was none.
    if !countsFrom1904, day == 60 || day == 0 { return javaScriptString(number) }
    let offset = countsFrom1904 ? -24_107 : day < 60 ? -25_568 : -25_569
    let date = CivilDate(daysSinceEpoch: day + offset)
    let text = "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day))"
    return kind == .date && seconds == 0 ? text : "\(text)T\(clock)"
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
