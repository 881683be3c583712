/// The widths of printable ASCII, from `LiberationSansTable`: looked up without searching.
final class ASCIIWidths: Sendable {
    static let regular = ASCIIWidths(bold: false)
    static let bold = ASCIIWidths(bold: true)

    private static let codes: ClosedRange<UInt8> = 0x20...0x7E

    private let advances: [Int32]
    /// For each character the kerning with each that follows.
    private let kernings: [Int32]

    private init(bold: Bool) {
        advances = Self.codes.map { Int32(TextMetrics.advance(of: UInt32($0), bold: bold)) }
        kernings = Self.codes.flatMap { left in
            Self.codes.map {
                Int32(TextMetrics.kerning(UInt32(left), UInt32($0), bold: bold))
            }
        }
    }

    /// The units up to the last character that is no blank; blanks at the start have no width. Nil for a text with
    /// other characters than printable ASCII.
    ///
    /// - Parameter most: Where to stop: the result is then only known to be more.
    func units(of text: UnsafeBufferPointer<UInt8>, most: Int) -> Int? {
        advances.withUnsafeBufferPointer { advances in
            kernings.withUnsafeBufferPointer { kernings in
                var units = 0
                var visible = 0
                var previous: Int?
                for byte in text {
                    guard Self.codes.contains(byte) else { return nil }
                    let code = Int(byte - Self.codes.lowerBound)
                    let isBlank = code == 0
                    if isBlank, visible == 0 { continue }
                    units += Int(advances[code])
                    if let previous { units += Int(kernings[previous * advances.count + code]) }
                    previous = code
                    guard !isBlank else { continue }
                    visible = units
                    if units > most { break }
                }
                return visible
            }
        }
    }
}
