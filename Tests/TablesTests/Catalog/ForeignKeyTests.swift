import Diagnostics
import Testing
import Values

@testable import Tables

@Suite struct `Foreign keys` {
    private func catalog(_ reference: ForeignKey) -> TableCatalog {
        var catalog = TableCatalog()
        var resource = Resource(name: "a", path: "a.csv")
        resource.schema = Schema(
            fields: [FieldDescriptor(name: "x", type: .integer)], foreignKeys: [reference])
        let table = Table(rows: [["x": 1], ["x": 3], ["x": nil]])
        let other = Table(rows: [["y": 1], ["y": 2]])
        _ = catalog.add(Dataset(name: "a", table: table, resource: resource, path: "a.csv"))
        _ = catalog.add(Dataset(name: "b", table: other, resource: nil, path: "b.csv"))
        return catalog
    }

    @Test(arguments: [
        ("b", "y", "'3' in row 2 is not in b.y"), ("b", "z", "'z' is not a field of the schema"),
        ("c", "y", "'c' is not a dataset"),
    ])
    func `are checked when all datasets are there`(resource: String, field: String, text: String) {
        let key = ForeignKey(fields: ["x"], resource: resource, referencedFields: [field])
        #expect(catalog(key).foreignKeyFaults { _ in nil }.map(\.message.text) == [text])
    }
}
