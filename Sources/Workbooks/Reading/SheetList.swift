/// The sheets of a workbook, in order, and how it counts days.
///
/// Specification: ECMA-376 part 1, 18.2
final class SheetList: XMLReader {
    struct Entry {
        var name: String
        /// Of the relationship.
        var id: String
        var isHidden: Bool
    }

    private(set) var entries: [Entry] = []
    /// Whether day 0 is 1 January 1904.
    private(set) var countsFrom1904 = false

    func began(_ element: String, _ attributes: XMLAttributes) {
        if element == "workbookPr" {
            countsFrom1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
        } else if element == "sheet", let name = attributes["name"], let id = attributes["id"] {
            let state = attributes["state"] ?? "visible"
            entries.append(Entry(name: name, id: id, isHidden: state != "visible"))
        }
    }

    func ended(_ element: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
