import Formats

extension Color {
    /// The colour that CSS text means: a name, `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`,
    /// `hsl()`, `hsla()` or `transparent`, in any case; nil for anything else.
    ///
    /// Source: https://www.w3.org/TR/css-color-4/
    package init?(_ text: some StringProtocol) {
        let lower = text.lowercased()
        guard lower.utf8.count <= 100 else { return nil }
        let bytes = Array(lower.utf8).filter {
            $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\n")
        }
        let name = String(decoding: bytes, as: UTF8.self).trimmingBlanks
        if let hex = namedColors[name] {
            self.init(hex: hex)
        } else if name == "transparent" {
            self.init(red: 0, green: 0, blue: 0, opacity: 0)
        } else if name.utf8.first == UInt8(ascii: "#") {
            self.init(hexDigits: Array(name.utf8.dropFirst()))
        } else {
            self.init(function: name)
        }
    }

    private init?(hexDigits text: [UInt8]) {
        let digits = text.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == text.count else { return nil }
        let channels: [Double]
        switch digits.count {
        case 3, 4: channels = digits.map { Double($0 * 17) }
        case 6, 8:
            channels = stride(from: 0, to: digits.count, by: 2).map {
                Double(digits[$0] * 16 + digits[$0 + 1])
            }
        default: return nil
        }
        self.init(
            red: channels[0], green: channels[1], blue: channels[2],
            opacity: channels.count == 4 ? channels[3] / 255 : 1)
    }

    private init?(function text: String) {
        guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
        let name = text[..<open]
        let separators: Set<Character> = [",", " ", "/"]
        let arguments = text[text.index(after: open)...].dropLast()
            .split(whereSeparator: separators.contains)
        guard (3...4).contains(arguments.count) else { return nil }
        let parts = arguments.compactMap(Component.init)
        guard parts.count == arguments.count else { return nil }
        let alpha = parts.count == 4 ? max(0, min(1, parts[3].fraction)) : 1
        switch name {
        case "rgb", "rgba":
            let channels = parts.map { $0.isPercent ? $0.value * 2.55 : $0.value }
            self.init(red: channels[0], green: channels[1], blue: channels[2], opacity: alpha)
        case "hsl", "hsla":
            guard parts[1].isPercent, parts[2].isPercent else { return nil }
            self =
                HSL(
                    hue: parts[0].value, saturation: max(0, min(1, parts[1].fraction)),
                    lightness: max(0, min(1, parts[2].fraction)), opacity: alpha
                ).color
        default: return nil
        }
    }

    /// A number, or a percentage, of a colour function.
    private struct Component {
        var value: Double
        var isPercent: Bool

        init?(_ text: Substring) {
            isPercent = text.last == "%"
            var digits = isPercent ? text.dropLast() : text
            if digits.hasSuffix("deg") { digits = digits.dropLast(3) }
            guard let value = parseDecimal(digits.utf8), value.isFinite else { return nil }
            self.value = value
        }

        /// 0.5 for `50%` and for `0.5`.
        var fraction: Double { isPercent ? value / 100 : value }
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var rest = self[...]
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
