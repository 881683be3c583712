/// Turns diagnostics into text; the only place that does, for the command line, the preview and tests.
package struct DiagnosticRenderer: Sendable {
    private let source: @Sendable (String) -> SourceFile?
    private let lines: @Sendable (String) -> DistantLines?
    private let usesColor: Bool

    /// - Parameters:
    ///   - lines: the lines of a file that was not kept, or nil.
    ///   - source: the file at a path that a span names, or nil if it cannot be had; then only the path is
    ///     shown.
    package init(
        usesColor: Bool = false,
        lines: @escaping @Sendable (String) -> DistantLines? = { _ in nil },
        source: @escaping @Sendable (String) -> SourceFile?
    ) {
        self.usesColor = usesColor
        self.lines = lines
        self.source = source
    }

    /// The diagnostics in the order given, each with its source line and a caret.
    package func render(_ diagnostics: [Diagnostic]) -> String {
        var lines: [String] = []
        var indices: [String: LineIndex] = [:]
        for diagnostic in diagnostics { render(diagnostic, into: &lines, &indices) }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The place of a span as `path:line:column`, or the path alone if the file cannot be had.
    package func place(_ span: SourceSpan) -> String {
        guard let location = location(span) else { return span.path }
        return "\(span.path):\(location.line):\(location.column)"
    }

    /// Line and column of a span's start, or nil if its file cannot be had.
    package func location(_ span: SourceSpan) -> SourceLocation? {
        var indices: [String: LineIndex] = [:]
        return line(span, &indices)?.location
    }

    private func render(
        _ diagnostic: Diagnostic, into lines: inout [String], _ indices: inout [String: LineIndex]
    ) {
        let severity = colored(diagnostic.severity.rawValue + ":", diagnostic.severity)
        let text = "\(severity) \(diagnostic.message.text) [\(diagnostic.message.id)]"
        append(
            text, at: diagnostic.span, showsLine: !diagnostic.hidesLine, into: &lines, &indices)
        if let help = diagnostic.help { lines.append("  help: \(help)") }
        for note in diagnostic.notes {
            if let span = note.span {
                append("note: \(note.text)", at: span, into: &lines, &indices)
            } else {
                lines.append("  note: \(note.text)")
            }
        }
    }

    private func append(
        _ text: String, at span: SourceSpan?, showsLine: Bool = true, into lines: inout [String],
        _ indices: inout [String: LineIndex]
    ) {
        guard let span else { return lines.append(text) }
        guard let line = line(span, &indices) else {
            return lines.append("\(span.path): \(text)")
        }
        let location = line.location
        lines.append("\(span.path):\(location.line):\(location.column): \(text)")
        guard showsLine else { return }
        let excerpt = Excerpt(
            line: line.bytes, column: location.column - 1, length: span.range.count)
        let number = String(location.line)
        let margin = String(repeating: " ", count: number.utf8.count)
        lines.append("  \(number) | \(excerpt.text)")
        lines.append("  \(margin) | \(excerpt.caret)")
    }

    /// Where a span starts, and the line there; nil if its file cannot be had.
    private func line(
        _ span: SourceSpan, _ indices: inout [String: LineIndex]
    ) -> (location: SourceLocation, bytes: ArraySlice<UInt8>)? {
        if let line = lines(span.path)?[span.range.lowerBound] {
            return (line.location, line.bytes[...])
        }
        guard let index = lineIndex(span.path, &indices) else { return nil }
        let location = index.location(of: span.range.lowerBound)
        return (location, index.line(location.line))
    }

    private func lineIndex(_ path: String, _ indices: inout [String: LineIndex]) -> LineIndex? {
        if let known = indices[path] { return known }
        // An archive, as a workbook is, has no lines.
        guard let file = source(path), !file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
            return nil
        }
        let index = LineIndex(file.bytes)
        indices[path] = index
        return index
    }

    private func colored(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard usesColor else { return text }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
    }
}

/// A source line fit for a terminal, and the caret line that belongs under it.
private struct Excerpt {
    var text: String
    var caret: String

    private static let width = 100

    init(line: ArraySlice<UInt8>, column: Int, length: Int) {
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars.map { scalar in
            // A control character would move the cursor; a tab counts as one blank.
            scalar.value < 0x20 || scalar.value == 0x7F ? " " : Character(scalar)
        }
        let first = column > Self.width - 20 ? min(column - Self.width / 2, scalars.count) : 0
        let shown = scalars[first...].prefix(Self.width)
        text =
            (first > 0 ? "…" : "") + String(shown)
            + (first + shown.count < scalars.count ? "…" : "")
        let indent = min(column, scalars.count) - first + (first > 0 ? 1 : 0)
        let marks = max(1, min(length, max(1, first + shown.count - column)))
        caret =
            String(repeating: " ", count: max(0, indent)) + "^"
            + String(repeating: "~", count: marks - 1)
    }
}
