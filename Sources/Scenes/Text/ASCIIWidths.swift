/// The widths of printable ASCII, from `LiberationSansTable`: looked up without searching.
struct ASCIIWidths: Sendable {
    static let regular = ASCIIWidths(bold: false)
    static let bold = ASCIIWidths(bold: true)

    private static let codes: ClosedRange<UInt8> = 0x20...0x7E

    private var advances: [Int] = []
    /// For each character the kerning with each that follows.
    private var kernings: [Int] = []

    private init(bold: Bool) {
        for left in Self.codes {
            advances.append(TextMetrics.advance(of: UInt32(left), bold: bold))
            for right in Self.codes {
                kernings.append(TextMetrics.kerning(UInt32(left), UInt32(right), bold: bold))
            }
        }
    }

    /// Both are printable ASCII.
    func kerning(_ left: UInt8, _ right: UInt8) -> Int {
        let first = Int(left - Self.codes.lowerBound)
        return kernings[first * advances.count + Int(right - Self.codes.lowerBound)]
    }

    /// The character is printable ASCII.
    func advance(of code: UInt8) -> Int { advances[Int(code - Self.codes.lowerBound)] }
}
