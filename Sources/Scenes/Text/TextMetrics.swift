import Markup

/// How wide text is, from tables of the font's widths instead of guesses.
package enum TextMetrics {
    private static let unitsPerEm = 2048.0

    /// The width in pixels of one line of text: the advances with kerning, unhinted.
    ///
    /// White space at the ends has no width, as SVG collapses it. Characters that the table lacks count as wide as a digit,
    /// those of East Asian scripts and pictures a whole em, combining marks nothing.
    ///
    /// - Parameter enough: Where to stop: text that is wider than so many pixels is only known to be wider.
    package static func width(
        of text: String, font: Font, enough: Double = .infinity
    ) -> Double {
        guard font.size.isFinite else { return 0 }
        let most = unitsBeyond(enough, font)
        let widths = font.isBold ? ASCIIWidths.bold : .regular
        // Of printable ASCII are most labels.
        let simple = text.utf8.withContiguousStorageIfAvailable { widths.units(of: $0, most: most) }
        let units = (simple ?? nil) ?? units(of: text.unicodeScalars, most, font)
        return Double(units) / unitsPerEm * font.size
    }

    /// The units up to the last character that is no white space.
    private static func units(of text: String.UnicodeScalarView, _ most: Int, _ font: Font) -> Int {
        var units = 0
        var visible = 0
        var previous: UInt32 = 0
        for scalar in text {
            let code = scalar.value
            if OriginMark.isPart(code) { continue }
            // Unicode's tables are slow to ask, and most text is ASCII.
            let isBlank =
                code < 0x80
                ? code == 0x20 || (9...13).contains(code) : scalar.properties.isWhitespace
            if isBlank, visible == 0 { continue }
            units += advance(of: code, bold: font.isBold)
            if previous != 0 { units += kerning(previous, code, bold: font.isBold) }
            if !isBlank { visible = units }
            previous = code
            if units > most, !isBlank { break }
        }
        return visible
    }

    /// `text`, cut to fit into `limit` pixels with an ellipsis at its end (at its start for text that runs from
    /// right to left); whole if it fits or the limit is 0.
    package static func truncated(
        _ text: String, to limit: Double, font: Font, ellipsis: String = "…",
        cutsStart: Bool = false
    ) -> String {
        // Most texts are so short that they need not be measured.
        let size = font.size.isFinite ? max(0, font.size) : 0
        guard limit > 0, Double(text.utf8.count) * widestByte * size > limit,
            width(of: text, font: font, enough: limit) > limit
        else { return text }
        let room = limit - width(of: ellipsis, font: font)
        let scalars =
            cutsStart ? end(of: text, wide: limit, font) : start(of: text, wide: limit, font)
        var low = 0
        var high = scalars.count
        func piece(_ length: Int) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: cutsStart ? scalars.suffix(length) : scalars.prefix(length))
            return String(view)
        }
        while low < high {
            let middle = (low + high + 1) / 2
            if width(of: piece(middle), font: font) < room {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return cutsStart ? ellipsis + piece(low) : piece(low) + ellipsis
    }

    /// As much of the text's start as could fit into `limit` pixels, and more.
    private static func start(of text: String, wide limit: Double, _ font: Font) -> [UnicodeScalar]
    {
        prefix(text.unicodeScalars, wide: limit, font)
    }

    private static func end(of text: String, wide limit: Double, _ font: Font) -> [UnicodeScalar] {
        prefix(text.unicodeScalars.reversed(), wide: limit, font).reversed()
    }

    private static func prefix(
        _ scalars: some Sequence<UnicodeScalar>, wide limit: Double, _ font: Font
    ) -> [UnicodeScalar] {
        let most = unitsBeyond(limit, font)
        var units = 0
        var taken: [UnicodeScalar] = []
        for scalar in scalars {
            taken.append(scalar)
            // Half of what a letter takes is more than kerning gives back.
            units +=
                OriginMark.isPart(scalar.value)
                ? 0 : advance(of: scalar.value, bold: font.isBold) / 2
            if units > most { break }
        }
        return taken
    }

    /// So many units that a text which has them is wider than `pixels`, whatever kerning takes back.
    private static func unitsBeyond(_ pixels: Double, _ font: Font) -> Int {
        guard font.size > 0 else { return .max }
        let units = (pixels / font.size + 4) * unitsPerEm
        return units < 1e15 ? Int(units) : .max
    }

    /// No text takes more of an em for each of its bytes, kerning included.
    package static let widestByte = 1.1

    static func advance(of code: UInt32, bold: Bool) -> Int {
        let digit = 1139
        let advances =
            bold ? LiberationSansTable.boldAdvances : LiberationSansTable.regularAdvances
        var start = 0
        for range in LiberationSansTable.ranges {
            if code < range.lowerBound { break }
            if code <= range.upperBound {
                let width = Int(advances[start + Int(code - range.lowerBound)])
                return width == 0 ? digit : width
            }
            start += range.count
        }
        switch code {
        case 0x0...0x1F, 0x300...0x36F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F: return 0
        case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF:
            return 2048
        default: return digit
        }
    }

    static func kerning(_ left: UInt32, _ right: UInt32, bold: Bool) -> Int {
        guard left < 0x1_0000, right < 0x1_0000 else { return 0 }
        let wanted = left << 16 | right
        let pairs = bold ? LiberationSansTable.boldPairs : LiberationSansTable.regularPairs
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        guard low < pairs.count, pairs[low] == wanted else { return 0 }
        let values = bold ? LiberationSansTable.boldKerning : LiberationSansTable.regularKerning
        return Int(values[low])
    }
}
