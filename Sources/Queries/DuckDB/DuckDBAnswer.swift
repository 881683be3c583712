import Diagnostics
import Tables
import Values

/// What DuckDB prints, line by line, each a JSON object.
struct DuckDBAnswer {
    /// The members of each line, in their order.
    let lines: [[Member]]

    struct Member {
        let key: String
        /// Nil for null.
        let text: String?
    }

    /// Nil if a line is no JSON object of texts.
    init?(_ output: [UInt8]) {
        var lines: [[Member]] = []
        for line in output.split(separator: UInt8(ascii: "\n")) {
            let node = parseJSON(SourceText(path: "", bytes: Array(line))).value
            guard let members = node?.members else { return nil }
            lines.append(
                members.map { member in
                    Member(key: member.key, text: member.value.string)
                })
        }
        self.lines = lines
    }
}

/// The tree of a query, as DuckDB parses it, as far as it matters here.
struct DuckDBTree {
    /// What is wrong with the syntax, and at which byte of the text; nil if nothing is.
    private(set) var fault: (message: String, offset: Int?)?
    /// Whether the query says in which order its rows are.
    private(set) var isOrdered = false
    /// The names of the functions that it calls.
    private(set) var functions: Set<String> = []
    /// Whether rows are drawn by lot.
    private(set) var isSampled = false

    init?(_ bytes: [UInt8]) {
        guard let line = bytes.split(separator: UInt8(ascii: "\n")).first,
            let node = parseJSON(SourceText(path: "", bytes: Array(line))).value,
            let tree = node["tree"]
        else { return nil }
        if tree["error"]?.scalar == .boolean(true) {
            let message = tree["error_message"]?.string ?? "the query cannot be parsed"
            fault = (message, tree["position"]?.string.flatMap { Int($0) })
            return
        }
        let statement = tree["statements"]?.items?.first?["node"]
        isOrdered = (statement?["modifiers"]?.items ?? []).contains {
            $0["type"]?.string == "ORDER_MODIFIER"
        }
        var open = [tree]
        while let next = open.popLast() {
            for member in next.members ?? [] {
                if member.key == "function_name", let name = member.value.string {
                    functions.insert(name.lowercased())
                }
                if member.key == "sample", member.value.members != nil { isSampled = true }
                open.append(member.value)
            }
            open += next.items ?? []
        }
    }
}

extension ValueNode {
    fileprivate subscript(_ key: String) -> ValueNode? {
        members?.last { $0.key == key }?.value
    }
}

/// An error as DuckDB prints it with `errors_as_json`.
struct DuckDBFault {
    let kind: String
    let message: String
    let offset: Int?

    /// Nil if the lines hold none.
    init?(_ lines: [String]) {
        for line in lines.reversed() {
            guard let start = line.firstIndex(of: "{"),
                let node = parseJSON(SourceText(path: "", text: String(line[start...]))).value,
                let message = node["exception_message"]?.string
            else { continue }
            kind = node["exception_type"]?.string ?? ""
            self.message = message
            offset = node["position"]?.string.flatMap { Int($0) }
            return
        }
        return nil
    }
}
