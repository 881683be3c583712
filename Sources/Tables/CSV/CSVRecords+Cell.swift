extension CSVRecords {
    /// Where a cell's text is, in eight bytes: the cells of a chunk are read once for each column.
    struct Cell: Sendable {
        /// What is to be known of a cell's text.
        enum Kind: UInt64, Sendable {
            case plain, quoted
            /// Pairs of quotes stand for one, or an escape for what follows, so that contents and bytes differ.
            case escaped
            /// A number or date as programs write it, whatever the schema says of separators: a typed cell of a
            /// spreadsheet.
            case typed
        }

        /// 31 bits each for start and end, two for the kind.
        private let bits: UInt64

        private static let offsetMask: UInt64 = 0x7FFF_FFFF

        /// The greatest offset that a cell can have.
        static let greatestOffset = Int(offsetMask)

        /// - Parameters:
        ///   - start: of the contents, without quotes, counted from the records' `base`; not negative.
        ///   - end: at most `greatestOffset`, and not before `start`.
        @inline(__always)
        init(start: Int, end: Int, _ kind: Kind) {
            bits =
                UInt64(truncatingIfNeeded: start) | UInt64(truncatingIfNeeded: end) &<< 31
                | kind.rawValue &<< 62
        }

        @inline(__always) var start: Int { Int(truncatingIfNeeded: bits & Self.offsetMask) }
        @inline(__always) var end: Int { Int(truncatingIfNeeded: bits &>> 31 & Self.offsetMask) }

        /// Whether there is neither text nor quotes.
        @inline(__always) var isBlank: Bool { start == end && bits &>> 62 == Kind.plain.rawValue }

        /// Whether the bytes are the contents, written by a person or program for whom the schema speaks.
        @inline(__always) var isVerbatim: Bool { bits &>> 62 < Kind.escaped.rawValue }
        var hasEscapes: Bool { bits &>> 62 == Kind.escaped.rawValue }
        var isTyped: Bool { bits &>> 62 == Kind.typed.rawValue }
        var isQuoted: Bool { bits &>> 62 == Kind.quoted.rawValue || hasEscapes }
    }
}
