package import Diagnostics

/// What stops the evaluation of a template. The place is added by the expression that failed.
package struct TemplateError: Error, Sendable {
    private indirect enum Storage: Sendable {
        case fault(Diagnostic, missingName: String?)
    }

    private var storage: Storage

    package init(
        _ message: Diagnostic.Message, help: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        self.init(message, help: help, notes: notes, missingName: nil)
    }

    /// An error that already knows its place: a measure's own.
    package init(_ diagnostic: Diagnostic) { storage = .fault(diagnostic, missingName: nil) }

    init(
        _ message: Diagnostic.Message, help: String? = nil, notes: [Diagnostic.Note] = [],
        missingName: String?
    ) {
        storage = .fault(
            .error(message, help: help, notes: notes), missingName: missingName)
    }

    package var diagnostic: Diagnostic {
        get {
            switch storage {
            case .fault(let diagnostic, _): diagnostic
            }
        }
        set { storage = .fault(newValue, missingName: missingName) }
    }

    /// The name that no scope has, so that a scope can suggest another.
    var missingName: String? {
        switch storage {
        case .fault(_, let name): name
        }
    }

    var failure: Failure { Failure(diagnostic) }
}
