package import Diagnostics
import OrderedCollections
import Synchronization

/// Why a function has no value for its arguments: it is refused, not merely undefined.
struct ExpressionFault: Error, Sendable, Hashable {
    var message: Diagnostic.Message
    var help: String?
    /// Where in a pattern, in bytes; nil for other faults.
    var offset: Int?

    init(_ message: Diagnostic.Message, help: String? = nil) {
        self.message = message
        self.help = help
    }
}

/// What went wrong while an expression was evaluated, each fault once however many rows have it.
package final class FaultLog: Sendable {
    private let faults = Mutex<Set<Diagnostic>>([])

    init() {}

    func report(_ fault: ExpressionFault, at span: SourceSpan) {
        let diagnostic = Diagnostic.error(fault.message, at: span, help: fault.help)
        faults.withLock { faults in
            if faults.count < 10 { faults.insert(diagnostic) }
        }
    }

    /// The faults in the order of their places and texts.
    package var diagnostics: [Diagnostic] {
        faults.withLock { Array($0) }.sorted { left, right in
            let starts = (left.span?.range.lowerBound ?? 0, right.span?.range.lowerBound ?? 0)
            return starts.0 != starts.1
                ? starts.0 < starts.1 : left.message.text < right.message.text
        }
    }
}

/// What an expression may make at most, so that a short text cannot fill the memory.
enum ExpressionLimits {
    /// Bytes of a text.
    static let text = 1_000_000
    /// Items that `sequence` and its like make, and that a value has in all.
    static let items = 100_000
}

/// Throws if a text is longer than an expression may make.
func checkTextLength(_ text: String) throws(ExpressionFault) {
    try checkTextLength(text.utf8.count)
}

func checkTextLength(_ count: Int) throws(ExpressionFault) {
    guard count <= ExpressionLimits.text else {
        throw ExpressionFault(.textTooLong(limit: ExpressionLimits.text))
    }
}

extension ExpressionValue {
    /// Whether the value has more items than `limit`, those inside of others counted; it does not count further.
    func hasMoreItems(than limit: Int) -> Bool {
        var left = limit
        return !fits(&left)
    }

    private func fits(_ left: inout Int) -> Bool {
        left -= 1
        if left < 0 { return false }
        switch self {
        case .array(let items):
            for item in items { if !item.fits(&left) { return false } }
        case .object(let members):
            for item in members.values { if !item.fits(&left) { return false } }
        case .string(let text): left -= text.utf8.count / 64
        default: break
        }
        return left >= 0
    }
}

extension Diagnostic.Message {
    static func textTooLong(limit: Int) -> Self {
        Self(id: "expression-too-large", text: "expression makes text of more than \(limit) bytes")
    }

    static func tooManyItems(limit: Int) -> Self {
        Self(id: "expression-too-large", text: "expression makes more than \(limit) items")
    }
}
