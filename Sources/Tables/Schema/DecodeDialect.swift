import Diagnostics
import Values

/// The dialect of a resource, or nil if none is given.
func readDialect(_ resource: inout ObjectReader, isTabbed: Bool) -> Dialect? {
    guard var reader = resource.object("dialect", what: "a dialect") else { return nil }
    var dialect = isTabbed ? Dialect.tsv : .csv
    if let delimiter = readByte("delimiter", &reader) { dialect.delimiter = delimiter }
    if let quote = readByte("quoteChar", &reader) { dialect.quote = quote }
    dialect.comment = readByte("commentChar", &reader)
    dialect.doublesQuotes = reader.boolean("doubleQuote") ?? true
    dialect.skipsInitialSpace = reader.boolean("skipInitialSpace") ?? false
    dialect.hasHeader = reader.boolean("header") ?? true
    // Any line end is understood, so that these three values need no action.
    if let end = reader.string("lineTerminator"), !["\n", "\r\n", "\r"].contains(end) {
        unsupported("lineTerminator", &reader)
    }
    if reader.boolean("caseSensitiveHeader") == false {
        unsupported("caseSensitiveHeader", &reader)
    }
    for key in [
        "escapeChar", "nullSequence", "headerRows", "headerJoin", "commentRows", "sheetName",
        "sheetNumber", "table", "property", "itemType", "itemKeys",
    ]
    where reader.node(key) != nil {
        unsupported(key, &reader)
    }
    for key in ["csvddfVersion", "$schema"] { _ = reader.text(key) }
    resource.report(contentsOf: reader.finish())
    return dialect
}

private func unsupported(_ key: String, _ reader: inout ObjectReader) {
    reader.report(.error(.notSupportedYet("'\(key)'"), at: reader.node(key)?.span))
}

/// A character of one byte.
func readByte(_ key: String, _ reader: inout ObjectReader) -> UInt8? {
    guard let text = reader.string(key) else { return nil }
    let bytes = Array(text.utf8)
    if bytes.count == 1 { return bytes[0] }
    reader.report(.error(.notOneCharacter(key, text), at: reader.node(key)?.span))
    return nil
}

extension Diagnostic.Message {
    static func notOneCharacter(_ key: String, _ text: String) -> Self {
        Self(id: "not-one-character", text: "'\(key)' must be one ASCII character, not '\(text)'")
    }
}
