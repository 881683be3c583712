/// A diagnostic as programs get it that use `Charts` or `Templates` as a library: with lines and columns, and
/// without the files that they were counted in.
public struct LocatedDiagnostic: Sendable, Hashable, Error, CustomStringConvertible {
    /// Whether something is wrong, might be, or is only worth knowing.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        case note, warning, error
    }

    /// A place in one of the texts that the program gave.
    public struct Place: Sendable, Hashable, CustomStringConvertible {
        /// The name under which the program gave the text.
        public let name: String
        /// Counted from one.
        public let line: Int
        /// Counted from one, in Unicode scalars.
        public let column: Int

        /// `chart.yml:3:7`
        public var description: String { "\(name):\(line):\(column)" }
    }

    /// A further fact, and where it is seen.
    public struct Note: Sendable, Hashable {
        /// One phrase.
        public let text: String
        /// Where; nil when no text is to blame.
        public let place: Place?
    }

    /// How bad it is.
    public let severity: Severity
    /// The stable code, in kebab case: `unknown-property`.
    public let code: String
    /// One phrase without a final period.
    public let message: String
    /// Where; nil when no text is to blame.
    public let place: Place?
    /// What to do about it, when one thing is likely.
    public let help: String?
    /// What belongs to it: where a name was given first, how a template was reached.
    public let notes: [Note]
    /// The diagnostic as people read it: place, message, the line with a caret, help and notes, each on lines of
    /// their own that end with a line feed.
    public let description: String

    /// - Parameters:
    ///   - description: as people read it.
    ///   - place: line and column of a span, or nil if its text cannot be had.
    init(
        _ diagnostic: Diagnostic, description: String,
        place locate: (SourceSpan) -> SourceLocation?
    ) {
        func place(_ span: SourceSpan?) -> Place? {
            guard let span, let location = locate(span) else { return nil }
            return Place(name: span.path, line: location.line, column: location.column)
        }
        severity =
            switch diagnostic.severity {
            case .note: .note
            case .warning: .warning
            case .error: .error
            }
        code = diagnostic.message.id
        message = diagnostic.message.text
        self.place = place(diagnostic.span)
        help = diagnostic.help
        notes = diagnostic.notes.map { Note(text: $0.text, place: place($0.span)) }
        self.description = description
    }
}

/// Thrown to programs that use a library when there is no result; says why.
public struct LocatedFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// At least one of them is an error.
    public let diagnostics: [LocatedDiagnostic]

    /// The diagnostics as people read them, one after the other.
    public var description: String { diagnostics.map(\.description).joined() }

    package init(_ diagnostics: [Diagnostic], _ renderer: DiagnosticRenderer) {
        self.diagnostics = renderer.located(diagnostics.sortedForReport)
    }
}
