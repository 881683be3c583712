/// A colour in sRGB. Interpolation may leave the channels unrounded, and outside their range until
/// they are written.
package struct Color: Sendable, Hashable {
    /// 0 to 255.
    package var red: Double
    package var green: Double
    package var blue: Double
    /// 0 to 1.
    package var opacity: Double

    package init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.opacity = opacity
    }

    /// `0xRRGGBB`.
    package init(hex: UInt32) {
        self.init(
            red: Double(hex >> 16 & 0xFF), green: Double(hex >> 8 & 0xFF), blue: Double(hex & 0xFF))
    }

    /// `#4c78a8`; the opacity is left out.
    package var hexText: String {
        var bytes: [UInt8] = [UInt8(ascii: "#")]
        for channel in [red, green, blue].map(byte) {
            bytes.append(hexDigits[Int(channel / 16)])
            bytes.append(hexDigits[Int(channel % 16)])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `rgb(76, 120, 168)`, or `rgba(76, 120, 168, 0.5)` if it is not opaque, as d3 writes colours.
    package var rgbText: String {
        let alpha = opacity.isNaN ? 1 : max(0, min(1, opacity))
        let (red, green, blue) = (byte(red), byte(green), byte(blue))
        if alpha == 1 { return opaqueText(red, green, blue) }
        return "rgba(\(red), \(green), \(blue), \(alpha == 0 ? "0" : "\(alpha)"))"
    }

    /// A channel as a whole number.
    private func byte(_ channel: Double) -> UInt8 {
        channel.isNaN ? 0 : UInt8(max(0, min(255, (channel + 0.5).rounded(.down))))
    }
}

private let hexDigits = Array("0123456789abcdef".utf8)

/// `rgb(76, 120, 168)`, put together from bytes: a colour scale writes one for each row.
private func opaqueText(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> String {
    String(unsafeUninitializedCapacity: "rgb(255, 255, 255)".utf8.count) { bytes in
        var count = 0
        func put(_ byte: UInt8) {
            bytes[count] = byte
            count += 1
        }
        func put(_ text: StaticString, _ number: UInt8) {
            for index in 0..<text.utf8CodeUnitCount { put(text.utf8Start[index]) }
            if number >= 100 { put(UInt8(ascii: "0") + number / 100) }
            if number >= 10 { put(UInt8(ascii: "0") + number / 10 % 10) }
            put(UInt8(ascii: "0") + number % 10)
        }
        put("rgb(", red)
        put(", ", green)
        put(", ", blue)
        put(UInt8(ascii: ")"))
        return count
    }
}
