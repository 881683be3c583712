/// A stage's result and what it has to say about its input.
///
/// A stage parses everything and reports every fault that it finds; only one that has nothing left to
/// return throws `Failure`.
package struct Checked<Value: Sendable>: Sendable {
    package var value: Value
    package var diagnostics: [Diagnostic]

    package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Checked<Other> {
        Checked<Other>(transform(value), diagnostics)
    }
}

/// A stage that could return nothing, and why.
package struct Failure: Error, Sendable, Hashable {
    package var diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    package init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}
