import Values

/// What a cell's text could be, when no schema says what it is.
///
/// A cell has a type only if nothing is lost by it: `007`, `+5` and `1e3` are text.
struct CellShape: OptionSet {
    let rawValue: UInt16

    static let integer = CellShape(rawValue: 1)
    /// Digits, a point, digits.
    static let decimal = CellShape(rawValue: 2)
    static let boolean = CellShape(rawValue: 4)
    static let date = CellShape(rawValue: 8)
    static let datetime = CellShape(rawValue: 16)
    static let yearmonth = CellShape(rawValue: 32)
    /// `1.233` or `6.220.680`: points may group digits.
    static let pointGrouped = CellShape(rawValue: 64)
    /// `3,497,833`: commas may group digits.
    static let commaGrouped = CellShape(rawValue: 128)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        guard let first = range.first.map({ bytes[$0] }) else {
            self = []
            return
        }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            if let plain = Self.plain(bytes, range) {
                self = plain
                return
            }
            self = Self.number(bytes, range).union(Self.temporal(bytes, range))
        case UInt8(ascii: "t"), UInt8(ascii: "f"):
            let text = bytes[range]
            let isBoolean = text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8)
            self = isBoolean ? .boolean : []
        default: self = []
        }
    }

    /// The shape of up to 15 digits with at most one point between them: most cells that start with a digit. Nil for
    /// others.
    private static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> CellShape? {
        guard range.count <= 15 else { return nil }
        var point: Int?
        for index in range where !isDigit(bytes[index]) {
            guard bytes[index] == UInt8(ascii: "."), point == nil, index > range.lowerBound else {
                return nil
            }
            point = index
        }
        let startsWithZero = bytes[range.lowerBound] == UInt8(ascii: "0")
        guard let point else { return startsWithZero && range.count > 1 ? [] : .integer }
        let (whole, fraction) = (point - range.lowerBound, range.upperBound - point - 1)
        var shape: CellShape = []
        if fraction > 0, whole == 1 || !startsWithZero { shape = .decimal }
        if fraction == 3, whole <= 3, !startsWithZero { shape.formUnion(.pointGrouped) }
        return shape
    }

    private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> CellShape {
        var digits = bytes[range]
        if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
        guard digits.allSatisfy({ isDigit($0) || ".,".utf8.contains($0) }) else { return [] }
        let points = digits.count { $0 == UInt8(ascii: ".") }
        let commas = digits.count { $0 == UInt8(ascii: ",") }
        var shape: CellShape = []
        if points == 0, commas == 0 {
            let isPlain =
                digits.first != UInt8(ascii: "0") || (digits.count == 1 && range.count == 1)
            if isPlain, let integer = parseInteger(bytes, range), isExact(integer) {
                shape = .integer
            }
        } else if commas == 0 {
            if points == 1, isDecimal(digits) { shape = .decimal }
            if isGrouped(digits, by: UInt8(ascii: ".")) { shape.formUnion(.pointGrouped) }
        } else if points == 0 {
            if isGrouped(digits, by: UInt8(ascii: ",")) { shape = .commaGrouped }
        }
        return shape
    }

    /// Digits on both sides of the point, no needless zero before, at most 15 in all.
    private static func isDecimal(_ digits: ArraySlice<UInt8>) -> Bool {
        guard digits.count <= 16, let last = digits.last, isDigit(last),
            let point = digits.firstIndex(of: UInt8(ascii: "."))
        else { return false }
        let whole = point - digits.startIndex
        return whole == 1 || (whole > 1 && digits.first != UInt8(ascii: "0"))
    }

    /// One to three digits that do not start with zero, then groups of three.
    private static func isGrouped(_ digits: ArraySlice<UInt8>, by separator: UInt8) -> Bool {
        let groups = digits.split(separator: separator, omittingEmptySubsequences: false)
        guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
            first.first != UInt8(ascii: "0")
        else { return false }
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static func temporal(_ bytes: [UInt8], _ range: Range<Int>) -> CellShape {
        switch range.count {
        case 7: parseInstant(bytes, range, as: .yearmonth) == nil ? [] : .yearmonth
        case 10: parseInstant(bytes, range, as: .date) == nil ? [] : .date
        case 20...24:
            // Only UTC as we write it: another zone, or none, would be lost.
            if let instant = parseInstant(bytes, range, as: .datetime),
                bytes[range].elementsEqual(isoText(instant, .datetime).utf8)
            {
                .datetime
            } else {
                []
            }
        default: []
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
