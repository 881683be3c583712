import Diagnostics
import Values

/// What a chart's and a table's body have in common: our own keys, which Vega-Lite does not know.
struct FigureHead {
    var id: String?
    var caption: String?
    var source: String?
    var note: String?
    var alternative: String?
    /// Whether the data are shown as a table.
    var showsTable: Bool
    /// `table: {columns: …}`, which says how.
    var table: ValueNode?
    /// Whether files are offered.
    var offersDownload: Bool
    /// Whether a chart's specification stands below it.
    var showsSpecification: Bool
    var idSpan: SourceSpan

    /// Reads the keys that `names` lists from `reader`; a table, which is its own description, has no `alt`,
    /// no `table` and no `specification`.
    init(_ reader: inout ObjectReader, isTable: Bool = false) {
        id = reader.string("id")
        caption = reader.text("caption")
        source = reader.text("source")
        note = reader.text("note")
        alternative = isTable ? nil : reader.text("alt")
        table = isTable ? nil : reader.node("table").flatMap { $0.members == nil ? nil : $0 }
        showsTable = isTable || table != nil || reader.boolean("table") ?? true
        offersDownload = reader.boolean("download") ?? true
        showsSpecification = !isTable && reader.boolean("specification") ?? false
        idSpan = reader.node("id")?.span ?? reader.span
        if let id, !isAnchor(id) {
            reader.report(
                .error(
                    .badID(id), at: idSpan,
                    help: "use letters, digits, '-' and '_', a letter first"))
            self.id = nil
        }
    }

    static let names = [
        "id", "caption", "source", "note", "alt", "table", "download", "specification",
    ]
}

/// Whether `id` can be an anchor, a file's name and part of an SVG id alike.
private func isAnchor(_ id: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    guard let first = id.utf8.first, isLetter(first), id.utf8.count <= 80 else { return false }
    return id.utf8.allSatisfy {
        isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
}

extension Diagnostic.Message {
    static func badID(_ id: String) -> Self {
        Self(id: "bad-id", text: "'\(id)' cannot be an id")
    }
    static func duplicateID(_ id: String) -> Self {
        Self(id: "duplicate-id", text: "'\(id)' is the id of something else on this page")
    }
}
