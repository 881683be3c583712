package import Diagnostics
package import Values

/// A place where queries can be run, as `connections` in site.yml has it.
package struct ConnectionConfiguration: Sendable, Hashable {
    package enum Engine: String, Sendable, Hashable, CaseIterable {
        case postgresql, duckdb
    }

    package var name: String
    package var engine: Engine
    /// The environment variable that holds the address: `WAREHOUSE_URL` for `url: "${WAREHOUSE_URL}"`.
    package var variable: String?
    /// How DuckDB is asked.
    package var duckDB = DuckDBSettings()
    /// Where the connection is named.
    package var span: SourceSpan
    /// How a server is asked.
    package var server = ServerSettings()

    package init(name: String, engine: Engine, variable: String? = nil, span: SourceSpan) {
        self.name = name
        self.engine = engine
        self.variable = variable
        self.span = span
    }
}

/// The mapping `connections` of site.yml: a connection for each key.
///
/// An address is never written into the file, where everyone could read its password.
package func decodeConnections(_ node: ValueNode) -> Checked<[ConnectionConfiguration]> {
    guard let members = node.members else {
        return Checked(
            [], node.scalar == .null ? [] : [.error(.connectionsKind(node.kind), at: node.span)])
    }
    var diagnostics: [Diagnostic] = []
    let connections = members.compactMap { member -> ConnectionConfiguration? in
        var reader = ObjectReader(member.value, what: "the connection '\(member.key)'")
        let engine = reader.enumeration("engine", as: ConnectionConfiguration.Engine.self)
        if reader.node("engine") == nil {
            reader.report(
                .error(
                    .missingEngine(member.key), at: member.keySpan,
                    help: "known: "
                        + ConnectionConfiguration.Engine.allCases.map(\.rawValue)
                        .joined(separator: ", ")))
        }
        let variable = reader.addressVariable("url", of: member.key)
        if engine == .postgresql, reader.node("url") == nil {
            reader.report(
                .error(
                    .missingAddress(member.key), at: member.keySpan,
                    help: "name the variable that holds it: url: \"${\(variableName(member.key))}\""
                ))
        }
        let duckDB = engine == .duckdb ? reader.duckDBSettings() : DuckDBSettings()
        let server = engine == .postgresql ? reader.serverSettings() : ServerSettings()
        diagnostics += withoutSecrets(reader.finish())
        return engine.map {
            var connection = ConnectionConfiguration(
                name: member.key, engine: $0, variable: variable, span: member.keySpan)
            connection.duckDB = duckDB
            connection.server = server
            return connection
        }
    }
    return Checked(connections, diagnostics)
}

/// The faults of a connection without the lines of the file, if one of these may hold an address or a password.
private func withoutSecrets(_ faults: [Diagnostic]) -> [Diagnostic] {
    guard faults.contains(where: { ["address-in-file", "unknown-key"].contains($0.message.id) })
    else { return faults }
    return faults.map { fault in
        var fault = fault
        fault.hidesLine = true
        return fault
    }
}

extension ObjectReader {
    /// The name in `"${NAME}"`.
    fileprivate mutating func addressVariable(_ key: String, of connection: String) -> String? {
        guard let node = node(key), let text = string(key) else { return nil }
        let name = text.dropFirst(2).dropLast()
        let isName = name.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || byte &- UInt8(ascii: "0") < 10
                || (byte | 0x20) &- UInt8(ascii: "a") < 26
        }
        if text.hasPrefix("${"), text.hasSuffix("}"), !name.isEmpty, isName { return String(name) }
        report(
            .error(
                .literalAddress(connection), at: node.span,
                help: "name the variable that holds it: url: \"${\(variableName(connection))}\""))
        return nil
    }
}

/// `WAREHOUSE_URL` for the connection `warehouse`.
private func variableName(_ connection: String) -> String {
    let letters = connection.uppercased().utf8.map { byte in
        byte &- UInt8(ascii: "A") < 26 || byte &- UInt8(ascii: "0") < 10 ? byte : UInt8(ascii: "_")
    }
    return String(decoding: letters, as: UTF8.self) + "_URL"
}

extension Diagnostic.Message {
    static func connectionsKind(_ kind: String) -> Self {
        Self(id: "wrong-kind", text: "'connections' must be a mapping, not \(kind)")
    }
    static func missingEngine(_ name: String) -> Self {
        Self(id: "missing-engine", text: "the connection '\(name)' does not say its 'engine'")
    }
    static func missingAddress(_ name: String) -> Self {
        Self(id: "missing-address", text: "the connection '\(name)' has no 'url'")
    }
    static func literalAddress(_ name: String) -> Self {
        Self(
            id: "address-in-file",
            text:
                "the address of '\(name)' must come from an environment variable, not from the file"
        )
    }
}
