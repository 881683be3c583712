/// A variable's name with its hash, so that scopes compare numbers before text.
struct Name: Sendable, Hashable {
    let text: String
    let hash: UInt64

    private init() { (text, hash) = ("", 0) }

    init(_ text: String) {
        self.text = text
        // FNV-1a.
        hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// What no variable is called.
    static var hidden: Name { Name() }

    @inline(__always)
    static func == (left: Name, right: Name) -> Bool {
        left.hash == right.hash && left.text == right.text
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// A range of bytes of a template's text.
struct ByteRange: Sendable, Hashable {
    var lower: Int32
    var upper: Int32

    init(_ lower: Int, _ upper: Int) {
        self.lower = Int32(clamping: lower)
        self.upper = Int32(clamping: max(lower, upper))
    }

    var range: Range<Int> { Int(lower)..<Int(upper) }

    /// From the start of this to the end of `other`.
    func through(_ other: ByteRange) -> ByteRange { ByteRange(Int(lower), Int(other.upper)) }
}
