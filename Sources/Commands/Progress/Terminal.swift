#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A terminal that can move its cursor.
struct Terminal: Sendable {
    let descriptor: Int32

    /// Nil if `descriptor` is a file or a pipe, or the terminal cannot erase a line.
    init?(_ descriptor: Int32) {
        guard isatty(descriptor) == 1, Self.understandsEscapes(environment("TERM")) else {
            return nil
        }
        self.descriptor = descriptor
    }

    /// Whether to use colour on `descriptor`: on a terminal that knows it, and unless `NO_COLOR` says something.
    static func usesColor(_ descriptor: Int32) -> Bool {
        Terminal(descriptor) != nil && (environment("NO_COLOR") ?? "").isEmpty
    }

    /// - Parameter name: the value of `TERM`.
    static func understandsEscapes(_ name: String?) -> Bool {
        guard let name, !name.isEmpty else { return false }
        return name != "dumb"
    }

    /// The columns now; 80 where they are not known.
    var width: Int {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes `text`, which has no line end, over the line that the cursor is in.
    func replaceLine(with text: String) {
        _ = writeAll(Array("\r\u{1B}[K\(text)".utf8), to: descriptor)
    }
}

private func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}
