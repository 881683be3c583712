import ArgumentParser
import Commands
import Diagnostics
import OrderedCollections
import Testing
import Values

/// A command as the program itself describes it.
struct CommandDescription {
    struct Argument {
        /// `-s`, `--source`; empty for what has its place.
        var names: [String]
        /// `<folder>`; empty for a flag.
        var value: String
        var text: String
        var defaultValue: String?
        var isOptional: Bool
        var isRepeating: Bool
    }

    /// `data show`; empty for the program.
    var name: String
    var abstract: String
    var discussion: String
    var arguments: [Argument]
    var subcommands: [CommandDescription]

    /// The program with all of its commands but `help`.
    static func program() throws -> CommandDescription {
        let text = SourceText(path: "help.json", bytes: Array(LaporanCommand._dumpHelp().utf8))
        let root = try #require(parseJSON(text).value?.value)
        return CommandDescription(try #require(root["command"]), below: [])
    }

    private init(_ value: Value, below path: [String]) {
        let path = path + [value["commandName"]?.text ?? ""]
        name = path.dropFirst().joined(separator: " ")
        abstract = value["abstract"]?.text ?? ""
        discussion = value["discussion"]?.text ?? ""
        // What every command has is said once.
        arguments =
            value["arguments"]?.items.map(Argument.init).filter {
                !$0.names.contains("--help") && !$0.names.contains("--version")
            } ?? []
        subcommands =
            value["subcommands"]?.items.filter { $0["commandName"]?.text != "help" }
            .map { CommandDescription($0, below: path) } ?? []
    }

    /// The commands that do something, in their order.
    var leaves: [CommandDescription] {
        subcommands.isEmpty ? [self] : subcommands.flatMap(\.leaves)
    }

    /// `laporan chart [options] <spec>`.
    var usage: String {
        var words = ["laporan", name]
        if arguments.contains(where: { !$0.names.isEmpty }) { words.append("[options]") }
        for argument in arguments where argument.names.isEmpty {
            words.append(argument.isOptional ? "[\(argument.value)]" : argument.value)
        }
        return words.joined(separator: " ")
    }
}

extension CommandDescription.Argument {
    fileprivate init(_ value: Value) {
        names =
            value["names"]?.items.compactMap { name in
                name["name"]?.text.map { (name["kind"]?.text == "short" ? "-" : "--") + $0 }
            }.sorted { $0.utf8.count < $1.utf8.count } ?? []
        let takesValue = value["kind"]?.text != "flag"
        self.value = takesValue ? "<\(value["valueName"]?.text ?? "")>" : ""
        text = value["abstract"]?.text ?? ""
        defaultValue = takesValue ? value["defaultValue"]?.text : nil
        isOptional = value["isOptional"] == .boolean(true)
        isRepeating = value["isRepeating"] == .boolean(true)
    }
}

extension Value {
    fileprivate subscript(_ key: String) -> Value? {
        if case .object(let members) = self { members[key] } else { nil }
    }
    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
    fileprivate var items: [Value] { if case .array(let items) = self { items } else { [] } }
}
