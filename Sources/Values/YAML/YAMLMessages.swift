import Diagnostics

extension Diagnostic.Message {
    static var severalYAMLDocuments: Self {
        Self(
            id: "several-documents", text: "a second document starts here: one is read from a file")
    }

    static func yamlTagMismatch(_ tag: String, _ value: Value) -> Self {
        Self(id: "tag-mismatch", text: "'\(tag)' does not fit \(value.kind)")
    }

    static func unknownYAMLTag(_ tag: String) -> Self {
        Self(id: "unknown-tag", text: "tag '\(tag)' has no meaning here")
    }

    static func numberNotFinite(_ text: String) -> Self {
        Self(id: "number-not-finite", text: "'\(text)' is not a finite number")
    }

    static func unknownYAMLAnchor(_ name: String) -> Self {
        Self(
            id: "unknown-anchor",
            text: "'*\(name)' refers to an anchor that is not defined before it")
    }

    static var yamlAliasesTooLarge: Self {
        Self(
            id: "aliases-too-large",
            text: "aliases expand to more than \(YAMLLimits.aliasedNodes) values")
    }

    static func tooDeeplyNested(limit: Int) -> Self {
        Self(id: "too-deeply-nested", text: "nested more than \(limit) levels deep")
    }

    static func duplicateKey(_ key: String) -> Self {
        Self(id: "duplicate-key", text: "'\(key)' is written twice in one mapping")
    }

    static func keyNotScalar(_ kind: String) -> Self {
        Self(id: "key-not-scalar", text: "a key must be a plain or quoted word, not \(kind)")
    }

    static var mergeKey: Self {
        Self(id: "merge-key", text: "'<<' merge keys are not part of YAML 1.2")
    }

    static var unquotedExpression: Self {
        Self(id: "unquoted-expression", text: "a value that starts with '{{' must be quoted")
    }

    static func yamlSyntax(_ text: String) -> Self { Self(id: "yaml-syntax", text: text) }
}
