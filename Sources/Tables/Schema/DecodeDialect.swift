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
    dialect.escape = readByte("escapeChar", &reader)
    dialect.nullSequence = reader.string("nullSequence")
    readRows(&dialect, &reader)
    readSheet(&dialect, &reader)
    for key in ["table", "property", "itemType", "itemKeys"] where reader.node(key) != nil {
        unsupported(key, &reader)
    }
    for key in ["csvddfVersion", "$schema"] { _ = reader.text(key) }
    resource.report(contentsOf: reader.finish())
    return dialect
}

/// Which rows are header, data, or neither.
private func readRows(_ dialect: inout Dialect, _ reader: inout ObjectReader) {
    if let rows = readRowNumbers("headerRows", &reader) { dialect.headerRows = rows }
    if let join = reader.string("headerJoin") { dialect.headerJoin = join }
    dialect.fillsHeader = reader.boolean("headerFill") ?? false
    dialect.commentRows = readRowNumbers("commentRows", &reader) ?? []
    dialect.skipsBlankRows = reader.boolean("skipBlankRows") ?? false
    if let node = reader.node("footer"), node.scalar != .null {
        dialect.footers = node.string.map { [$0] } ?? reader.strings("footer") ?? []
        if dialect.footers.contains("") {
            reader.report(.error(.emptyFooter, at: node.span))
        }
    }
}

private func readRowNumbers(_ key: String, _ reader: inout ObjectReader) -> [Int]? {
    guard let items = reader.list(key) else { return nil }
    return items.compactMap { item in
        if case .integer(let row) = item.scalar, row > 0 { return row }
        reader.report(
            .error(.notRowNumber(key), at: item.span, help: "the first row of a file is 1"))
        return nil
    }
}

private func readSheet(_ dialect: inout Dialect, _ reader: inout ObjectReader) {
    if let number = reader.integer("sheetNumber") {
        dialect.sheet = .number(number)
        if number < 1 {
            reader.report(
                .error(.notRowNumber("sheetNumber"), at: reader.node("sheetNumber")?.span))
        }
    }
    if let name = reader.string("sheetName") { dialect.sheet = .name(name) }
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
    static func notRowNumber(_ key: String) -> Self {
        Self(id: "row-number", text: "'\(key)' counts from 1")
    }

    static var emptyFooter: Self {
        Self(id: "empty-footer", text: "every row begins with an empty 'footer'")
    }

    static func notOneCharacter(_ key: String, _ text: String) -> Self {
        Self(id: "not-one-character", text: "'\(key)' must be one ASCII character, not '\(text)'")
    }
}
