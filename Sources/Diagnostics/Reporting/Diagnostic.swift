/// Something that is wrong, or notable, in what the user wrote.
package struct Diagnostic: Sendable, Hashable, Error {
    package enum Severity: String, Sendable, Hashable, Comparable {
        case note, warning, error

        package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// What is said, as a value that is declared beside the code that says it.
    package struct Message: Sendable, Hashable {
        /// The stable code, in kebab case: `unknown-field`.
        package var id: String
        /// One phrase without a final period, the most specific word first.
        package var text: String

        package init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }

    package var severity: Severity
    package var message: Message
    /// Where; nil when no source text is to blame.
    package var span: SourceSpan?
    /// What to do about it, when one thing is likely: `did you mean 'title'?`.
    package var help: String?
    /// Further places or facts, each on a line of its own.
    package var notes: [Note]
    /// The row and column of a table, if that is where the fault is.
    package var tablePlace: TablePlace?
    /// Whether the line of the file is not shown, as it may hold a password.
    package var hidesLine = false

    package struct Note: Sendable, Hashable {
        package var text: String
        package var span: SourceSpan?

        package init(_ text: String, at span: SourceSpan? = nil) {
            self.text = text
            self.span = span
        }
    }

    package init(
        _ severity: Severity, _ message: Message, at span: SourceSpan? = nil, help: String? = nil,
        notes: [Note] = []
    ) {
        self.severity = severity
        self.message = message
        self.span = span
        self.help = help
        self.notes = notes
    }

    package static func error(
        _ message: Message, at span: SourceSpan? = nil, help: String? = nil, notes: [Note] = []
    ) -> Diagnostic {
        Diagnostic(.error, message, at: span, help: help, notes: notes)
    }

    package static func warning(
        _ message: Message, at span: SourceSpan? = nil, help: String? = nil, notes: [Note] = []
    ) -> Diagnostic {
        Diagnostic(.warning, message, at: span, help: help, notes: notes)
    }

    package static func note(
        _ message: Message, at span: SourceSpan? = nil, help: String? = nil, notes: [Note] = []
    ) -> Diagnostic {
        Diagnostic(.note, message, at: span, help: help, notes: notes)
    }
}

extension [Diagnostic] {
    package var hasErrors: Bool { contains { $0.severity == .error } }

    /// The diagnostics by file, place, severity and text, each once: the order of a report, whatever
    /// order the work was done in.
    package var sortedForReport: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }.sorted { left, right in
            let leftPath = left.span?.path ?? ""
            let rightPath = right.span?.path ?? ""
            if leftPath != rightPath { return leftPath < rightPath }
            let leftStart = left.span?.range.lowerBound ?? 0
            let rightStart = right.span?.range.lowerBound ?? 0
            if leftStart != rightStart { return leftStart < rightStart }
            if left.severity != right.severity { return left.severity > right.severity }
            if left.message.id != right.message.id { return left.message.id < right.message.id }
            return left.message.text < right.message.text
        }
    }
}
