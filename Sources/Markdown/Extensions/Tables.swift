/// The table whose cells are being written.
struct OpenTable {
    var index: Int
    var row = 0
    /// The column that comes next.
    var column = 0
}

extension FragmentWriter {
    mutating func openCell(_ index: Int, _ row: Int, _ column: Int) {
        if table?.index != index {
            freshLine()
            if options.wrapsTables {
                raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                escaped(options.words.table.utf8)
                raw("\">\n")
            }
            raw("<table>\n<thead>\n<tr>\n")
            table = OpenTable(index: index)
        } else if let open = table, open.row != row {
            endRow()
            raw(open.row == 0 ? "<tbody>\n<tr>\n" : "<tr>\n")
            table = OpenTable(index: index, row: row)
        }
        openTag(index, row, column)
        table?.column = column + 1
    }

    mutating func closeTable() {
        guard let open = table else { return }
        endRow()
        if open.row > 0 { raw("</tbody>\n") }
        raw("</table>\n")
        if options.wrapsTables { raw("</div>\n") }
        table = nil
    }

    private mutating func endRow() {
        guard let open = table else { return }
        for column in open.column..<max(open.column, rewritten.tables[open.index].count) {
            openTag(open.index, open.row, column)
            raw("</td>\n")
        }
        raw("</tr>\n")
        if open.row == 0 { raw("</thead>\n") }
    }

    private mutating func openTag(_ index: Int, _ row: Int, _ column: Int) {
        raw(row == 0 ? "<th" : "<td")
        let alignments = rewritten.tables[index]
        if alignments.indices.contains(column), let alignment = alignments[column] {
            switch options.tableAlignment {
            case .styleClass: raw(" class=\"align-")
            case .attribute: raw(" align=\"")
            }
            bytes(alignment.rawValue.utf8)
            raw("\"")
        }
        raw(">")
    }
}
